import { describe, expect, test } from 'vitest';
import type { OrderTrack } from '../../kpi/track';
import { trackOf } from '../../kpi/track';
import { BASELINE, withValue } from '../../scenario/scenario';
import { OUTCOMES } from '../../sim/codes';
import { simulate } from '../../sim/simulate';
import { DAY, HOUR } from '../../shared/units';
import { duration, promiseWords, scanEvents } from './track-words';

const run = simulate(withValue(BASELINE, 'measuredOrders', 4000));
const tracks = Array.from({ length: run.count }, (_, row) => trackOf(run, row));
const first = (fits: (track: OrderTrack) => boolean) => tracks.find(fits)!;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a tracking page', () => {
  test('tells the journey of a delivered order from click to doorstep', () => {
    const events = scanEvents(
      first(
        ({ outcome, service, carrier, damaged, wrongItem }) =>
          outcome === 'delivered' &&
          service === 'standard' &&
          carrier === 'usps' &&
          !damaged &&
          !wrongItem,
      ),
    );
    expect(events.map(({ title }) => title.replace(/\d+|road|rail|air/, '…'))).toEqual([
      'Order placed',
      'Payment confirmed',
      'Handed to the logistics partner',
      'Arrived at the hub by …',
      'Departed on standard flight …',
      'Arrived in the United States',
      'Released by customs, handed to USPS',
      'Delivered by USPS',
    ]);
    expect(events.at(-1)).toMatchObject({ tone: 'good', next: null });
  });

  test.each(OUTCOMES.filter((outcome) => tracks.some((track) => track.outcome === outcome)))(
    'ends in its own words: %s',
    (outcome) => {
      const track = first((candidate) => candidate.outcome === outcome);
      const events = scanEvents(track);
      expect(events.length).toBe(track.visits.length + 1);
      expect(events.map(({ at }) => at)).toEqual(
        [...events.map(({ at }) => at)].sort((a, b) => a - b),
      );
      const last = events.at(-1)!;
      if (outcome !== 'delivered') expect(last.tone).toBe('bad');
      expect(last.title).toMatch(/[A-Z].{10,}/);
    },
  );

  test('says that a parcel was held for inspection, and where', () => {
    const [customs] = scanEvents(first(({ inspected }) => inspected)).filter(
      ({ next }) => next?.stage === 5,
    );
    expect(customs!.reasons).toContain('Held for inspection, Los Angeles');
  });

  test('gives every long wait a reason with its length', () => {
    for (const track of tracks.slice(0, 500))
      for (const { next, reasons } of scanEvents(track)) {
        if (!next) continue;
        const long = (['queue', 'closed', 'hold'] as const).filter((cause) => next[cause] >= HOUR);
        for (const cause of long)
          expect(reasons.some((reason) => reason.startsWith(duration(next[cause])))).toBe(true);
      }
  });
});

test('durations read in the unit people would use', () => {
  expect([18 * 60, 5.25 * HOUR, 3.14 * DAY].map((s) => plain(duration(s)))).toEqual([
    '18 min',
    '5.3 h',
    '3.1 d',
  ]);
});

test('the promise is told with what became of it', () => {
  const track = { promise: 25, daysLate: 1 } as OrderTrack;
  expect(promiseWords(track)).toBe('Promised within 25 days; it came 1 day late.');
  expect(promiseWords({ ...track, daysLate: -9 })).toMatch(/it came 9 days early\.$/);
  expect(promiseWords({ ...track, daysLate: 0 })).toMatch(/on the last day of the promise\.$/);
  expect(promiseWords({ ...track, daysLate: null })).toMatch(/it never came\.$/);
});
