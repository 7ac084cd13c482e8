import type { Locale } from '../shared/locale';

/**
 * Fetches the messages of a language; to be awaited before it is spoken. Here all languages are in
 * the code already: the build for the web puts another module in this one's place (tools/words).
 * @throws when they cannot be fetched
 */
export async function loadLanguage(_locale: Locale): Promise<void> {}
