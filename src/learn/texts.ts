import { LOCALES, type Locale } from '../shared/locale';
import type { Lesson, Text } from './lesson';

/** A text of a lesson, and where it stands: `steps[2].explain`. */
export interface PlacedText {
  readonly where: string;
  readonly text: Text;
}

/** Every text of a lesson, in the order it is read; the notes come last. */
export function textsOf(lesson: Lesson): PlacedText[] {
  const steps = lesson.steps.flatMap((step, i): PlacedText[] => {
    const at = `steps[${i}]`;
    const texts = [{ where: `${at}.text`, text: step.text }];
    if (step.kind === 'choose')
      step.options.forEach(({ text }, k) =>
        texts.push({ where: `${at}.options[${k}].text`, text }),
      );
    if (step.kind === 'choose' || step.kind === 'predict')
      texts.push({ where: `${at}.explain`, text: step.explain });
    return texts;
  });
  const { title, about, finding, tryNow, notes } = lesson;
  return [
    { where: 'title', text: title },
    { where: 'about', text: about },
    ...steps,
    { where: 'finding', text: finding },
    { where: 'tryNow', text: tryNow },
    { where: 'notes', text: notes },
  ];
}

/** Languages in which a lesson can be read, in the order of LOCALES. */
export function localesOf(lesson: Lesson): Locale[] {
  return LOCALES.filter((locale) => lesson.title[locale] !== undefined);
}

/** The text in a language or, where the lesson does without it, in the first it has. */
export function inLocale(text: Text, locale: Locale): string {
  return text[locale] ?? LOCALES.map((other) => text[other]).find((other) => other) ?? '';
}

/** A text cut at its facts: words and the keys of facts take turns, words first and last. */
export function factParts(text: string): string[] {
  return text.split(/\{([^{}]*)\}/);
}

/** Keys of the facts that a text names, in its order. */
export function factsIn(text: string): string[] {
  return factParts(text).filter((_, i) => i % 2 === 1);
}
