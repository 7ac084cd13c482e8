/** Languages of the page, by their tags in links and files. */
export const LOCALES = ['en', 'es', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of this document, as its `lang` says it: one for all that is written in it. */
let spoken: Locale = 'en';

export function locale(): Locale {
  return spoken;
}

/** From now on messages, numbers and dates are written so. Nothing that is on screen changes by itself. */
export function speak(next: Locale): void {
  spoken = next;
}

/** What is said in another language, at once: what it says must not wait for anything. */
export function inLanguage<T>(language: Locale, say: () => T): T {
  const before = spoken;
  spoken = language;
  try {
    return say();
  } finally {
    spoken = before;
  }
}
