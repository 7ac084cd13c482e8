import { expect, test } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { createEngine } from '../worker/engine';
import type { Progress } from '../worker/protocol';
import type { Work } from '../worker/pool';
import { comparePaired } from './paired-runs';

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
