import { expect, test } from 'vitest';
import { findPreset } from './presets';
import { BASELINE, type DatedEvent, type Scenario } from './scenario';
import { undisturbed } from './undisturbed';

const scale = (from: string, to: string | null): DatedEvent => ({
  label: 'event',
  effect: 'scale',
  field: 'ordersPerDay',
  value: 2,
  from,
  to,
});
const withEvents = (...events: DatedEvent[]): Scenario => ({ ...BASELINE, events });

test('what passes, and what begins inside the window, is left out; what already holds stays', () => {
  // The window opens on 11 May 2026.
  const holds = [scale('2026-01-01', null), scale('2026-05-11', null)];
  const changes = [scale('2026-05-12', null), scale('2026-04-10', '2026-04-20')];
  expect(undisturbed(withEvents(...holds, ...changes)).events).toEqual(holds);
});

test('a scenario without changes is its own', () => {
  const calm = withEvents(scale('2026-04-10', null));
  expect(undisturbed(calm)).toBe(calm);
  expect(undisturbed(BASELINE)).toBe(BASELINE);
  const strike = findPreset('carrier-strike')!.scenario;
  expect(undisturbed(strike)).toEqual({ ...strike, events: [] });
});
