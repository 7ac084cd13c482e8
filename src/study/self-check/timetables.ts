import { DAY, HOUR } from '../../shared/units';
import { exponential, fixed } from '../../sim/random/distributions';
import { scaled, type QuantileTable } from '../../sim/random/quantile-table';
import type { Stretch } from '../../sim/queues/calendar';
import { known, type Experiment } from './check';
import type { Kernels } from './kernels';
import type { Luck } from './luck';
import { poissonChances } from './theory';

/** Seconds of the day at which a flight leaves, and the days that are counted. */
const TAKE_OFF = 5 * HOUR;
const [FIRST_DAY, LAST_DAY] = [60, 8060];

/** A flight a day with ten places for eight parcels a day. */
export function flight(): Experiment {
  const [perDay, places, parcels] = [8, 10, 66_000];
  const gap = scaled(exponential(), DAY / perDay);
  const chain = leftBehind(perDay, places);
  const mean = chain.reduce((sum, chance, left) => sum + chance * left, 0);
  // Half a day until the next departure, and by Little's law a day for each one left behind.
  const wait = 12 + (24 * mean) / perDay;
  return {
    key: 'flight',
    replications: 40,
    checks: [known('left', mean), known('none', chain[0], '%'), known('wait', wait, 'h')],
    run(kernels, luck, replication) {
      const ready = luck.arrivals(parcels, replication, gap);
      return boarded(ready, kernels.board(ready, TAKE_OFF, places));
    },
  };
}

/** @param taken by parcel: day of its flight */
function boarded(ready: Int32Array, taken: Int32Array): number[] {
  const missed = new Int32Array(LAST_DAY);
  let [seconds, counted] = [0, 0];
  for (let i = 0; i < ready.length; i++) {
    const first = Math.ceil((ready[i] - TAKE_OFF) / DAY);
    for (let day = first; day < taken[i] && day < LAST_DAY; day++) missed[day]++;
    if (first < FIRST_DAY || first >= LAST_DAY) continue;
    seconds += taken[i] * DAY + TAKE_OFF - ready[i];
    counted++;
  }
  let [left, none] = [0, 0];
  for (let day = FIRST_DAY; day < LAST_DAY; day++) {
    left += missed[day];
    if (missed[day] === 0) none++;
  }
  const days = LAST_DAY - FIRST_DAY;
  return [left / days, none / days, seconds / counted / HOUR];
}

/** P(L = 0), P(L = 1), … of the number left behind, by iteration until it no longer changes. */
function leftBehind(perDay: number, places: number): number[] {
  const came = poissonChances(perDay);
  const most = 120;
  let chain: number[] = [1, ...Array.from({ length: most }, () => 0)];
  for (let day = 0; day < 600; day++) {
    const next = chain.map(() => 0);
    chain.forEach((chance, left) =>
      came.forEach((p, n) => {
        next[Math.min(most, Math.max(0, left + n - places))] += chance * p;
      }),
    );
    chain = next;
  }
  return chain;
}

/** Hours of work, and of the night in which nobody works. */
const WORK = 4;
const SHUT = 14;
const OPEN = [0, 1, 2, 3, 4, 5, 6].map((day): Stretch => [
  day * DAY + 9 * HOUR,
  day * DAY + (9 + 24 - SHUT) * HOUR,
]);

/** A site open ten hours a day, with a desk for everybody: only the clock makes people wait. */
export function openingHours(): Experiment {
  const until = (SHUT * SHUT) / 48;
  const whole = WORK + until + (WORK * SHUT) / 24;
  const gap = scaled(exponential(), HOUR / 2);
  const service = scaled(fixed(), WORK * HOUR);
  return {
    key: 'opening-hours',
    replications: 60,
    checks: [known('until', until, 'h'), known('whole', whole, 'h')],
    run: (kernels, luck, replication) => servedByDay(kernels, luck, replication, gap, service),
  };
}

function servedByDay(
  kernels: Kernels,
  luck: Luck,
  replication: number,
  gap: QuantileTable,
  service: QuantileTable,
): number[] {
  const [customers, days, desks] = [5000, 96, 200];
  const arrive = luck.arrivals(customers, replication, gap);
  const needed = luck.durations(customers, replication, 'service', service);
  const { start, leave, wait } = kernels.serve(arrive, needed, desks, OPEN);
  let [waited, spent, n] = [0, 0, 0];
  // Whole days, or one hour of the day would count more than another.
  for (; arrive[n] < days * DAY; n++) {
    // A wait with the doors open means that the desks were not enough for everybody.
    if (wait[n] > 0) return [NaN, NaN];
    waited += start[n] - arrive[n];
    spent += leave[n] - arrive[n];
  }
  return [waited / n / HOUR, spent / n / HOUR];
}
