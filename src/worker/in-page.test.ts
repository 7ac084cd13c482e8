import { expect, test } from 'vitest';
import { SMALL } from '../sim/scenarios.testkit';
import { refusalOf } from './errors';
import { createEngine } from './engine';
import { engineInPage } from './in-page';

const request = { scenario: SMALL, measured: null, replication: 0, preview: false, flow: true };
const silent = () => {};

test('answers to the bit what the engine in a worker answers, also after other work', async () => {
  const [inPage, inWorker] = [engineInPage(), createEngine()];
  const expected = await inWorker.run(request, silent);
  expect(await inPage.run(request, silent)).toEqual(expected);
  const kept = await inPage.run(request, silent);
  await inPage.run({ ...request, replication: 1 }, silent);
  await inPage.quickAnswer({ ...request, scenario: { ...SMALL, seed: 'other' } }, silent);
  // What was handed out stays as it was, whatever runs in the same memory later.
  expect(kept).toEqual(expected);
});

test('the page gets its turn between two pieces of work', async () => {
  const engine = engineInPage();
  const order: string[] = [];
  const work = engine.run(request, () => order.push('work'));
  setTimeout(() => order.push('page'));
  await work;
  expect(order[0]).toBe('page');
});

test('what cannot be run is refused with its reason, as by a worker', async () => {
  const values = { ...SMALL.values, ordersPerDay: 10, measuredOrders: 1_000_000 };
  const refused = engineInPage().run({ ...request, scenario: { ...SMALL, values } }, silent);
  const error = await refused.then(
    () => null,
    (reason: Error) => reason,
  );
  expect(refusalOf(error!)).toMatchObject({ reason: 'days' });
});
