import * as fc from 'fast-check';
import { FIELDS, fieldOf, type FieldKey } from '../scenario/fields';
import { BASELINE, type DatedEvent, type Scenario } from '../scenario/scenario';
import { SITES, type Site } from '../scenario/sites';
import { formatDate, parseDate } from '../shared/dates';

/** Small enough that a test can run many: about 800 orders over eight weeks. */
export const SMALL: Scenario = {
  ...BASELINE,
  name: 'Small',
  values: {
    ...BASELINE.values,
    ordersPerDay: 20,
    sellerCount: 50,
    measuredOrders: 400,
    warmupDays: 14,
    cooldownDays: 14,
    expressCapacity: 4,
    standardCapacity: 12,
    economyCapacity: 20,
    uspsCapacity: 16,
    upsCapacity: 9,
    fedexCapacity: 8,
    regionalCapacity: 6,
    sortingLines: 1,
    sortingRate: 2,
    inspectors: 1,
  },
};

/** Keys whose value a generated scenario may change; the size of the run stays small. */
const FREE = FIELDS.filter(
  ({ key, mix }) =>
    !mix && !['ordersPerDay', 'measuredOrders', 'warmupDays', 'cooldownDays'].includes(key),
);

const value = (key: FieldKey): fc.Arbitrary<number> => {
  const { min, max, step } = fieldOf(key);
  const calm = Math.min(max, 200);
  return fc
    .double({ min, max: Math.max(min, calm), noNaN: true })
    .map((x) => Math.min(max, min + Math.round((x - min) / step) * step));
};

const day = (offset: number): string => formatDate(parseDate(SMALL.startDate)! + offset);

const datedEvent: fc.Arbitrary<DatedEvent> = fc
  .record({ from: fc.integer({ min: -5, max: 60 }), length: fc.integer({ min: 1, max: 20 }) })
  .chain(({ from, length }) => {
    const dates = { label: 'event', from: day(from), to: day(from + length) };
    const dated = FIELDS.filter((field) => field.dated).map(({ key }) => key);
    return fc.oneof(
      fc
        .constantFrom(...(Object.keys(SITES) as Site[]))
        .map((site): DatedEvent => ({ ...dates, effect: 'close', site })),
      fc
        .record({ field: fc.constantFrom(...dated), value: fc.constantFrom(0.2, 0.5, 2, 3) })
        .map((change): DatedEvent => ({ ...dates, effect: 'scale', ...change })),
      fc
        .constantFrom(...dated)
        .map((field): DatedEvent => ({
          ...dates,
          effect: 'set',
          field,
          value: fieldOf(field).default,
        })),
    );
  });

/** Any scenario of a small run: up to six levers moved, up to three dated events, any seed. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    keys: fc.uniqueArray(fc.constantFrom(...FREE.map(({ key }) => key)), { maxLength: 6 }),
    events: fc.array(datedEvent, { maxLength: 3 }),
    seed: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .chain(({ keys, events, seed }) =>
    fc.tuple(...keys.map(value)).map((values) => ({
      ...SMALL,
      seed,
      events,
      values: { ...SMALL.values, ...Object.fromEntries(keys.map((key, i) => [key, values[i]])) },
    })),
  );
