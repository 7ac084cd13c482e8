import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLog } from '../../../tests/fixtures/make-log';
import { logFaultWords, rowFaultWords } from '../log-words';
import { faultOf, LogRefused, type ColumnMapping, type LogFault, type Refusal } from '../order-log';
import { previewLog } from './guess';
import { MAX_BYTES } from './limits';
import { readLog } from './read';

const MAPPING: ColumnMapping = {
  ...{ orderId: 0, status: 1, placed: 2, approved: 3, handedOver: 4, delivered: 5, promised: 6 },
  stars: 8,
};

/** Both calls give an answer or a refusal, in bounded time, whatever the bytes. */
async function answers(file: Blob): Promise<string | undefined> {
  const start = performance.now();
  let refusal: string | undefined;
  for (const call of [() => previewLog(file), () => readLog(file, MAPPING)])
    try {
      await call();
    } catch (error) {
      expect(error).toBeInstanceOf(LogRefused);
      refusal = logFaultWords(faultOf(error)!);
      expect(refusal.length).toBeLessThan(1000);
    }
  // Seconds on an idle machine; a hang is what is looked for.
  expect(performance.now() - start).toBeLessThan(60_000);
  return refusal;
}

const good = makeLog({ rows: 300 });

describe('bad input is refused with a sentence', () => {
  const cases: [string, BlobPart[], RegExp][] = [
    ['an empty file', [''], /empty/],
    ['blank space', [' \n\r\n\t\n'], /blank space/],
    ['a header alone', [good.slice(0, good.indexOf('\n'))], /no orders/],
    ['one column', ['a\n1\n2\n'], /single column/],
    ['no header', [good.slice(good.indexOf('\n') + 1)], /names of the columns/],
    ['a million columns', ['a,'.repeat(1_000_000), '\n1'], /column names/],
    ['a thousand columns', ['a,'.repeat(1000), '\n1'], /column names/],
    ['an endless line', [good, 'x'.repeat(3_000_000)], /longer than/],
    ['an open quote near the top', [good.replace(',delivered,', ',"delivered,')], /never closed/],
    ['an open quote in a long file', [good, '"'.repeat(2_000_001)], /never closed/],
    ['nothing but line ends', [good, '\n'.repeat(6_000_000)], /more than 5,000,000 lines/],
    ['Latin-1', [Uint8Array.from(good + 'é,\xfcber', (c) => c.charCodeAt(0))], /UTF-8/],
    ['UTF-16 without its mark', [Buffer.from(good, 'utf16le')], /not plain text/],
    ['zeros', [new Uint8Array(1000)], /not plain text/],
    ['a workbook', [Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])], /Excel/],
    ['gzip', [Uint8Array.from([0x1f, 0x8b, 8, 0])], /gzip/],
    ['a file cut inside a letter', [good, Uint8Array.from([0xe2, 0x82])], /cut off/],
    ['too few deliveries', [makeLog({ rows: 300, underWay: 0.9 })], /too few/],
    ['another layout', ['a,b,c\n', '1,2,3\n'.repeat(500)], /not in the file/],
    [
      'ambiguous dates',
      [good.replace(/20(\d\d)-(\d\d)-\d\d /g, '$2/$2/2023 ').replaceAll('/01/', '/02/')],
      /YYYY-MM-DD/,
    ],
  ];
  it.each(cases)('%s', async (_, parts, message) => {
    expect(await answers(new Blob(parts))).toMatch(message);
  });

  it('a file over the limit, without reading it', async () => {
    const file = { size: MAX_BYTES + 1 } as Blob;
    const refusal = await previewLog(file).catch(faultOf);
    expect(logFaultWords(refusal as LogFault)).toMatch(/200 MB/);
  });

  it('a file that has gone', async () => {
    const file = new Blob([good]);
    file.slice = () => {
      throw new Error('NotReadableError');
    };
    await expect(readLog(file, MAPPING)).rejects.toThrow(LogRefused);
  });
});

describe('a damaged log is read as far as it goes', () => {
  it('cut off anywhere: used, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length), async (length) => {
        await answers(new Blob([good.slice(0, length)]));
      }),
      { numRuns: 60 },
    );
  });

  it('cut off inside a quoted cell: costs the last row', async () => {
    const { refusals } = await readLog(new Blob([good, 'a,delivered,"2023-0']), MAPPING);
    const [{ fault, ...refusal }] = refusals.filter(({ lines }) => lines.includes(302)) as [
      Refusal,
    ];
    expect(rowFaultWords(fault)).toBe('Fewer cells than the header');
    expect(refusal).toEqual({ count: 1, lines: [302] });
  });
});

describe('whatever the bytes', () => {
  it('random bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) =>
        answers(new Blob([bytes])).then(() => {}),
      ),
    ));

  it('random tables, quotes and separators', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('"', '""', '\n', '\r', ',', ';', '__proto__', '2023-01-01 00:00:00', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 300 }), (cells) =>
        answers(new Blob([good.slice(0, 600), cells.join(',')])).then(() => {}),
      ),
    );
  });

  it('a good log with random damage never yields more than it holds', async () => {
    const hit = fc.record({ at: fc.nat(good.length - 1), by: fc.string({ maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(hit, { maxLength: 20 }), async (hits) => {
        let text = good;
        for (const { at, by } of hits) text = text.slice(0, at) + by + text.slice(at + 1);
        try {
          const reading = await readLog(new Blob([text]), MAPPING);
          const refused = reading.refusals.reduce((sum, { count }) => sum + count, 0);
          expect(reading.used + refused).toBe(reading.rows);
          expect(reading.observed.delivery).toHaveLength(reading.used);
          expect(reading.observed.delivery[0]).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(LogRefused);
        }
      }),
    );
  });
});
