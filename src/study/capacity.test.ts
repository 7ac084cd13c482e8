import { expect, test } from 'vitest';
import { fieldOf, type FieldKey } from '../scenario/fields';
import { BASELINE } from '../scenario/scenario';
import { simulate } from '../sim/simulate';
import { SMALL } from '../sim/scenarios.testkit';
import { moreCapacity } from '../scenario/capacity';

const now = (key: FieldKey) => BASELINE.values[key];

test('every station but the sellers’ own lines can be given more, in a lever that exists', () => {
  const stations = simulate(SMALL).stations.map(({ key }) => key);
  for (const station of stations) {
    const more = moreCapacity(station, now);
    if (station === 'packing') expect(more).toBeNull();
    else {
      expect(more!.value, station).toBeGreaterThan(now(more!.field));
      expect(more!.value).toBeLessThanOrEqual(fieldOf(more!.field).max);
    }
  }
});

test('one server more, or a tenth more room', () => {
  expect(moreCapacity('inspectors', now)).toMatchObject({ field: 'inspectors', value: 3 });
  expect(moreCapacity('usps', () => 1000)!.value).toBe(1100);
});

test('there is no more than the lever’s end', () => {
  expect(moreCapacity('inspectors', () => fieldOf('inspectors').max)).toBeNull();
});

test('names that every object knows are no stations', () => {
  expect(moreCapacity('constructor', now)).toBeNull();
});
