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

test('customs and all carriers rest on federal holidays, where the scenario keeps them', () => {
  // Memorial Day, a Monday, in the US from 05:00 UTC to 05:00 UTC.
  const memorialDay = secondsAt(BASELINE, '2026-05-25') + 17 * HOUR;
  for (const key of ['customs', 'usps', 'ups', 'fedex', 'regional'])
    expect(closedAt(BASELINE, memorialDay)).toContain(key);
  expect(closedAt(BASELINE, memorialDay + 24 * HOUR)).not.toContain('customs');
  const worked = { ...BASELINE, values: { ...BASELINE.values, federalHolidays: 0 } };
  expect(closedAt(worked, memorialDay)).not.toContain('customs');
  // 1 January 2028 is a Saturday: kept on the Friday before, in the old year.
  expect(closedAt(BASELINE, secondsAt(BASELINE, '2027-12-31') + 17 * HOUR)).toContain('fedex');
});
