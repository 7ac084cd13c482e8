/** What an element says of its frame. */
export interface Wanted {
  /** Its `src`: a page, a page with a link, or the link's fragment alone; null for the page itself. */
  readonly src: string | null;
  /** Further parameters of the link by name; they win over those of `src`. */
  readonly params: Readonly<Record<string, string>>;
  /** Origin that may drive the frame; null for none. */
  readonly host: string | null;
}

/** Version of the links that are written here. */
const LINK_VERSION = '1';

/**
 * Address of the frame.
 * @param page address of the page, where `src` names none
 * @param base address of the document, for a `src` that is relative
 * @returns null for what is no address by http, https or file
 */
export function frameAddress(
  { src, params, host }: Wanted,
  page: string,
  base: string,
): string | null {
  const [place, fragment] = partsOf(src?.trim() ?? '');
  let url: URL;
  try {
    url = new URL(place || page, place ? base : undefined);
  } catch {
    return null;
  }
  if (!/^(?:https?|file):$/.test(url.protocol)) return null;
  const entries = fragment.split('&').filter((entry) => entry.includes('='));
  const named = (name: string) => entries.some((entry) => entry.startsWith(`${name}=`));
  const own = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const given = entries.filter((entry) => !Object.hasOwn(params, entry.split('=', 1)[0]!));
  const rest = [
    !named('view') && 'view=frame',
    host !== null && !named('host') && `host=${encodeURIComponent(host)}`,
    // A folded link has its version inside.
    !named('v') && !named('z') && `v=${LINK_VERSION}`,
  ];
  url.hash = [...given, ...own, ...rest.filter(Boolean)].join('&');
  return url.href;
}

/** What stands before the `#` and after it; a link alone needs none. */
function partsOf(src: string): [place: string, fragment: string] {
  const at = src.indexOf('#');
  if (at >= 0) return [src.slice(0, at), src.slice(at + 1)];
  return /^[A-Za-z][A-Za-z0-9.]*=/.test(src) ? ['', src] : [src, ''];
}

/** `lever-customs-delay` is of the lever `customsDelay`; null for another attribute. */
export function leverOf(attribute: string): string | null {
  if (!attribute.startsWith('lever-')) return null;
  return attribute.slice(6).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
