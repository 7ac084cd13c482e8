import { LogRefused } from '../order-log';
import { TextPieces } from './decode';
import { HEAD_BYTES, MAX_BYTES, MAX_CELL, MAX_COLUMNS } from './limits';
import { Rows } from './rows';
import { parseTimestamp } from './timestamp';

/** Shown in the mapping dialog, and looked at when guessing. */
const SAMPLE_ROWS = 5;
/** Characters of a sample cell. */
const MAX_SAMPLE = 200;
const DELIMITERS = [',', ';', '\t', '|'];

/** How a file begins. */
export interface Head {
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Up to five rows, as many cells each as the header. */
  readonly rows: readonly (readonly string[])[];
  /** The header's line and the lines before it. */
  readonly headerLine: number;
}

/** @throws LogRefused when the file does not begin like a table with named columns */
export async function readHead(file: Blob): Promise<Head> {
  if (file.size === 0) throw new LogRefused({ reason: 'empty' });
  if (file.size > MAX_BYTES) throw new LogRefused({ reason: 'tooLarge', bytes: file.size });
  const bytes = await bytesOf(file, 0, HEAD_BYTES);
  const pieces = new TextPieces(bytes);
  const whole = bytes.length === file.size;
  const text = pieces.decode(bytes) + (whole ? pieces.end() : '');
  return headOf(text, whole);
}

/** @throws LogRefused when the file has gone or may not be read any more */
export async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw new LogRefused({ reason: 'gone' });
  }
}

function headOf(text: string, whole: boolean): Head {
  const firstLine = /[^\s][^\n]*/.exec(text)?.[0];
  if (firstLine === undefined) throw new LogRefused({ reason: 'blank' });
  const delimiter = delimiterOf(firstLine);

  const found: string[][] = [];
  let headerLine = 1;
  const rows = new Rows(delimiter, (cells, line) => {
    if (found.length === 0) headerLine = line;
    if (found.length <= SAMPLE_ROWS) found.push(cells.map((cell) => cell.trim()));
  });
  rows.push(text);
  if (whole) rows.end();

  const [header, ...sample] = found;
  if (!header || header.length > MAX_COLUMNS || header.some((name) => name.length > MAX_CELL))
    throw new LogRefused({ reason: 'noHeader' });
  if (header.length < 2) throw new LogRefused({ reason: 'oneColumn' });
  if (header.some((name) => parseTimestamp(name))) throw new LogRefused({ reason: 'orderFirst' });
  return {
    delimiter,
    header,
    rows: sample.map((cells) => header.map((_, i) => (cells[i] ?? '').slice(0, MAX_SAMPLE))),
    headerLine,
  };
}

/** The separator that the header uses most, outside quotation marks. */
function delimiterOf(header: string): string {
  const plain = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
