import { parseDate } from '../shared/dates';
import { DAY } from '../shared/units';
import type { Mix } from './field';
import { fieldOf, FIELDS, mixFields, type FieldKey } from './fields';
import type { Site } from './sites';

export type Values = Readonly<Record<FieldKey, number>>;

/** Acts on one lever or closes one site, from 00:00 UTC of `from` to 00:00 UTC of `to`. */
export type DatedEvent = {
  /** What people call it: "Carrier strike". */
  readonly label: string;
  /** ISO date of its first day. */
  readonly from: string;
  /** ISO date of the first day after it; null when it stays. */
  readonly to: string | null;
} & (
  | { readonly effect: 'scale'; readonly field: FieldKey; /** factor ≥ 0 */ readonly value: number }
  | {
      readonly effect: 'set';
      readonly field: FieldKey;
      /** in the field's unit */ readonly value: number;
    }
  | { readonly effect: 'close'; readonly site: Site; readonly to: string }
);

/** All that a run depends on, besides an uploaded order log. */
export interface Scenario {
  readonly name: string;
  /** Any text. The same text gives the same luck to the same orders. */
  readonly seed: string;
  /** ISO date of a Monday: second 0 of the run. */
  readonly startDate: string;
  /** One number for each field, in the field's unit. */
  readonly values: Values;
  readonly events: readonly DatedEvent[];
}

export const DEFAULT_VALUES = Object.fromEntries(
  FIELDS.map((field) => [field.key, field.default]),
) as Record<FieldKey, number>;

export const BASELINE: Scenario = {
  name: 'Baseline',
  seed: 'dispatch',
  startDate: '2026-03-30',
  values: DEFAULT_VALUES,
  events: [],
};

/** Days before, inside and after the measured window. */
export interface Span {
  readonly warmupDays: number;
  readonly windowDays: number;
  readonly cooldownDays: number;
}

/** The window is the whole number of weeks that comes nearest to the wanted orders, at least one. */
export function spanOf({ values }: Scenario): Span {
  const weeks = Math.round(values.measuredOrders / (values.ordersPerDay * 7));
  return {
    warmupDays: values.warmupDays,
    windowDays: 7 * Math.max(1, weeks),
    cooldownDays: values.cooldownDays,
  };
}

/** Seconds from the scenario's start to 00:00 UTC of an ISO date; negative before it. */
export function secondsAt(scenario: Pick<Scenario, 'startDate'>, date: string): number {
  return (parseDate(date)! - parseDate(scenario.startDate)!) * DAY;
}

/** The scenario with one value changed; the other parts of a mix give way in proportion. */
export function withValue(
  scenario: Scenario,
  key: FieldKey,
  value: number,
  locked: ReadonlySet<FieldKey> = new Set(),
): Scenario {
  const { mix } = fieldOf(key);
  // A slider that is dragged up to zero from below gives −0.
  const values = { ...scenario.values, [key]: value === 0 ? 0 : value };
  if (mix) Object.assign(values, rebalance(scenario.values, mix, key, value, locked));
  return { ...scenario, values };
}

/** Parts of a mix after one of them moved: rounded to hundredths, summing to 100 exactly. */
function rebalance(
  values: Values,
  mix: Mix,
  moved: FieldKey,
  wanted: number,
  locked: ReadonlySet<FieldKey>,
): Partial<Record<FieldKey, number>> {
  const keys = mixFields(mix).map((field) => field.key);
  const free = keys.filter((key) => key !== moved && !locked.has(key));
  const held = keys
    .filter((key) => key !== moved && locked.has(key))
    .reduce((sum, key) => sum + values[key], 0);
  const room = hundredths(100 - held);
  const share = free.length === 0 ? room : Math.min(wanted, room);
  const rest = hundredths(room - share);
  const before = free.reduce((sum, key) => sum + values[key], 0);
  const result: Partial<Record<FieldKey, number>> = { [moved]: share };
  let given = 0;
  free.forEach((key, index) => {
    const part = before > 0 ? values[key] / before : 1 / free.length;
    const last = index === free.length - 1;
    result[key] = last ? hundredths(rest - given) : hundredths(Math.min(rest - given, rest * part));
    given = hundredths(given + result[key]!);
  });
  return result;
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}
