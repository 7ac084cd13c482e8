import * as v from 'valibot';
import { parseDate, weekday } from '../shared/dates';
import type { Mix } from './field';
import { FIELDS, findField, type FieldKey, type KnownField } from './fields';
import type { Scenario } from './scenario';
import { isSite } from './sites';

/** One thing that is wrong with a scenario from outside. */
export interface Problem {
  /** The field's key, or where in the scenario: `events[2].from`. */
  readonly where: string;
  readonly message: string;
}

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const MAX_EVENTS = 100;
const MAX_TEXT = 200;

function fieldSchema(field: KnownField) {
  const bounds = `${field.label} must lie between ${field.min} and ${field.max}${field.unit && ` ${field.unit}`}.`;
  return v.pipe(
    v.number(`${field.label} must be a number.`),
    v.finite(`${field.label} must be a finite number.`),
    v.minValue(field.min, bounds),
    v.maxValue(field.max, bounds),
    v.check((value) => !Object.is(value, -0), `${field.label} must be a number; −0 is none.`),
  );
}

const text = v.pipe(
  v.string('must be text.'),
  v.maxLength(MAX_TEXT, `must have at most ${MAX_TEXT} characters.`),
  // Half a surrogate pair could not be written in a link or a file.
  v.check((value) => !/\p{Surrogate}/u.test(value), 'must be well-formed text.'),
);
const date = v.pipe(
  v.string('must be a date such as 2026-05-12.'),
  v.check((value) => parseDate(value) !== undefined, 'must be a real date such as 2026-05-12.'),
  v.check((value) => value >= '2000' && value < '2100', 'must lie between 2000 and 2099.'),
);
const datedField = v.pipe(
  v.string('must name a lever.'),
  v.check((key) => findField(key)?.dated === true, 'must name a lever that can change at a date.'),
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
          v.number('must be a number.'),
          v.finite('must be a finite number.'),
          v.minValue(0, 'must not be negative.'),
          v.maxValue(100, 'must be at most 100.'),
        ),
      }),
      v.strictObject({
        ...open,
        effect: v.literal('set'),
        value: v.pipe(v.number('must be a number.'), v.finite('must be a finite number.')),
      }),
      v.strictObject({
        ...common,
        to: date,
        effect: v.literal('close'),
        site: v.pipe(
          v.string('must name a site.'),
          v.custom<never>(
            (s) => typeof s === 'string' && isSite(s),
            'must name a site that can close.',
          ),
        ),
      }),
    ],
    'must be one of scale, set and close.',
  ),
  v.check((e) => e.to === null || e.to > e.from, 'must end after it begins.'),
  v.check((e) => {
    if (e.effect !== 'set') return true;
    const field = findField(e.field)!;
    return e.value >= field.min && e.value <= field.max;
  }, 'sets its lever outside the lever’s range.'),
);

const values = v.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field.key, fieldSchema(field)])) as Record<
    FieldKey,
    ReturnType<typeof fieldSchema>
  >,
);

const schema = v.strictObject({
  name: text,
  seed: v.pipe(text, v.minLength(1, 'must not be empty.')),
  startDate: v.pipe(
    date,
    v.check((value) => weekday(parseDate(value)!) === 0, 'must be a Monday.'),
  ),
  values: v.pipe(values, v.check(mixesAreWhole, 'The shares of a mix must sum to 100 %.')),
  events: v.pipe(
    v.array(event, 'must be a list.'),
    v.maxLength(MAX_EVENTS, `must be at most ${MAX_EVENTS}.`),
  ),
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
  const where = path[0] === 'values' && path[1] ? path[1] : path.join('.') || 'scenario';
  const known = path[0] === 'values' && path[1] ? findField(path[1]) : undefined;
  if (issue.type === 'strict_object') {
    const message =
      issue.expected === 'never'
        ? `There is no field “${where}”.`
        : issue.received === 'undefined'
          ? `${known?.label ?? where} is missing.`
          : `${where} must be an object.`;
    return { where, message };
  }
  return { where, message: path[0] === 'values' ? issue.message : `${where} ${issue.message}` };
}
