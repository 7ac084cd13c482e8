import { m } from '../../words/words';
import { BASELINE } from '../scenario';
import { fold, unfold } from './fold';
import { LINK_VERSION, type Link } from './link';
import { renaming, SCHEMA, type Schema } from './schema';
import { decodeNumber, joinEntries, MAX_FRAGMENT, splitEntries, type Saying } from './text';
import type { Tables } from './tables';
import { isOfWorld, readWorld, writeWorld, type Reading } from './world';
import { readReceipt, readView, USUAL_VIEW, VIEW_NAMES, writeReceipt, writeView } from './view';

/** A link that would be longer, in characters, is folded: nobody reads it any more. */
const READABLE = 600;
/** Messages that one link may cause; the last ones matter most. */
const MOST_MESSAGES = 8;
const MOST_UNKNOWN = 20;
/** Parts of a folded link, the folded one among them. */
const MAX_BESIDE = 50;

/** Parameters of the link as a whole. */
const WHOLE: ReadonlySet<string> = new Set([...VIEW_NAMES, 'log', 'receipt', 'v']);

/** What an empty address means. */
export const NO_LINK: Link = {
  version: LINK_VERSION,
  inHand: { presetKey: 'baseline', scenario: BASELINE },
  other: null,
  view: USUAL_VIEW,
  log: null,
  receipt: null,
  unknown: [],
  messages: [],
};

/** A link with its messages: read in another language, they are in that. */
function telling(link: Omit<Link, 'messages'>, sayings: readonly Saying[]): Link {
  return {
    ...link,
    get messages() {
      return sayings.map((saying) => saying());
    },
  };
}

const failed = (problem: Saying): Link =>
  telling(NO_LINK, [() => m.links_fell_back({ problem: problem() })]);

/** An anchor within the page has the form of no link. */
export function isLink(fragment: string): boolean {
  return fragment.includes('=');
}

/**
 * What a link means. Never throws: what cannot be understood is as in the baseline, and `messages`
 * says so.
 * @param fragment of an address, without `#`; refused unread beyond MAX_FRAGMENT characters
 */
export async function readLink(fragment: string, schema: Schema = SCHEMA): Promise<Link> {
  if (fragment.length > MAX_FRAGMENT)
    return failed(() => m.links_too_long({ most: String(MAX_FRAGMENT / 1024) }));
  if (!isLink(fragment)) return NO_LINK;
  try {
    return await readEntries(await unfolded(fragment), schema);
  } catch {
    return failed(() => m.links_damaged());
  }
}

/** What stands beside the folded part, such as the host of a frame, stands in place of what is in it. */
async function unfolded(fragment: string): Promise<string> {
  if (!fragment.startsWith('z=')) return fragment;
  const [folded, ...beside] = fragment.slice(2).split('&', MAX_BESIDE);
  const name = (entry: string) => entry.split('=', 1)[0];
  const taken = new Set(beside.map(name));
  const inside = (await unfold(folded!)).split('&').filter((entry) => !taken.has(name(entry)));
  return [...beside, ...inside].join('&');
}

async function readEntries(text: string, schema: Schema): Promise<Link> {
  const { values, messages: first } = splitEntries(text);
  const told = new Map(first.map((saying) => [saying(), saying]));
  const tell = (saying: Saying) => void told.set(saying(), saying);
  const raw = values.get('v');
  if (raw === undefined) return failed(() => m.links_cut_off());
  const version = decodeNumber(raw);
  if (version === undefined || !Number.isInteger(version) || version < 1 || version > 9999)
    return failed(() => m.links_no_version());

  const known = Math.min(version, schema.version);
  const steps = schema.steps.slice(known - 1);
  const rename = renaming(steps);
  const reading: Reading = { tables: await schema.tables(known), steps };
  const { inHand, other, view, unknown } = sorted(values, reading.tables, rename);

  const mine = readWorld(inHand, reading, BASELINE.seed, tell);
  const theirs = other && {
    ...readWorld(other.entries, reading, mine.scenario.seed, tell),
    side: other.side,
  };
  const understood = await readView(view, rename, tell);
  const log = checked(view.get('log'), m.links_log_unread, logOf, tell);
  const receipt = checked(view.get('receipt'), m.links_receipt_unread, readReceipt, tell);
  if (unknown.length > 0)
    tell(() => m.links_unknown({ names: unknown.map(([name]) => name).join(m.names_separator()) }));
  if (version > schema.version) tell(() => m.links_later_version());
  return telling(
    { version, inHand: mine, other: theirs, view: understood, log, receipt, unknown },
    [...told.values()].slice(-MOST_MESSAGES),
  );
}

interface Sorted {
  readonly inHand: ReadonlyMap<string, string>;
  readonly other: {
    readonly side: 'a' | 'b';
    readonly entries: ReadonlyMap<string, string>;
  } | null;
  readonly view: ReadonlyMap<string, string>;
  readonly unknown: readonly (readonly [string, string])[];
}

/** Which entry is whose. Of two other worlds, one too many, A counts. */
function sorted(
  values: ReadonlyMap<string, string>,
  tables: Tables,
  rename: (name: string) => string,
): Sorted {
  const worlds = {
    '': new Map<string, string>(),
    a: new Map<string, string>(),
    b: new Map<string, string>(),
  };
  const view = new Map<string, string>();
  const unknown: [string, string][] = [];
  for (const [name, raw] of values) {
    const side = name.startsWith('a.') ? 'a' : name.startsWith('b.') ? 'b' : '';
    const own = side === '' ? name : name.slice(2);
    if (isOfWorld(own, tables)) worlds[side].set(own, raw);
    else if (WHOLE.has(rename(name))) view.set(rename(name), raw);
    // At the front of a link it would stand for something else.
    else if (name !== 'z' && unknown.length < MOST_UNKNOWN) unknown.push([name, raw]);
  }
  const side = worlds.a.size > 0 ? 'a' : 'b';
  const entries = worlds[side];
  return { inHand: worlds[''], other: entries.size > 0 ? { side, entries } : null, view, unknown };
}

/** SHA-256 in hex. */
function logOf(raw: string): string | undefined {
  return /^[0-9a-f]{64}$/.test(raw) ? raw : undefined;
}

function checked<T>(
  raw: string | undefined,
  refused: Saying,
  read: (raw: string) => T | undefined,
  tell: (saying: Saying) => void,
): T | null {
  if (raw === undefined) return null;
  const value = read(raw);
  if (value === undefined) tell(refused);
  return value ?? null;
}

/**
 * The fragment of a link, without `#`, in the present version. Readable while it is short, folded
 * when it is long and the browser can.
 */
export async function writeLink(link: Omit<Link, 'version' | 'messages'>): Promise<string> {
  const text = plainLink(link);
  if (text.length <= READABLE || typeof CompressionStream === 'undefined') return text;
  const folded = `z=${await fold(text)}`;
  return folded.length < text.length ? folded : text;
}

/** The same, always readable. The version stands at the end: a link that was cut off has none. */
export function plainLink(link: Omit<Link, 'version' | 'messages'>): string {
  const { inHand, other, view, log, receipt, unknown } = link;
  const entries = writeWorld(inHand, BASELINE.seed, false);
  if (other)
    for (const [name, value] of writeWorld(other, inHand.scenario.seed, true))
      entries.push([`${other.side}.${name}`, value]);
  entries.push(...writeView(view));
  if (log) entries.push(['log', log]);
  if (receipt) entries.push(['receipt', writeReceipt(receipt)]);
  return joinEntries([...entries, ...unknown, ['v', String(LINK_VERSION)]]);
}
