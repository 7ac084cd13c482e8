import Papa from 'papaparse';
import { LogRefused, type LogFault } from '../order-log';
import { MAX_LINES, MAX_ROW } from './limits';

/** @param line number of the row's first line in the file; the first line is 1 */
export type OnRow = (cells: string[], line: number) => void;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  /** Characters used up by whole rows. */
  readonly meta: { readonly cursor: number };
}

/** Rows of a CSV text that arrives in pieces, lines ended by `\n`. Blank lines are no rows. */
export class Rows {
  readonly #delimiter: string;
  readonly #onRow: OnRow;
  /** The beginning of a row whose end has not arrived yet. */
  #open = '';
  #line = 1;

  constructor(delimiter: string, onRow: OnRow) {
    this.#delimiter = delimiter;
    this.#onRow = onRow;
  }

  /** @throws LogRefused when a row or the file goes on without end */
  push(text: string): void {
    const input = this.#open + text;
    const { data, meta } = this.#parse(input, true);
    this.#emit(data);
    this.#open = input.slice(meta.cursor);
    if (this.#line > MAX_LINES) throw new LogRefused({ reason: 'manyLines' });
    if (this.#open.length > MAX_ROW) throw new LogRefused(endless(this.#line, this.#open));
  }

  /** The last row, which needs no line feed. */
  end(): void {
    const input = this.#open;
    const { data, errors } = this.#parse(input, false);
    if (errors.some(({ code }) => code === 'MissingQuotes')) {
      // A quote left open further up would hide all rows after it.
      if (input.trimEnd().includes('\n')) throw new LogRefused(endless(this.#line, input));
      // A file cut off inside its last row: a cell without an end is no cell.
      data[0]!.pop();
    }
    this.#emit(data);
  }

  #emit(data: string[][]): void {
    for (const cells of data) {
      if (cells.length > 1 || cells[0]?.trim()) this.#onRow(cells, this.#line);
      this.#line += lineFeeds([cells]);
    }
  }

  #parse(input: string, openEnd: boolean): Parsed {
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' });
    return parser.parse(input, 0, openEnd) as Parsed;
  }
}

/** Lines that rows take up: one each, and one more for each line feed inside a quoted cell. */
function lineFeeds(rows: readonly (readonly string[])[]): number {
  let count = rows.length;
  for (const cells of rows)
    for (const cell of cells)
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

function endless(line: number, row: string): LogFault {
  return { reason: row.includes('"') ? 'neverClosed' : 'longLine', line };
}
