import { locale, type Locale } from '../shared/locale';

// What compiled messages ask for, in place of the compiler's own runtime.

export { locale as getLocale };
export const experimentalStaticLocale = undefined;

const rules = new Map<Locale, Intl.PluralRules>();

/** `one`, `other`, …: which form of the words goes with a number. */
export function plural(language: Locale, count: unknown): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(Number(count));
}
