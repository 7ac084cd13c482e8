import { LOCALES, locale, speak, type Locale } from '../shared/locale';
import { loadLanguage } from '../words/load-language';
import { m } from '../words/words';
import { keep, recall } from './kept';

const STORED = 'dispatch-lab-language';

const OWN_NAME: Partial<Record<Locale, string>> = { en: 'English', es: 'Español', zh: '中文' };

/** What a language calls itself. */
export function ownName(language: Locale): string {
  return OWN_NAME[language] ?? language;
}

/** Tags of scripts and voices, where they are more than the language's. */
const TAG: Partial<Record<Locale, string>> = { zh: 'zh-Hans' };

/** Languages written from right to left, and the one that this is tried with (tests/languages). */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur|qrl)$/;

/** Who has a say in the language of the page. */
interface Wishes {
  /** Of the address, not read yet: what it has to tell is told in the language it asks for. */
  readonly fragment: string;
  /** What the reader chose before; null for nothing. */
  readonly chosen: string | null;
  /** Tags that the browser prefers, the first most: `es-MX`. */
  readonly preferred: readonly string[];
}

/** The language of the link, else of the reader's choice, else of the browser, else English. */
export function wantedLocale({ fragment, chosen, preferred }: Wishes): Locale {
  const linked = /(?:^|&)lang=([a-z]+)(?:&|$)/.exec(fragment)?.[1];
  const tags = preferred.map((tag) => tag.split('-', 1)[0]!.toLowerCase());
  const wishes = [linked, chosen, ...tags];
  return wishes.flatMap((tag) => LOCALES.filter((known) => known === tag))[0] ?? 'en';
}

/** What this browser knows of the reader's wishes. */
export function ownWishes(): Omit<Wishes, 'fragment'> {
  return { chosen: recall(STORED), preferred: navigator.languages };
}

/** @returns whether the choice is kept for later visits */
export function rememberLocale(chosen: Locale): boolean {
  return keep(STORED, chosen);
}

/** To be told when words could not be fetched. */
export function languageLost(wanted: Locale): string {
  return m.page_language_lost({ name: ownName(wanted), instead: ownName(locale()) });
}

/** The last one asked for: of two that are fetched at once it counts. */
let asked: Locale = 'en';

/**
 * Speaks a language from now on, once its words are there, and marks the document as being in it.
 * What is on screen already does not change by itself.
 * @returns false when its words cannot be fetched: all stays as it is
 */
export async function speakIn(next: Locale): Promise<boolean> {
  asked = next;
  try {
    await loadLanguage(next);
  } catch {
    return false;
  }
  if (asked !== next) return true;
  speak(next);
  const { documentElement } = document;
  const tag = TAG[next] ?? next;
  // The document comes with a title and a description in English, which whoever publishes it may change.
  const changes = documentElement.lang !== tag;
  documentElement.lang = tag;
  documentElement.dir = RIGHT_TO_LEFT.test(next) ? 'rtl' : 'ltr';
  if (!changes) return true;
  document.title = m.page_title();
  document.querySelector<HTMLMetaElement>('meta[name="description"]')!.content =
    m.page_description();
  return true;
}
