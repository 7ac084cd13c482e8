import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BASELINE, withValue } from '../scenario/scenario';
import { createEngine } from '../worker/engine';
import { FakeWorker } from '../worker/fake-worker.testkit';
import { Session } from './session.svelte';
import { isComparing } from './worlds';

let session: Session;
beforeEach(() => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('self', globalThis);
  session = new Session(() => new FakeWorker(createEngine()) as unknown as Worker);
});
afterEach(() => {
  session.dispose();
  vi.unstubAllGlobals();
});

const ended = () =>
  vi.waitFor(() => expect(['settled', 'failed']).toContain(session.run), {
    timeout: 120_000,
    interval: 20,
  });

/** More orders than one run can hold, all on one day. */
const ENDLESS = {
  ...BASELINE,
  name: 'endless',
  events: Array.from({ length: 4 }, () => ({
    label: 'again',
    from: '2026-05-01',
    to: null,
    effect: 'scale' as const,
    field: 'ordersPerDay' as const,
    value: 100,
  })),
};

test('from a comparison with a world that cannot be run there is a way back', async () => {
  const small = withValue(BASELINE, 'measuredOrders', 2000);
  session.openScenarioText(JSON.stringify(small));
  await ended();
  const before = session.answers!.digest;
  session.shelf.bring({ scenario: ENDLESS, presetKey: '' }, 'a');
  await ended();
  expect([session.run, isComparing(session.worlds)]).toEqual(['failed', true]);
  session.goBack();
  await ended();
  expect([session.run, isComparing(session.worlds)]).toEqual(['settled', false]);
  expect([session.scenario, session.answers!.digest]).toEqual([small, before]);
  // Nothing is lost by it: the world that cannot be run is kept, and can be changed.
  expect(session.shelf.worlds.map(({ scenario }) => scenario.name)).toContain('endless');
  session.undo();
  expect(isComparing(session.worlds)).toBe(true);
});

test('nothing is told of two worlds once a change leaves them without a calendar in common', async () => {
  const small = withValue(BASELINE, 'measuredOrders', 2000);
  const dated = { ...ENDLESS.events[0]!, value: 2 };
  session.openScenarioText(JSON.stringify(small));
  await ended();
  const elsewhere = { ...small, startDate: '2026-09-01' };
  session.shelf.bring({ scenario: { ...elsewhere, events: [dated] }, presetKey: '' }, 'a');
  await ended();
  await vi.waitFor(() => expect(session.twins.comparison).not.toBeNull());
  expect(session.twins.refused).toBeNull();

  session.addEvent(dated);
  await ended();
  expect(session.twins.refused).not.toBeNull();
  expect([session.twins.comparison, session.twins.other, session.twins.flow]).toEqual([
    null,
    null,
    null,
  ]);
  session.undo();
  await ended();
  await vi.waitFor(() => expect(session.twins.comparison).not.toBeNull());
  expect(session.twins.refused).toBeNull();
});

test('where nothing is shown yet, the way back leads to the baseline alone', async () => {
  session.openScenarioText(JSON.stringify(ENDLESS));
  await ended();
  expect([session.run, session.answers]).toEqual(['failed', null]);
  session.shelf.pin('a');
  session.goBack();
  await ended();
  expect([session.run, isComparing(session.worlds)]).toEqual(['settled', false]);
  expect(session.scenario.values).toEqual(BASELINE.values);
});
