import { expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { createEngine } from '../worker/engine';
import type { Progress } from '../worker/protocol';
import type { Work } from '../worker/pool';
import { comparePaired, worthOfUnits } from './paired-runs';

const SMALL = withValue(BASELINE, 'measuredOrders', 2000);

/** Works at once, with a real engine, and counts. */
function hand() {
  const engine = createEngine();
  const calls = { count: 0 };
  const extra = <T>(_: 0 | 1, work: Work<T>, progress?: (share: number) => void): Promise<T> => {
    calls.count++;
    const beat: Progress = (done, stages) => progress?.(done / stages);
    return work(engine as never, beat as never);
  };
  return { calls, runner: { extra } };
}

const request = { before: SMALL, after: withValue(SMALL, 'customsDelay', 3), measured: null };

test('five pairs of runs, told as they go, end in the differences', async () => {
  const { runner } = hand();
  const told: number[] = [];
  const changes = await comparePaired(
    runner,
    request,
    () => true,
    (share) => told.push(share),
  );
  expect(changes!.replications).toBe(5);
  expect(changes!.deliveryTime.lo).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told[0]).toBe(0);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

test('once it is not wanted, nothing more is run and nothing is told', async () => {
  const { runner, calls } = hand();
  const told: number[] = [];
  const changes = await comparePaired(
    runner,
    request,
    () => calls.count < 3,
    (share) => told.push(share),
  );
  expect(changes).toBeNull();
  expect(calls.count).toBe(3);
  expect(Math.max(...told)).toBeLessThan(0.3);
});

test('what is no longer wanted at the very end is not handed out', async () => {
  const { runner, calls } = hand();
  expect(await comparePaired(runner, request, () => calls.count < 11)).toBeNull();
});

const short = withValue(withValue(SMALL, 'warmupDays', 7), 'cooldownDays', 7);
const scarce = { scenario: withValue(short, 'uspsCapacity', 150), measured: null };

test('one more of each: five replications, told as they go, best for a dollar first', async () => {
  const { runner, calls } = hand();
  const told: number[] = [];
  const worth = await worthOfUnits(
    runner,
    scarce,
    () => true,
    (share) => told.push(share),
  );
  expect(calls.count).toBe(5 + 1);
  expect(worth![0]!.station).toBe('usps');
  expect(worth![0]!.sooner.lo).toBeGreaterThan(0);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect([told[0], told.at(-1)! <= 1]).toEqual([0, true]);
});

test('one more of each is given up once it is not wanted, also at the very end', async () => {
  const asked: number[] = [];
  const extra = (hand: 0 | 1) => Promise.resolve(asked.push(hand) as never);
  expect(await worthOfUnits({ extra }, scarce, () => asked.length < 2)).toBeNull();
  // Never in the hand that answers levers.
  expect(asked).toEqual([1, 1]);
  expect(await worthOfUnits({ extra }, scarce, () => asked.length < 2 + 6)).toBeNull();
  expect(asked).toHaveLength(2 + 6);
});
