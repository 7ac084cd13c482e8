import { joinSentences } from '../shared/format';

/** Sentences that follow each other, without the empty ones. Chinese leaves no space between them. */
export function sentences(...said: readonly string[]): string {
  return joinSentences(said.filter((sentence) => sentence !== ''));
}
