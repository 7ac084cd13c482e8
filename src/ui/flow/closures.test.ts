import { expect, test } from 'vitest';
import { findPreset } from '../../scenario/presets';
import { BASELINE, secondsAt } from '../../scenario/scenario';
import { HOUR } from '../../shared/units';
import { closedAt } from './closures';

test('customs and carriers rest at weekends, on US time', () => {
  const saturdayNoon = secondsAt(BASELINE, '2026-05-16') + 17 * HOUR;
  expect(closedAt(BASELINE, saturdayNoon)).toContain('customs');
  expect(closedAt(BASELINE, saturdayNoon)).toContain('ups');
  expect(closedAt(BASELINE, saturdayNoon)).not.toContain('usps');
  // 02:00 UTC on Monday is still Sunday in the US.
  const sundayNight = secondsAt(BASELINE, '2026-05-18') + 2 * HOUR;
  expect(closedAt(BASELINE, sundayNight)).toContain('usps');
  expect(closedAt(BASELINE, sundayNight + 12 * HOUR)).not.toContain('customs');
});

test('the hub and the review desk rest at night, on China time', () => {
  // 18:00 UTC is 02:00 in China.
  const night = secondsAt(BASELINE, '2026-05-12') + 18 * HOUR;
  expect(closedAt(BASELINE, night)).toEqual(new Set(['hub', 'payment']));
});

test('a strike closes its carrier from the first day to the last', () => {
  const { scenario } = findPreset('carrier-strike')!;
  const [strike] = scenario.events;
  const from = secondsAt(scenario, strike!.from) + 12 * HOUR;
  expect(closedAt(scenario, from)).toContain('usps');
  expect(closedAt(scenario, from + 11 * 24 * HOUR)).not.toContain('usps');
});
