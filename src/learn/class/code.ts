import { joinEntries, decodeNumber, decodeText, splitEntries } from '../../scenario/link/text';
import { presentTables } from '../../scenario/link/tables';
import type { LinkedWorld, Receipt } from '../../scenario/link/link';
import { readReceipt, writeReceipt } from '../../scenario/link/view';
import { isOfWorld, readWorld, writeWorld } from '../../scenario/link/world';
import { BASELINE } from '../../scenario/scenario';
import { checkedText, isSymbols, readCheckedText, symbolsOf } from './checked-text';
import { MAX_NAME } from './task';

/** Of codes; a later version keeps the mark's two letters and the check. */
const VERSION = 1;
const MARK = 'DC';
const MARK_LENGTH = MARK.length + 1;
/** Longest code that is written or read, in symbols. */
export const MAX_SYMBOLS = 16_000;
/** Shorter texts are no codes at all, whatever they begin with. */
const FEWEST_SYMBOLS = 60;
export const MAX_ANSWER = 120;

/** What a student hands in. */
export interface ClassCode {
  /** Of the assignment, as `assignmentDigest`. */
  readonly task: string;
  /** As typed: a name or a number, at most MAX_NAME characters. */
  readonly name: string;
  /** In the unit of the figure that was to be predicted; null when none was made. */
  readonly prediction: number | null;
  /** The prediction was given when a lever had moved, so that a run had been seen. */
  readonly afterwards: boolean;
  /** A number or short text; '' for none, at most MAX_ANSWER characters. */
  readonly answer: string;
  /** The scenario that was run. */
  readonly world: LinkedWorld;
  /** What it gave. */
  readonly receipt: Receipt;
}

export const REFUSALS = [
  'not a code',
  'mistyped',
  'another version',
  'another assignment',
  'unreadable',
  'too long',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type ReadCode =
  { readonly ok: true; readonly code: ClassCode } | { readonly ok: false; readonly why: Refusal };

/** `DC1-…`, in capitals: QR codes have a short form for these. Null when too much was changed. */
export function writeCode({
  task,
  name,
  prediction,
  afterwards,
  answer,
  world,
  receipt,
}: ClassCode): string | null {
  const entries: [string, string][] = [['t', task]];
  entries.push(['n', escaped(name)]);
  if (prediction !== null) entries.push(['p', String(prediction)]);
  if (prediction !== null && afterwards) entries.push(['a', '']);
  if (answer !== '') entries.push(['w', escaped(answer)]);
  entries.push(['r', writeReceipt(receipt)]);
  entries.push(...writeWorld(world, BASELINE.seed, false));
  const code = checkedText(MARK + VERSION, joinEntries(entries));
  return symbolsOf(code).length <= MAX_SYMBOLS ? code : null;
}

/**
 * What a code says. Never throws; case, blanks, hyphens and what stands before it do not matter.
 * @param task digest of the assignment it has to be of; null for any
 */
export function readCode(text: string, task: string | null = null): ReadCode {
  if (text.length > 3 * MAX_SYMBOLS) return refused('too long');
  const symbols = symbolsOf(unframed(text));
  if (symbols.length > MAX_SYMBOLS) return refused('too long');
  const marked = /^DC[0-9]/.test(symbols);
  if (symbols.length < FEWEST_SYMBOLS) return refused('not a code');
  const content = readCheckedText(symbols, MARK_LENGTH);
  // A mark with a slip in it is not known for one; most of what else people paste has other letters.
  if (content === null) return refused(marked || isSymbols(symbols) ? 'mistyped' : 'not a code');
  if (!marked) return refused('not a code');
  if (symbols[2] !== String(VERSION)) return refused('another version');
  const code = contentOf(content);
  if (!code) return refused('unreadable');
  return task === null || code.task === task ? { ok: true, code } : refused('another assignment');
}

const refused = (why: Refusal): ReadCode => ({ ok: false, why });

/** Without what stands before the mark, such as a name and a colon, and quotation marks. */
function unframed(text: string): string {
  const at = text.search(/\bDC[0-9OIL]\b/i);
  return text.slice(Math.max(at, 0)).replace(/["'“”„`.,;]/g, '');
}

/** Only what this version itself would write: anything else was made by hand. */
function contentOf(text: string): ClassCode | null {
  const { values, messages } = splitEntries(text);
  const tables = presentTables();
  const own = new Map([...values].filter(([name]) => !isOfWorld(name, tables)));
  const known = [...own.keys()].every((name) => 'tnpawr'.includes(name) && name.length === 1);
  const task = own.get('t') ?? '';
  const name = decodeText(own.get('n') ?? '');
  const answer = decodeText(own.get('w') ?? '');
  const prediction = own.has('p') ? decodeNumber(own.get('p')!) : null;
  const afterwards = own.has('a');
  const receipt = readReceipt(own.get('r') ?? '');
  const told = [...messages];
  const entries = new Map([...values].filter(([key]) => !own.has(key)));
  const world = readWorld(entries, { tables, steps: [] }, BASELINE.seed, (m) => told.push(m));
  if (!known || told.length > 0 || !/^[0-9a-f]{8}$/.test(task) || !receipt) return null;
  if (!isText(name, MAX_NAME) || name.trim() === '' || !isText(answer, MAX_ANSWER)) return null;
  if (prediction === undefined || (afterwards && (prediction === null || own.get('a') !== '')))
    return null;
  return { task, name, prediction, afterwards, answer, world, receipt };
}

function isText(text: string | undefined, most: number): text is string {
  return text !== undefined && text.length <= most && !/[\p{Surrogate}\p{Cc}]/u.test(text);
}

/** As `encodeText`, but only where `decodeText` needs it: a percent sign for each byte takes room. */
function escaped(text: string): string {
  return text.replace(/[%&=+]/g, encodeURIComponent).replaceAll(' ', '+');
}
