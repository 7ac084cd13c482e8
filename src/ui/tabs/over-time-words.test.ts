import { expect, test } from 'vitest';
import type { Answers, Estimate, OverTime } from '../../kpi/answers';
import { BASELINE, spanOf } from '../../scenario/scenario';
import * as words from './over-time-words';

const { warmupDays, windowDays, cooldownDays } = spanOf(BASELINE);
const days = warmupDays + windowDays + cooldownDays;
const filled = (value: (day: number) => number) =>
  Float64Array.from({ length: days }, (_, d) => value(d));
const about = (mean: number, half = 0.1): Estimate => ({
  mean,
  lo: mean - half,
  hi: mean + half,
  provisional: false,
});
const weeks = Array.from({ length: days / 7 }, (_, i) => i * 7);
const weekly = weeks.map((_, i) => about(18 + i / 10));
const overTime: OverTime = {
  placed: filled(() => 400),
  handedOver: filled(() => 380),
  delivered: filled(() => 350.4),
  stations: [
    {
      key: 'usps',
      label: 'USPS',
      used: filled((day) => (day % 7 === 6 ? NaN : 0.9)),
      overloaded: Uint8Array.from({ length: days }, (_, day) => (day % 7 === 0 ? 1 : 0)),
      waiting: filled(() => 0),
    },
  ],
  bottleneck: new Int8Array(days).fill(-1),
  weeks,
  weekly: {
    processing: weekly,
    shipping: weekly,
    delivery: weekly,
    defects: weekly,
    stars: weekly,
  },
};
const inProgress = [10, 1000, 300, 1000, 2300, 700, 1000].map((n, stage) =>
  filled((day) => n + (stage === 4 && day === 60 ? 500 : 0)),
);
const answers = { overTime, inProgress } as unknown as Answers;
const frame = words.frameOf(answers, BASELINE);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a preview is as long as its days, not as its scenario', () => {
  expect(frame).toMatchObject({ days, warmupDays, windowDays });
  const week = { ...overTime, placed: new Float64Array(warmupDays + 7 + cooldownDays) };
  const preview = words.frameOf({ ...answers, overTime: week }, BASELINE);
  expect(preview.windowDays).toBe(7);
});

test('sentences say what the charts show', () => {
  expect(plain(words.inProgressSentence(inProgress, frame))).toBe(
    'In the measured window 6,320 orders are in progress on average, most of them in linehaul (2,310). Most at once: 6,810 on 29 May.',
  );
  expect(plain(words.throughputSentence(overTime, frame))).toBe(
    'On an average day of the measured window 400 are placed, 380 are handed over, 350 are delivered.',
  );
  expect(plain(words.heatSentence(overTime.stations, frame))).toContain('USPS on 7 of 49 days');
  expect(plain(words.weekSentence('delivery', overTime, frame))).toBe(
    'Delivery time by week of placement, measured window: from 18.6 d ±0.1 (week of 11 May) to 19.2 d ±0.1 (week of 22 Jun).',
  );
});

test('the read-out of a day has the numbers of that day', () => {
  expect(plain(words.allAt(answers, 'delivery', frame, 49))).toBe(
    'Mon 18 May 2026, measured window. 6,310 in progress at noon UTC: Payment 10, Sellers 1,000, First mile 300, Hub 1,000, Linehaul 2,300, Customs 700, Last mile 1,000. 400 placed, 380 handed over, 350 delivered. USPS 90 % overloaded. Delivery time of orders placed in the week of 18 May: 18.7 d ±0.1',
  );
  expect(words.cellWords(overTime.stations[0]!, 48)).toBe('closed');
});

test('a week without orders has no figure', () => {
  const none = { mean: NaN, lo: NaN, hi: NaN, provisional: true };
  expect(words.estimateWords(none, 1, 'd')).toBe('none');
  const empty = { ...overTime, weekly: { ...overTime.weekly, stars: weeks.map(() => none) } };
  expect(words.weekSentence('stars', empty, frame)).toContain('no orders');
});
