import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell, csvLine } from './csv';

describe('cells', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ])('%j cannot run as a formula', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test.each(['-2', '+3.5', '-1e-7', '.5', 'customs', '2026-05-12', "it's"])('%j stays', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  test('what is not known is empty', () => {
    expect(csvLine([NaN, Infinity, 0, -1.5])).toBe(',,0,-1.5');
  });

  test('every text comes back, but for the apostrophe that keeps it from running', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (cells) => {
        const { data } = Papa.parse<string[]>(csvLine(cells), { delimiter: ',', newline: '\n' });
        const read = data[0] ?? [''];
        expect(read).toHaveLength(cells.length);
        read.forEach((cell, i) => {
          expect([cells[i], `'${cells[i]}`]).toContain(cell);
          expect(/^[=@\t\r]/.test(cell)).toBe(false);
        });
      }),
    );
  });
});
