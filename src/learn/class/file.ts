import * as v from 'valibot';
import { csvLine } from '../../data/csv';
import { MAX_FRAGMENT } from '../../scenario/link/text';
import { MAX_SYMBOLS } from './code';
import { MOST_ROWS } from './results.svelte';

const FORMAT = 'dispatch-lab-class';
/** Longest file that is looked at, in characters. */
export const MAX_FILE = 16_000_000;

/** A class as it is saved: codes only, for whoever opens it runs them again anyway. */
export interface ClassFile {
  /** Fragment of the assignment's link, without `#`; '' for none. */
  readonly assignment: string;
  readonly codes: readonly string[];
}

const schema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  assignment: v.pipe(v.string(), v.maxLength(MAX_FRAGMENT)),
  codes: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(3 * MAX_SYMBOLS), v.regex(/^[^\r\n]*$/))),
    v.maxLength(MOST_ROWS),
  ),
});

export function writeClassFile({ assignment, codes }: ClassFile): string {
  return JSON.stringify({ format: FORMAT, version: 1, assignment, codes }, null, 2);
}

export type ReadClassFile =
  | { readonly ok: true; readonly file: ClassFile }
  | {
      readonly ok: false;
      readonly why: 'not a class' | 'another version' | 'damaged' | 'too long';
    };

/** Never throws. */
export function readClassFile(text: string): ReadClassFile {
  if (text.length > MAX_FILE) return { ok: false, why: 'too long' };
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not a class' };
  }
  const { format, version } = (typeof input === 'object' && input ? input : {}) as Partial<
    Record<'format' | 'version', unknown>
  >;
  if (format !== FORMAT) return { ok: false, why: 'not a class' };
  if (version !== 1) return { ok: false, why: 'another version' };
  const result = v.safeParse(schema, input);
  if (!result.success) return { ok: false, why: 'damaged' };
  const { assignment, codes } = result.output;
  return { ok: true, file: { assignment, codes } };
}

/** A table as spreadsheets open it, without anything that they would run. */
export function tableCsv(lines: readonly (readonly (string | number)[])[]): string {
  // The mark tells spreadsheets that it is UTF-8.
  return `\ufeff${lines.map((cells) => `${csvLine(cells)}\r\n`).join('')}`;
}
