import * as fc from 'fast-check';
import { FIELDS, fieldOf, mixFields, type FieldKey } from '../scenario/fields';
import { BASELINE, type DatedEvent, type Scenario } from '../scenario/scenario';
import { SITES } from '../scenario/sites';
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
      fc.constantFrom(...SITES).map((site): DatedEvent => ({ ...dates, effect: 'close', site })),
      fc
        .record({ field: fc.constantFrom(...dated), value: fc.constantFrom(0.2, 0.5, 2, 3) })
        .map((change): DatedEvent => ({ ...dates, effect: 'scale', ...change })),
      fc.constantFrom(...dated).map((field): DatedEvent => ({
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

/** Days over which extreme events are dated; the run itself is three weeks long. */
const soon = fc
  .record({ from: fc.integer({ min: -2, max: 21 }), length: fc.integer({ min: 1, max: 8 }) })
  .map(({ from, length }) => ({ label: 'extreme', from: day(from), to: day(from + length) }));

const CAPACITIES = [
  'reviewers',
  'sortingLines',
  'inspectors',
  'expressCapacity',
  'standardCapacity',
  'economyCapacity',
  'uspsCapacity',
  'upsCapacity',
  'fedexCapacity',
  'regionalCapacity',
] as const satisfies readonly FieldKey[];

const scaled = (fields: readonly FieldKey[], factors: readonly number[]) =>
  fc
    .tuple(soon, fc.constantFrom(...fields), fc.constantFrom(...factors))
    .map(([dates, field, value]): DatedEvent[] => [{ ...dates, effect: 'scale', field, value }]);

const everything = SITES;

/** Things that happen at once: several events where they belong together. */
const extremeEvents: fc.Arbitrary<DatedEvent[]> = fc.oneof(
  // A capacity falls to nothing and comes back, shrinks or grows.
  { arbitrary: scaled(CAPACITIES, [0, 0.5, 2, 5]), weight: 8 },
  // A burst of orders.
  { arbitrary: scaled(['ordersPerDay'], [0, 4, 10]), weight: 2 },
  // Orders are given up after hours rather than weeks.
  { arbitrary: scaled(['handlingLimit'], [0, 0.02, 0.1]), weight: 2 },
  {
    arbitrary: scaled(
      ['missingDocuments', 'inspectedShare', 'attemptFails', 'recordErrors'],
      [5, 20],
    ),
    weight: 2,
  },
  // Sellers are converted in the middle of their work, and back.
  {
    arbitrary: fc
      .tuple(soon, fc.constantFrom(0, 50, 100))
      .map(([dates, value]): DatedEvent[] => [
        { ...dates, effect: 'set', field: 'sellerAutomation', value },
      ]),
    weight: 2,
  },
  // One site shuts, or everything does.
  {
    arbitrary: fc
      .tuple(soon, fc.constantFrom(...everything))
      .map(([dates, site]): DatedEvent[] => [{ ...dates, effect: 'close', site }]),
    weight: 2,
  },
  {
    arbitrary: soon.map((dates): DatedEvent[] =>
      everything.map((site) => ({ ...dates, effect: 'close', site })),
    ),
    weight: 2,
  },
  { arbitrary: datedEvent.map((event) => [event]), weight: 2 },
  // A capacity is gone for good: most of these runs never end.
  fc
    .tuple(soon, fc.constantFrom(...CAPACITIES))
    .map(([dates, field]): DatedEvent[] => [
      { ...dates, to: null, effect: 'scale', field, value: 0 },
    ]),
);

const MIXES = ['categories', 'methods', 'modes', 'services', 'carriers'] as const;

/** One part of a mix gets everything. */
const allInOne: fc.Arbitrary<Partial<Record<FieldKey, number>>> = fc
  .constantFrom(...MIXES)
  .chain((mix) => fc.constantFrom(...mixFields(mix)))
  .map(({ key, mix }) =>
    Object.fromEntries(mixFields(mix!).map((field) => [field.key, field.key === key ? 100 : 0])),
  );

/**
 * Any scenario of a very small run with values at the very ends of their sliders: capacities of
 * one, no time at all, one hour a day; and with events that collide. About 400 orders.
 */
export const extremeScenario: fc.Arbitrary<Scenario> = fc
  .record({
    keys: fc.subarray(
      FREE.map(({ key }) => key),
      { maxLength: 24 },
    ),
    mixes: fc.array(allInOne, { maxLength: 2 }),
    ordersPerDay: fc.constantFrom(10, 20, 30),
    events: fc.array(extremeEvents, { maxLength: 5 }),
    seed: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .chain(({ keys, mixes, ordersPerDay, events, seed }) => {
    const end = (key: FieldKey) => fc.boolean().map((least) => endOf(key, least));
    return fc.tuple(...keys.map(end)).map((values) => ({
      ...SMALL,
      seed,
      events: events.flat(),
      values: {
        ...SMALL.values,
        ...Object.fromEntries(keys.map((key, i) => [key, values[i]!])),
        ...Object.assign({}, ...mixes),
        ordersPerDay,
        measuredOrders: 100,
        warmupDays: 7,
        cooldownDays: 7,
      },
    }));
  });

function endOf(key: FieldKey, least: boolean): number {
  const { min, max } = fieldOf(key);
  return least ? min : Math.min(max, 200);
}
