import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeLog, OLIST_HEADER } from '../../../tests/fixtures/make-log';
import { DAY } from '../../shared/units';
import { tableMean } from '../../sim/random/quantile-table';
import { NOTES, rowFaultWords } from '../log-words';
import { LogRefused, type ColumnMapping, type LogReading } from '../order-log';
import { previewLog } from './guess';
import { readLog } from './read';

const NOTHING: ColumnMapping = {
  placed: null,
  approved: null,
  handedOver: null,
  delivered: null,
  promised: null,
  orderId: null,
  status: null,
  stars: null,
};
const OLIST: ColumnMapping = {
  ...{ orderId: 0, status: 1, placed: 2, approved: 3, handedOver: 4, delivered: 5, promised: 6 },
  stars: 8,
};

const blob = (...parts: BlobPart[]) => new Blob(parts);
const reasons = (reading: LogReading) =>
  Object.fromEntries(reading.refusals.map(({ fault, count }) => [rowFaultWords(fault), count]));

/** A log of 120 good orders, some of its lines replaced: the header is line 1, orders follow. */
function logWith(lines: Record<number, string>): Blob {
  const all = makeLog({ rows: 120, underWay: 0 }).trimEnd().split('\n');
  for (const [line, text] of Object.entries(lines)) all[+line - 1] = text;
  return blob(all.join('\n'));
}

describe('readLog', () => {
  it('measures legs, arrivals and satisfaction, and accounts for every row', async () => {
    const text = makeLog({ rows: 4000, seed: 7 });
    const progress: number[] = [];
    const reading = await readLog(new File([text], 'mine.csv'), OLIST, (done, of) =>
      progress.push(done / of),
    );

    expect(reading.fileName).toBe('mine.csv');
    expect(reading.rows).toBe(4000);
    expect(reading.arrivals).toBe(4000);
    const refused = reading.refusals.reduce((sum, { count }) => sum + count, 0);
    expect(reading.used + refused).toBe(4000);
    expect(reading.statuses.map(({ status }) => status)).toEqual(['delivered', 'shipped']);
    expect(reading.measured.digest).toBe(createHash('sha256').update(text).digest('hex'));
    expect(progress.at(-1)).toBe(1);
    expect(reading.notes).toEqual([]);

    const { legs, weekday, hourOfDay } = reading.measured;
    const { processing, shipping, delivery } = reading.observed;
    const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
    const measuredProcessing = tableMean(legs.approval!) + tableMean(legs.handling!);
    expect(measuredProcessing / mean(processing!)).toBeCloseTo(1, 3);
    expect(tableMean(legs.shipping!) / mean(shipping!)).toBeCloseTo(1, 3);
    expect(mean(delivery)).toBeCloseTo(mean(processing!) + mean(shipping!), 6);
    expect(weekday!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(hourOfDay!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    // The made-up orders come evenly by weekday and mostly in the middle of the day.
    expect(Math.max(...weekday!)).toBeLessThan(0.16);
    expect(hourOfDay![12]).toBeGreaterThan(3 * hourOfDay![1]);
  });

  it('measures stars by lateness, and lets an empty bucket borrow from the nearest', async () => {
    const { measured, scored, used } = await readLog(blob(makeLog({ rows: 6000 })), OLIST);
    const stars = measured.stars!;
    expect(stars).toHaveLength(44);
    expect(scored).toBeGreaterThan(0.7 * used);
    for (let bucket = 0; bucket < 11; bucket++) {
      const four = stars.subarray(4 * bucket, 4 * bucket + 4);
      expect([...four]).toEqual([...four].sort((a, b) => a - b));
      expect(four[3]).toBeLessThanOrEqual(1);
    }
    // Early orders have every score, late ones none above three.
    expect(stars[0]).toBeLessThan(0.2);
    expect(stars[4 * 5 + 2]).toBe(1);
    // Nobody is later than 20 days: the last bucket is borrowed.
    expect([...stars.subarray(40)]).toEqual([...stars.subarray(36, 40)]);
  });

  it('counts each refused row once, by reason and line', async () => {
    const good = '2023-03-01 10:00:00,2023-03-01 11:00:00,2023-03-02 09:00:00';
    const reading = await readLog(
      logWith({
        2: `a1,delivered,,2023-03-01 11:00:00,2023-03-02 09:00:00,2023-03-09 12:00:00,2023-03-20,s1,5`,
        3: `a2,shipped,${good},,2023-03-20,s1,5`,
        4: `a3,delivered,${good},,2023-03-20,s1,5`,
        5: `a4,delivered,${good},2023-03-01 12:00:00,2023-03-20,s1,5`,
        6: `a5,delivered,${good},2023-02-30 12:00:00,2023-03-20,s1,5`,
        7: `a6,delivered,${good},2023-03-09 12:00:00,2023-03-20,s1,5`,
        8: `a6,delivered,${good},2023-03-09 12:00:00,2023-03-20,s1,5`,
        9: `a7,delivered,${good}`,
        10: `a8,delivered,${good},2023-03-09 12:00:00,2023-03-20,s1,5,6`,
        11: `a9,delivered,${good},2023-03-09 12:00:00,2023-03-20,s1,7`,
        12: `a10,delivered,${good},2023-03-09T12:00:00Z,2023-03-20,s1,5`,
        13: `a11,delivered,2023-03-01 10:00:00,,2023-03-02 09:00:00,2023-03-09 12:00:00,,s1,5`,
        14: `a12,delivered,${good},2027-03-09 12:00:00,2023-03-20,s1,5`,
        15: `${'x'.repeat(20_000)},delivered,${good},2023-03-09 12:00:00,2023-03-20,s1,5`,
        16: '',
      }),
      OLIST,
    );
    expect(reading.rows).toBe(119);
    expect(reasons(reading)).toEqual({
      'No time in “order_purchase_timestamp”': 1,
      'Not delivered, by its status': 1,
      'Not delivered: no time of delivery': 1,
      'Out of order: “order_delivered_customer_date” before “order_delivered_carrier_date”': 1,
      'Unreadable time in “order_delivered_customer_date”': 1,
      'Order number seen before': 1,
      'Fewer cells than the header': 1,
      'More cells than the header': 1,
      'Times with and without a time zone': 1,
      'Delivered, but no time in “order_approved_at”': 1,
      'More than 730 days from placement to delivery': 1,
      'A cell of more than 10,000 characters': 1,
    });
    expect(reading.refusals.find(({ fault }) => fault.reason === 'repeated')!.lines).toEqual([8]);
    expect(reading.remarks).toEqual([{ fault: { reason: 'badStars' }, count: 1, lines: [11] }]);
    expect(rowFaultWords(reading.remarks[0]!.fault)).toBe(
      'The score is not a whole number from 1 to 5',
    );
    expect(reading.used).toBe(119 - 12);
    expect(reading.arrivals).toBe(119 - 5);
  });

  it('keeps at most a hundred line numbers of a reason, and right ones after quoted lines', async () => {
    const rows = makeLog({ rows: 400, underWay: 0 }).trimEnd().split('\n');
    rows.splice(1, 0, 'q,delivered,,,,,,"two\nlines",5');
    for (let i = 200; i < 400; i++) rows[i] = 'short';
    const { refusals } = await readLog(blob(rows.join('\r\n')), OLIST);
    expect(refusals[0]).toMatchObject({ fault: { reason: 'fewerCells' }, count: 200 });
    expect(refusals[0]!.lines).toHaveLength(100);
    expect(refusals[0]!.lines[0]).toBe(202);
  });

  it('leaves what the log does not hold unmeasured, and says so', async () => {
    const file = blob(makeLog({ rows: 500 }));
    const bare = await readLog(file, { ...NOTHING, placed: 2, delivered: 5 });
    expect(bare.measured.legs).toEqual({ approval: null, handling: null, shipping: null });
    expect(bare.observed).toMatchObject({ processing: null, shipping: null });
    expect(bare.measured.stars).toBeNull();
    expect(bare.notes).toHaveLength(2);

    const noApproval = await readLog(file, { ...NOTHING, placed: 2, handedOver: 4, delivered: 5 });
    expect(noApproval.measured.legs).toMatchObject({ approval: null, handling: null });
    expect(noApproval.measured.legs.shipping).not.toBeNull();
    expect(noApproval.observed.processing).toHaveLength(noApproval.used);
    expect(NOTES[noApproval.notes[0]!]()).toContain('approval and handling cannot be told apart');
  });

  it('reads UTF-16, semicolons, day-first dates and zones', async () => {
    const lines = ['bestellt am;geliefert am'];
    for (let i = 0; i < 200; i++)
      lines.push(
        `${1 + (i % 28)}/${1 + (i % 6)}/2024 10:00 +0200;${1 + (i % 28)}/7/2024 12:00 UTC`,
      );
    const text = lines.join('\r\n');
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const mapping = { ...NOTHING, placed: 0, delivered: 1 };
    const utf16 = await readLog(blob(bytes), mapping);
    const utf8 = await readLog(blob(`\ufeff${text}`), mapping);
    expect(utf16.used).toBe(200);
    // 1 June to 1 July, and the two hours between the clocks on top.
    expect(utf16.observed.delivery[0]).toBe(30 * DAY + 4 * 3600);
    expect({ ...utf16, measured: { ...utf16.measured, digest: '' } }).toEqual({
      ...utf8,
      measured: { ...utf8.measured, digest: '' },
    });
    // The hour of ordering is the shop's, not Greenwich's.
    expect(utf16.measured.hourOfDay![10]).toBe(1);
  });

  it('treats hostile headers and cells as text', async () => {
    const lines = ['__proto__,constructor,toString,<img src=x onerror=alert(1)>'];
    for (let i = 0; i < 150; i++) lines.push(`__proto__${i},2024-01-${1 + (i % 28)},2024-02-20,x`);
    lines.push('__proto__,2024-01-05,2024-02-20,x', '__proto__,2024-01-05,2024-02-20,x');
    const file = blob(lines.join('\n').replace(/-(\d),/g, '-0$1,'));
    const reading = await readLog(file, {
      ...NOTHING,
      orderId: 0,
      placed: 1,
      delivered: 2,
      status: 3,
    });
    expect(reading.used).toBe(151);
    expect(reasons(reading)).toEqual({ 'Order number seen before': 1 });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(reading.statuses).toEqual([{ status: 'x', count: 152 }]);
  });

  it('refuses a mapping that does not fit the file', async () => {
    const file = blob(makeLog({ rows: 200 }));
    for (const wrong of [
      { placed: null },
      { placed: 9 },
      { placed: -1 },
      { stars: 2 },
      { placed: 0.5 },
    ])
      await expect(readLog(file, { ...OLIST, ...wrong })).rejects.toThrow(LogRefused);
  });

  it('reads a hundred thousand rows in seconds and pauses in between', async () => {
    const file = blob(makeLog({ rows: 100_000 }));
    let pauses = 0;
    const timer = setInterval(() => pauses++, 0);
    const start = performance.now();
    const reading = await readLog(file, OLIST);
    const seconds = (performance.now() - start) / 1000;
    clearInterval(timer);
    expect(reading.rows).toBe(100_000);
    expect(pauses).toBeGreaterThan(5);
    // A bound, not a benchmark: it takes under a second on an idle machine.
    expect(seconds).toBeLessThan(10);
  });
});

const REAL = '../shared/data/olist-orders-2017.csv';

describe.skipIf(!existsSync(REAL))('a real log', () => {
  it('accounts for every row as counted by hand', async () => {
    const file = blob(readFileSync(REAL));
    const { guess, certain } = await previewLog(file);
    expect(certain).toBe(true);
    expect(guess).toEqual(OLIST);
    const reading = await readLog(file, guess);
    expect(reading).toMatchObject({ rows: 8126, used: 6438, arrivals: 8126, remarks: [] });
    expect(reasons(reading)).toEqual({
      'Not delivered, by its status': 1673,
      'Out of order: “order_delivered_carrier_date” before “order_approved_at”': 8,
      'Out of order: “order_delivered_customer_date” before “order_delivered_carrier_date”': 4,
      'Not delivered: no time of delivery': 2,
      'Delivered, but no time in “order_approved_at”': 1,
    });
    const { legs, stars } = reading.measured;
    // Published of the whole log: approval → hand-over has a median of about 1.8 days.
    expect(legs.handling![0]! / DAY).toBeGreaterThan(1.4);
    expect(legs.handling![0]! / DAY).toBeLessThan(2.4);
    // One star is rare by the promise and usual ten days after it.
    expect(stars![4]).toBeLessThan(0.15);
    expect(stars![4 * 8]).toBeGreaterThan(0.4);
  });

  it('has the header that the made-up logs use', () => {
    expect(readFileSync(REAL, 'utf8').startsWith(OLIST_HEADER)).toBe(true);
  });
});
