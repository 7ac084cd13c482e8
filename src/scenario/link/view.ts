import { LOCALES } from '../../shared/locale';
import { findField, type FieldKey } from '../fields';
import { DAY } from '../../shared/units';
import { m } from '../../words/words';
import { ASSIGNMENT_NAMES, PANELS, type LinkView, type PanelKey, type Receipt } from './link';
import { namesOf, readParams, usualOf, writeParams, type Param, type Params } from './param';
import { decodeNumber, type Saying } from './text';

function choice<T extends string>(name: string, words: readonly [T, ...T[]]): Param<T> {
  return {
    name,
    since: 1,
    usual: words[0],
    must: ({ name }) => m.links_must_choice({ name, words: words.join(m.names_separator()) }),
    read: (raw) => words.find((word) => word === raw),
    write: String,
  };
}

/** Names in a list; those that are not known are left out. */
function names<T extends string>(
  name: string,
  isKnown: (word: string) => boolean,
): Param<readonly T[] | null> {
  return {
    name,
    since: 1,
    usual: null,
    must: m.links_must_names,
    read: (raw, rename) =>
      /^[A-Za-z0-9,]{0,4000}$/.test(raw)
        ? ([...new Set(raw.split(',').map(rename).filter(isKnown))] as T[])
        : undefined,
    write: (words) => words!.join(','),
  };
}

const isLever = (key: string) => findField(key) !== undefined;
const isPanel = (key: string) => (PANELS as readonly string[]).includes(key);

const locked: Param<readonly FieldKey[]> = {
  ...(names<FieldKey>('locked', isLever) as Param<readonly FieldKey[]>),
  usual: [],
};

const at: Param<number | null> = {
  name: 'day',
  since: 1,
  usual: null,
  must: m.links_must_days,
  read: (raw) => {
    const days = decodeNumber(raw);
    return days !== undefined && days >= 0 && days <= 1000 ? Math.round(days * DAY) : undefined;
  },
  write: (second) => String(Math.round((second! / DAY) * 1e5) / 1e5),
};

const play: Param<boolean | null> = {
  name: 'play',
  since: 1,
  usual: null,
  must: m.links_must_switch,
  read: (raw) => ({ '0': false, '1': true })[raw],
  write: (plays) => (plays ? '1' : '0'),
};

const tab: Param<string> = {
  name: 'tab',
  since: 1,
  usual: '',
  must: m.links_must_tab,
  read: (raw) => (/^[a-z]{1,20}$/.test(raw) ? raw : undefined),
  write: String,
};

const lesson: Param<string> = {
  name: 'lesson',
  since: 1,
  usual: '',
  must: m.links_must_lesson,
  read: (raw) => (/^[\w-]{1,60}$/.test(raw) ? raw : undefined),
  write: String,
};

const step: Param<number> = {
  name: 'step',
  since: 1,
  usual: 0,
  must: m.links_must_number,
  read: (raw) => (/^[1-9]\d?$/.test(raw) ? Number(raw) : undefined),
  write: String,
};

const host: Param<string | null> = {
  name: 'host',
  since: 1,
  usual: null,
  must: m.links_must_origin,
  read: originOf,
  write: (origin) => encodeURIComponent(origin!),
};

const PARAMS: Params<Omit<LinkView, 'assignment'>> = {
  view: choice('view', ['page', 'frame']),
  tab,
  at,
  play,
  theme: choice('theme', ['auto', 'light', 'dark']),
  size: choice('size', ['normal', 'projector']),
  lang: choice('lang', ['auto', ...LOCALES]),
  levers: names<FieldKey>('levers', isLever),
  locked,
  panels: names<PanelKey>('panels', isPanel),
  lesson,
  step,
  host,
};

export const USUAL_VIEW: LinkView = { ...usualOf(PARAMS), assignment: null };

/** Names of all that a view has to say. */
export const VIEW_NAMES: readonly string[] = [...namesOf(PARAMS), ...ASSIGNMENT_NAMES];

/** @param rename names of levers and panels, from the link's version to the present one */
export async function readView(
  entries: ReadonlyMap<string, string>,
  rename: (name: string) => string,
  tell: (saying: Saying) => void,
): Promise<LinkView> {
  const view = readParams(PARAMS, entries, rename, tell);
  if (!ASSIGNMENT_NAMES.some((name) => entries.has(name))) return { ...view, assignment: null };
  const { readAssignment } = await import('./read-assignment');
  return { ...view, assignment: readAssignment(entries, rename, tell) };
}

export function writeView(view: LinkView): [string, string][] {
  const task = view.assignment?.written ?? [];
  return [
    ...writeParams(PARAMS, view),
    ...task.map(([name, value]): [string, string] => [name, value]),
  ];
}

/** An origin by https, or by http from one's own machine; nothing else may drive a frame. */
function originOf(raw: string): string | undefined {
  let text: string;
  let url: URL;
  try {
    text = decodeURIComponent(raw);
    url = new URL(text);
  } catch {
    return undefined;
  }
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const fits = url.protocol === 'https:' || (url.protocol === 'http:' && own);
  return fits && text === url.origin && text.length <= 200 ? text : undefined;
}

const DIGEST = /^[0-9a-f]{16}$/;

/** Engine version, orders, digest and figures with commas between them. */
export function readReceipt(raw: string): Receipt | undefined {
  const [engine = '', orders = '', digest = '', ...rest] = raw.split(',', 9);
  const count = decodeNumber(orders);
  // A figure over no orders is no number.
  const figures = rest.map((text) => (text === '' ? NaN : decodeNumber(text)));
  const fits =
    /^\d{1,6}$/.test(engine) && Number.isInteger(count) && DIGEST.test(digest) && rest.length === 5;
  if (!fits || figures.includes(undefined)) return undefined;
  return { engine, orders: count!, digest, figures: figures as number[] };
}

export function writeReceipt({ engine, orders, digest, figures }: Receipt): string {
  const numbers = figures.map((x) => (Number.isFinite(x) ? String(Number(x.toPrecision(6))) : ''));
  return [engine, orders, digest, ...numbers].join(',');
}
