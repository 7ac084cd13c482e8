import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_RUNS, soon } from '../../../tests/fixtures/hostile';
import { logFaultWords } from '../log-words';
import { faultOf, LogRefused, type ColumnMapping } from '../order-log';
import { previewLog } from './guess';
import { readLog } from './read';

const cell = fc.oneof(
  fc.constantFrom(
    '2017-10-02 10:56:33',
    '2017-10-10',
    '10/10/2017',
    '',
    '"',
    '""',
    'delivered',
    '5',
  ),
  fc.constantFrom(
    '=cmd()',
    '<img src=x onerror=1>',
    '__proto__',
    '1e309',
    '\0',
    '\ufeff',
    '\ud800',
  ),
  fc.string({ maxLength: 12 }),
);
const line = (delimiter: string) =>
  fc.array(cell, { maxLength: 10 }).map((cells) => cells.join(delimiter));
const file = fc
  .tuple(fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'))
  .chain(([delimiter, end]) =>
    fc
      .tuple(
        fc.oneof(
          fc.constant(
            ['order_id', 'order_purchase_timestamp', 'order_delivered_customer_date'].join(
              delimiter,
            ),
          ),
          line(delimiter),
        ),
        fc.array(line(delimiter), { maxLength: 8 }),
      )
      .map(([header, rows]) => [header, ...rows].join(end)),
  );
const bytes = fc.oneof(
  file.map((text) => new Blob([text])),
  fc.uint8Array({ maxLength: 300 }).map((array) => new Blob([Uint8Array.from(array)])),
);
const index = fc.option(fc.integer({ min: -1, max: 9 }));
const mapping: fc.Arbitrary<ColumnMapping> = fc.record({
  ...{ placed: index, delivered: index, approved: index, handedOver: index },
  ...{ promised: index, orderId: index, status: index, stars: index },
});

/** The answer, or nothing when it was refused with a sentence. */
async function answered<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    expect(error).toBeInstanceOf(LogRefused);
    expect(logFaultWords(faultOf(error)!).length).toBeLessThan(1000);
    return undefined;
  }
}

test('whatever the file and the columns chosen: an answer or a refusal, soon', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.option(mapping), async (blob, chosen) => {
      const preview = await soon(() => answered(() => previewLog(blob)));
      const columns = chosen ?? preview?.guess;
      if (columns) await soon(() => answered(() => readLog(blob, columns)));
    }),
    { numRuns: HOSTILE_RUNS },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
