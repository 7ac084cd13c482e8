const SLOT = '\u0000';

/**
 * The words before and after one part of a message that is drawn by something else: a link, a term,
 * bold type. @param say the message, with its place for that part as its only input
 */
export function around(say: (slot: string) => string): [before: string, after: string] {
  const [before = '', after = ''] = say(SLOT).split(SLOT);
  return [before, after];
}
