import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns, previewLog } from './guess';
import { Rows } from './rows';
import { Sha256 } from './sha256';
import { TimeColumn } from './time-column';
import { parseTimestamp } from './timestamp';

describe('Sha256', () => {
  it('agrees with Node in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const ours = new Sha256();
        const theirs = createHash('sha256');
        for (const piece of pieces) {
          ours.update(piece);
          theirs.update(piece);
        }
        expect(ours.hex()).toBe(theirs.digest('hex'));
      }),
    );
  });
});

describe('parseTimestamp', () => {
  const noon = Date.UTC(2017, 0, 5, 12, 6, 36) / 1000;

  it.each([
    ['2017-01-05 12:06:36', noon, null],
    ['2017-01-05T12:06:36', noon, null],
    ['2017-01-05T12:06:36.999Z', noon, 0],
    ['2017-01-05 12:06:36 -0500', noon, -300],
    ['2017-01-05T12:06:36+05:30', noon, 330],
    ['2017-01-05 12:06', noon - 36, null],
    ['2017-01-05', noon - 43_596, null],
    ['5.1.2017 12:06:36', noon, null],
    ['05.01.2017, 12:06:36', noon, null],
  ])('%s', (text, wall, offset) => {
    expect(parseTimestamp(text)).toEqual({ wall, offset, order: 'certain' });
  });

  it.each([
    ...['2017-02-29', '2017-13-01', '2017-00-10', '2017-1-5', '17-01-05', '31.04.2017'],
    ...['2017-01-05 24:00:00', '2017-01-05 12:60', '2017-01-05 12:00:60', '2017-01-05 12'],
    ...['2017-01-05x', ' 2017-01-05', '1483617996', 'yesterday', '', '13/13/2017', '5/1.2017'],
    '2017-01-05T12:00+15:00',
  ])('refuses %j', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });

  it('says whether the day can be told from the month', () => {
    expect(parseTimestamp('25/12/2017')?.order).toBe('dayFirst');
    expect(parseTimestamp('12/25/2017')?.order).toBe('monthFirst');
    expect(parseTimestamp('03/04/2017')?.order).toBe('either');
    expect(parseTimestamp('05/05/2017')?.order).toBe('certain');
  });
});

describe('TimeColumn', () => {
  const column = (...cells: string[]) => {
    const times = new TimeColumn('when');
    cells.forEach((cell) => times.add(cell));
    times.settle();
    return times;
  };
  const march = Date.UTC(2017, 2, 4, 8) / 1000;
  const april = Date.UTC(2017, 3, 3, 8) / 1000;

  it('reads a date as the rest of its column must be read', () => {
    expect(column('03/04/2017 8:00', '25/12/2017').moment(0)).toBe(april);
    expect(column('03/04/2017 8:00', '12/25/2017').moment(0)).toBe(march);
    expect(() => column('03/04/2017')).toThrow(/unclearDates/);
    expect(() => column('25/12/2017', '12/25/2017')).toThrow(/mixedDates/);
  });
});

describe('Rows', () => {
  it('gives the same rows and line numbers in whatever pieces the text arrives', () => {
    const cell = fc.constantFrom('a', '', '1 2', 'x"y', 'l1\nl2', 'a,b', '"', 'end ');
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(table, fc.array(fc.nat(60), { maxLength: 20 }), (rows, cuts) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quote).join(',')).join('\n');
        const found: [string[], number][] = [];
        const parser = new Rows(',', (cells, line) => found.push([cells, line]));
        let rest = text;
        for (const cut of cuts) {
          parser.push(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        parser.push(rest);
        parser.end();
        let line = 1;
        const expected = rows.map((row) => {
          const at = line;
          line += row.join('').split('\n').length;
          return [row, at];
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('guessColumns', () => {
  const guess = (...header: string[]) => {
    const mapping = guessColumns({ header, rows: [] });
    return Object.fromEntries(
      Object.entries(mapping).flatMap(([key, at]) => (at === null ? [] : [[key, header[at]]])),
    );
  };

  it('knows German names', () => {
    expect(
      guess('Bestellnummer', 'Bestellt am', 'Bezahlt am', 'Versandt am', 'Zugestellt am', 'Status'),
    ).toEqual({
      orderId: 'Bestellnummer',
      placed: 'Bestellt am',
      approved: 'Bezahlt am',
      handedOver: 'Versandt am',
      delivered: 'Zugestellt am',
      status: 'Status',
    });
    expect(guess('Lieferdatum', 'Voraussichtliches Lieferdatum', 'Bewertung')).toEqual({
      delivered: 'Lieferdatum',
      promised: 'Voraussichtliches Lieferdatum',
      stars: 'Bewertung',
    });
  });

  it('knows the names of shop exports', () => {
    expect(
      guess(
        'Name',
        'Financial Status',
        'Paid at',
        'Fulfillment Status',
        'Fulfilled at',
        'Created at',
      ),
    ).toMatchObject({
      approved: 'Paid at',
      status: 'Fulfillment Status',
      handedOver: 'Fulfilled at',
      placed: 'Created at',
      orderId: 'Name',
    });
    expect(
      guess('orderId', 'orderDate', 'shipDate', 'deliveryDate', 'estimatedDeliveryDate'),
    ).toEqual({
      orderId: 'orderId',
      placed: 'orderDate',
      handedOver: 'shipDate',
      delivered: 'deliveryDate',
      promised: 'estimatedDeliveryDate',
    });
  });

  it('does not take a column for a time that holds none', () => {
    const header = ['Delivered', 'Created'];
    const mapping = guessColumns({ header, rows: [['yes', '2024-01-01']] });
    expect(mapping).toMatchObject({ delivered: null, placed: 1 });
  });

  it('shows the first rows as they are', async () => {
    const preview = await previewLog(new Blob(['a;b\n1;"x;y"\n2;z\n3\n']));
    expect(preview).toMatchObject({
      header: ['a', 'b'],
      rows: [
        ['1', 'x;y'],
        ['2', 'z'],
        ['3', ''],
      ],
      certain: false,
    });
  });
});
