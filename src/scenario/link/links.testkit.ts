import * as fc from 'fast-check';
import { formatDate, parseDate } from '../../shared/dates';
import { FIELDS, fieldOf, type FieldKey } from '../fields';
import { PRESETS } from '../presets';
import { BASELINE, withValue, type DatedEvent, type Scenario } from '../scenario';
import { SITES } from '../sites';
import { linked, TASK_FIGURES, type AskedFigure, type LinkedAssignment } from './assignment';
import { NO_LINK } from './codec';
import { PANELS, type Link, type LinkedWorld, type LinkView } from './link';

/** Text that people and vandals write. */
const label = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('<img src=x onerror=alert(1)>', 'a&b=c;d,e#f%20+', '__proto__', '雙十一', '=1+1'),
);

const value = (key: FieldKey): fc.Arbitrary<number> => {
  const { min, max, step } = fieldOf(key);
  const steps = fc
    .double({ min: 0, max: (max - min) / step, noNaN: true })
    .map((n) => Math.min(max, min + Math.floor(n) * step));
  return fc.oneof(steps, fc.double({ min, max, noNaN: true })).map((x) => (x === 0 ? 0 : x));
};

const day = fc
  .integer({ min: 0, max: 400 })
  .map((offset) => parseDate(BASELINE.startDate)! + offset);

const event: fc.Arbitrary<DatedEvent> = fc
  .record({ from: day, length: fc.integer({ min: 1, max: 60 }), label })
  .chain(({ from, length, label: name }) => {
    const dates = { label: name, from: formatDate(from), to: formatDate(from + length) };
    const dated = FIELDS.filter((field) => field.dated).map(({ key }) => key);
    return fc.oneof(
      fc.constantFrom(...SITES).map((site): DatedEvent => ({
        ...dates,
        effect: 'close',
        site,
      })),
      fc
        .record({
          field: fc.constantFrom(...dated),
          value: fc.double({ min: 0, max: 5, noNaN: true }),
        })
        .map(({ field, value: x }): DatedEvent => ({
          ...dates,
          to: x > 4 ? null : dates.to,
          effect: 'scale',
          field,
          value: x === 0 ? 0 : x,
        })),
      fc.constantFrom(...dated).map((field): DatedEvent => ({
        ...dates,
        effect: 'set',
        field,
        value: fieldOf(field).default,
      })),
    );
  });

/** Any world: a preset or none, any of its levers moved, dated events, a name and a seed. */
export const anyWorld: fc.Arbitrary<LinkedWorld> = fc
  .record({
    preset: fc.constantFrom(...PRESETS),
    own: fc.boolean(),
    keys: fc.uniqueArray(fc.constantFrom(...FIELDS.map(({ key }) => key)), { maxLength: 30 }),
    events: fc.option(fc.array(event, { maxLength: 6 })),
    name: fc.option(label),
    seed: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })),
  })
  .chain(({ preset, own, keys, events, name, seed }) =>
    fc.tuple(...keys.map(value)).map((values) => {
      const begun: Scenario = {
        ...preset.scenario,
        name: name ?? preset.scenario.name,
        seed: seed ?? BASELINE.seed,
        events: events ?? preset.scenario.events,
      };
      const scenario = keys.reduce((now, key, i) => withValue(now, key, values[i]!), begun);
      return { presetKey: own ? '' : preset.key, scenario };
    }),
  );

const asked: fc.Arbitrary<AskedFigure> = fc
  .tuple(fc.constantFrom(...TASK_FIGURES), fc.integer({ min: 1, max: 120 }))
  .map(([figure, days]) => ({ figure, days: figure === 'within' ? days : null }));

const amount = fc.double({ min: 0, max: 1000, noNaN: true }).map((x) => (x === 0 ? 0 : x));

/** Any that asks for something. */
const anyAssignment: fc.Arbitrary<LinkedAssignment> = fc
  .record({
    question: fc.oneof(fc.constant(''), label),
    target: fc.option(
      fc
        .tuple(asked, fc.constantFrom('atMost' as const, 'atLeast' as const), amount, fc.boolean())
        .map(([of, is, value, cheapest]) => ({ ...of, is, value, cheapest })),
    ),
    predict: fc.option(asked),
    budget: fc.option(amount),
    luck: fc.option(
      fc.record({ by: fc.constantFrom('all' as const, 'each' as const), seed: label }),
    ),
  })
  .map(linked)
  .filter((assignment) => assignment !== null);

const anyView: fc.Arbitrary<LinkView> = fc.record({
  view: fc.constantFrom('page', 'frame'),
  tab: fc.constantFrom('', 'partners', 'time'),
  at: fc.option(fc.integer({ min: 0, max: 200 * 86_400 })),
  play: fc.option(fc.boolean()),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  size: fc.constantFrom('normal', 'projector'),
  lang: fc.constantFrom('auto', 'en', 'es', 'zh'),
  levers: fc.option(
    fc.subarray(
      FIELDS.slice(0, 40).map(({ key }) => key),
      { minLength: 1 },
    ),
  ),
  locked: fc.subarray(FIELDS.slice(0, 10).map(({ key }) => key)),
  panels: fc.option(fc.subarray([...PANELS], { minLength: 1 })),
  host: fc.constantFrom(null, 'https://example.org', 'http://localhost:8080'),
  assignment: fc.option(anyAssignment),
  lesson: fc.constantFrom('', 'near-full'),
  step: fc.integer({ min: 0, max: 9 }),
});

/** Any link of the present version. */
export const anyLink: fc.Arbitrary<Link> = fc
  .record({
    inHand: anyWorld,
    other: fc.option(fc.tuple(anyWorld, fc.constantFrom('a' as const, 'b' as const))),
    view: anyView,
  })
  .map(({ inHand, other, view }) => ({
    ...NO_LINK,
    inHand,
    other: other && { ...other[0], side: other[1] },
    view,
  }));
