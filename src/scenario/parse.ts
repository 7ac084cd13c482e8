import * as v from 'valibot';
import { parseDate, weekday } from '../shared/dates';
import type { Mix } from './field';
import { FIELDS, findField, type FieldKey, type KnownField } from './fields';
import { MAX_EVENTS, MAX_TEXT } from './limits';
import { leverProblem, partProblem, shapeProblem, type Fault } from './problem-words';
import type { Scenario } from './scenario';
import { isSite } from './sites';

/** One thing that is wrong with a scenario from outside. */
export interface Problem {
  /** The field's key, or where in the scenario: `events[2].from`. */
  readonly where: string;
  /** In the language in which it is read. */
  readonly message: string;
}

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What is wrong, by the name of its message in `problem-words.ts`: which is said when it is known where. */
const is = (fault: Fault) => fault;

function fieldSchema({ min, max }: KnownField) {
  return v.pipe(
    v.number(),
    v.finite(),
    v.minValue(min),
    v.maxValue(max),
    v.check((value) => !Object.is(value, -0)),
  );
}

const text = v.pipe(
  v.string(is('text')),
  v.maxLength(MAX_TEXT, is('long')),
  // Half a surrogate pair could not be written in a link or a file.
  v.check((value) => !/\p{Surrogate}/u.test(value), is('malformed')),
);
const date = v.pipe(
  v.string(is('date')),
  v.check((value) => parseDate(value) !== undefined, is('realDate')),
  v.check((value) => value >= '2000' && value < '2100', is('years')),
);
const datedField = v.pipe(
  v.string(is('lever')),
  v.check((key) => findField(key)?.dated === true, is('datedLever')),
  v.transform((key) => key as FieldKey),
);
const common = { label: text, from: date };
const open = { ...common, to: v.nullable(date), field: datedField };

const event = v.pipe(
  v.variant(
    'effect',
    [
      v.strictObject({
        ...open,
        effect: v.literal('scale'),
        value: v.pipe(
          v.number(is('number')),
          v.finite(is('finite')),
          v.minValue(0, is('negative')),
          v.maxValue(100, is('factor')),
        ),
      }),
      v.strictObject({
        ...open,
        effect: v.literal('set'),
        value: v.pipe(v.number(is('number')), v.finite(is('finite'))),
      }),
      v.strictObject({
        ...common,
        to: date,
        effect: v.literal('close'),
        site: v.pipe(
          v.string(is('site')),
          v.custom<never>((s) => typeof s === 'string' && isSite(s), is('closingSite')),
        ),
      }),
    ],
    is('effect'),
  ),
  v.check((e) => e.to === null || e.to > e.from, is('order')),
  v.check((e) => {
    if (e.effect !== 'set') return true;
    const field = findField(e.field)!;
    return e.value >= field.min && e.value <= field.max;
  }, is('range')),
);

const values = v.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field.key, fieldSchema(field)])) as Record<
    FieldKey,
    ReturnType<typeof fieldSchema>
  >,
);

const schema = v.strictObject({
  name: text,
  seed: v.pipe(text, v.minLength(1, is('empty'))),
  startDate: v.pipe(
    date,
    v.check((value) => weekday(parseDate(value)!) === 0, is('monday')),
  ),
  values: v.pipe(values, v.check(mixesAreWhole, is('mix'))),
  events: v.pipe(v.array(event, is('list')), v.maxLength(MAX_EVENTS, is('many'))),
});

function mixesAreWhole(values: Record<FieldKey, number>): boolean {
  const sums = new Map<Mix, number>();
  for (const { mix, key } of FIELDS) if (mix) sums.set(mix, (sums.get(mix) ?? 0) + values[key]);
  return [...sums.values()].every((sum) => Math.abs(sum - 100) <= 0.1);
}

/**
 * A scenario from outside, checked in every part. Never throws; what is wrong is named, all of it,
 * at most 20 problems.
 */
export function parseScenario(input: unknown): Parsed {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, scenario: result.output as Scenario };
  return { ok: false, problems: result.issues.slice(0, 20).map(problem) };
}

/** The same from JSON text. */
export function parseScenarioText(text: string): Parsed {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // No JSON is no scenario either: the schema says so.
  }
  return parseScenario(input);
}

function problem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map((item) => String(item.key));
  const inValues = path[0] === 'values';
  const where = inValues && path[1] ? path[1] : path.join('.') || 'scenario';
  const known = inValues && path[1] ? findField(path[1]) : undefined;
  const saying = () => {
    if (issue.type === 'strict_object') return shapeProblem(shapeFault(issue), where, known);
    if (known) return leverProblem(issue.type, known);
    return partProblem(issue.message as Fault, where);
  };
  return {
    where,
    get message() {
      return saying();
    },
  };
}

function shapeFault({ expected, received }: v.BaseIssue<unknown>) {
  if (expected === 'never') return 'unknown';
  return received === 'undefined' ? 'missing' : 'shape';
}
