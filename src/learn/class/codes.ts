import { MAX_SYMBOLS, readCode, type ClassCode, type Refusal } from './code';
import { normalName } from './task';

/** Characters and lines that are looked at, of a pasted text; what is beyond is told. */
export const MAX_PASTED = 2_000_000;
export const MAX_LINES = 1000;
/** The same, blank ones among them. */
const MAX_ROWS = 10_000;
/** Characters that are kept of a line that is no code: enough for any code of another assignment. */
const KEPT = 3 * MAX_SYMBOLS;

export type CodeLine =
  | { readonly line: number; readonly text: string; readonly ok: true; readonly code: ClassCode }
  | {
      /** Counted from 1, as pasted. */
      readonly line: number;
      readonly text: string;
      readonly ok: false;
      readonly why: Refusal;
    };

export interface CodeLines {
  readonly lines: readonly CodeLine[];
  /** Something beyond MAX_PASTED or MAX_LINES was not looked at. */
  readonly cut: boolean;
}

/** Each line that is not blank, as what it is. Never throws. */
export function readCodes(text: string, task: string | null = null): CodeLines {
  const all = text.slice(0, MAX_PASTED).split(/\r\n|[\n\r\u2028\u2029]/, MAX_ROWS);
  const rows = all.map((row, i) => [i + 1, row.trim()] as const).filter(([, row]) => row !== '');
  const lines = rows.slice(0, MAX_LINES).map(([line, row]): CodeLine => {
    const read = readCode(row, task);
    if (read.ok) return { line, text: row, ok: true, code: read.code };
    return { line, text: row.slice(0, KEPT), ok: false, why: read.why };
  });
  return {
    lines,
    cut: text.length > MAX_PASTED || all.length === MAX_ROWS || rows.length > MAX_LINES,
  };
}

/** Positions of codes that a later one of the same student replaces. */
export function replaced(codes: readonly ClassCode[]): ReadonlySet<number> {
  const latest = new Map(codes.map(({ name }, i) => [normalName(name), i]));
  const earlier = codes
    .map((_, i) => i)
    .filter((i) => latest.get(normalName(codes[i]!.name)) !== i);
  return new Set(earlier);
}

/** Lines that are not there yet, each once. */
export function newAmong(
  lines: readonly CodeLine[],
  there: readonly { readonly text: string }[],
): CodeLine[] {
  const known = new Set(there.map(({ text }) => text));
  return lines.filter(({ text }) => !known.has(text) && known.add(text));
}
