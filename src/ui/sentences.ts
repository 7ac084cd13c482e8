import { locale } from '../shared/locale';

/** Sentences that follow each other, without the empty ones. Chinese leaves no space between them. */
export function sentences(...said: readonly string[]): string {
  return said.filter((sentence) => sentence !== '').join(locale() === 'zh' ? '' : ' ');
}
