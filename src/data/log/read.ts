import { LOG_COLUMNS, LogRefused } from '../order-log';
import type { ColumnMapping, LogColumn, LogReading } from '../order-log';
import { TextPieces } from './decode';
import { bytesOf, readHead } from './head';
import { CHUNK_BYTES } from './limits';
import { readingOf } from './reading';
import { Rows } from './rows';
import { Sha256 } from './sha256';
import { LogTable } from './table';

/**
 * Reads an order log in pieces, so that a long one neither fills the memory nor silences the
 * worker, and keeps nothing of it but distributions.
 * @param progress told the bytes read and the bytes there are
 * @throws LogRefused when the file cannot be used
 */
export async function readLog(
  file: Blob,
  mapping: ColumnMapping,
  progress?: (done: number, of: number) => void,
): Promise<LogReading> {
  const { delimiter, header, headerLine } = await readHead(file);
  checkMapping(mapping, header.length);
  const table = new LogTable(header, mapping);
  const rows = new Rows(delimiter, (cells, line) => {
    if (line > headerLine) table.add(cells, line);
  });
  const digest = await readPieces(file, (text) => rows.push(text), progress);
  rows.end();
  for (const column of Object.values(table.times)) column?.settle();
  return readingOf(nameOf(file), digest, table, mapping);
}

function checkMapping(mapping: ColumnMapping, width: number): void {
  const taken = new Set<number>();
  for (const column of Object.keys(LOG_COLUMNS) as LogColumn[]) {
    const index = mapping[column];
    if (index === null && LOG_COLUMNS[column].needed)
      throw new LogRefused({ reason: 'notChosen', column });
    if (index === null) continue;
    if (!Number.isInteger(index) || index < 0 || index >= width)
      throw new LogRefused({ reason: 'notInFile', column });
    if (taken.has(index)) throw new LogRefused({ reason: 'chosenTwice', column });
    taken.add(index);
  }
}

/** @returns the SHA-256 of the bytes */
async function readPieces(
  file: Blob,
  onText: (text: string) => void,
  progress?: (done: number, of: number) => void,
): Promise<string> {
  const hash = new Sha256();
  let pieces: TextPieces | undefined;
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    const bytes = await bytesOf(file, at, at + CHUNK_BYTES);
    hash.update(bytes);
    pieces ??= new TextPieces(bytes);
    onText(pieces.decode(bytes));
    progress?.(Math.min(at + CHUNK_BYTES, file.size), file.size);
    // Reading a blob may settle at once; a timer lets other messages in for certain.
    if (at + CHUNK_BYTES < file.size) await new Promise((resolve) => setTimeout(resolve));
  }
  if (pieces) onText(pieces.end());
  return hash.hex();
}

function nameOf(file: Blob): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : '';
}
