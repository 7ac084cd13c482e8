import { afterEach, expect, test } from 'vitest';
import { LOCALES, speak } from '../shared/locale';
import { SMALL } from '../sim/scenarios.testkit';
import { simulate } from '../sim/simulate';
import { stationName } from './station-name';

afterEach(() => speak('en'));

const { stations } = simulate(SMALL);

test('in English every station is called what the machine calls it', () => {
  expect(stations.length).toBeGreaterThan(10);
  for (const { key, label } of stations) expect(stationName({ key, label })).toBe(label);
  expect(stationName({ key: 'elsewhere', label: 'Elsewhere' })).toBe('Elsewhere');
});

test.each(LOCALES)('in %s no two stations have one name', (locale) => {
  speak(locale);
  const names = stations.map(stationName);
  expect(new Set(names).size).toBe(stations.length);
});
