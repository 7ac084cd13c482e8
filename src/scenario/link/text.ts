import { m } from '../../words/words';

/** Longest fragment that is looked at, in characters; what is longer is refused unread. */
export const MAX_FRAGMENT = 32 * 1024;
/** Parameters of a link, in both worlds together, are far fewer. */
const MAX_ENTRIES = 600;

/** A sentence, in the language that is spoken when it is called. */
export type Saying = () => string;

/** A link taken apart: undecoded values by name. */
export interface Entries {
  readonly values: ReadonlyMap<string, string>;
  /** What is wrong with it, each to be said when it is called. */
  readonly messages: readonly Saying[];
}

const NAME = /^[A-Za-z][A-Za-z0-9.]{0,47}$/;
/** Keys that mean something to JavaScript itself. */
const RESERVED = /^(?:[ab]\.)?(?:__proto__|constructor|prototype)$/;

/**
 * `name=value&name=value`. Of names that come twice the first wins. Never throws.
 * @param fragment without `#`, at most MAX_FRAGMENT characters
 */
export function splitEntries(fragment: string): Entries {
  const values = new Map<string, string>();
  const messages = new Map<string, Saying>();
  const tell = (saying: Saying) => void messages.set(saying(), saying);
  for (const part of fragment.split('&', MAX_ENTRIES)) {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    if (name === '') continue;
    if (RESERVED.test(name) || !NAME.test(name) || at < 0)
      tell(() => m.links_no_parameter({ part: excerpt(name) }));
    else if (values.has(name)) tell(() => m.links_twice({ name }));
    else values.set(name, part.slice(at + 1));
  }
  return { values, messages: [...messages.values()].slice(0, 5) };
}

export function joinEntries(entries: Iterable<readonly [string, string]>): string {
  return [...entries].map(([name, value]) => `${name}=${value}`).join('&');
}

/** What stands in a link for any well-formed text. */
export function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

/** Undefined when it is no percent-encoded UTF-8. */
export function decodeText(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/**
 * A plain decimal number as people write it. No hexadecimals, no blanks, no −0, nothing that is not
 * finite.
 */
export function decodeNumber(raw: string): number | undefined {
  if (!/^-?\d{1,16}(?:\.\d{1,25})?(?:e-\d{1,3})?$/.test(raw)) return undefined;
  const value = Number(raw);
  return Number.isFinite(value) && !Object.is(value, -0) ? value : undefined;
}

/** Outside text as it is quoted in a message: short, on one line. */
export function excerpt(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return m.links_quoted({ text: short.replace(/\s+/g, ' ') });
}
