import type { Mix } from '../scenario/field';
import { fieldOf, mixFields, type FieldKey } from '../scenario/fields';
import { boundsProblem } from '../scenario/problem-words';
import { findPreset } from '../scenario/presets';
import type { Scenario, Values } from '../scenario/scenario';
import { inLanguage } from '../shared/locale';
import type { Refusal } from './protocol';

type Levers = Partial<Record<FieldKey, number>>;

export type Applied =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly error: Refusal };

/** Shares need not sum to 100 % to the last digit. */
const SLACK = 0.1;

const MIXES: Readonly<Record<Mix, string>> = {
  categories: 'Categories',
  methods: 'Payment methods',
  modes: 'Modes of transport',
  services: 'Services',
  carriers: 'Carriers',
};

/**
 * A scenario with some levers set, all or none. Parts of a mix that are not given share what the
 * given ones leave, in proportion.
 */
export function withLevers(scenario: Scenario, levers: Levers): Applied {
  const given = Object.entries(levers) as [FieldKey, number][];
  for (const [key, value] of given) {
    const error = outOfRange(key, value);
    if (error) return { ok: false, error };
  }
  const values: Record<FieldKey, number> = { ...scenario.values };
  // Neither −0 nor a rounding of it comes into a scenario.
  for (const [key, value] of given) values[key] = value === 0 ? 0 : value;
  for (const mix of new Set(given.map(([key]) => fieldOf(key).mix))) {
    const error = mix && fillUp(values, scenario.values, mix, levers);
    if (error) return { ok: false, error };
  }
  return { ok: true, scenario: { ...scenario, values } };
}

function outOfRange(key: FieldKey, value: number): Refusal | null {
  const field = fieldOf(key);
  const { min, max } = field;
  if (value >= min && value <= max) return null;
  // What developers are told is in English, whatever the page speaks.
  const message = inLanguage('en', () => boundsProblem(field));
  return { name: 'OutOfRange', message, field: key };
}

/** Rounded to hundredths, summing to 100 exactly where there is a part left to do so. */
function fillUp(
  values: Record<FieldKey, number>,
  before: Values,
  mix: Mix,
  given: Levers,
): Refusal | null {
  const keys = mixFields(mix).map(({ key }) => key);
  const rest = keys.filter((key) => given[key] === undefined);
  const set = keys.reduce((sum, key) => sum + (given[key] ?? 0), 0);
  const field = keys.find((key) => given[key] !== undefined)!;
  if (set > 100 + SLACK || (rest.length === 0 && set < 100 - SLACK)) {
    const message = `${MIXES[mix]}: the shares must sum to 100 %.`;
    return { name: 'OutOfRange', message, field };
  }
  let left = hundredths(Math.max(0, 100 - set));
  let weight = rest.reduce((sum, key) => sum + before[key], 0);
  rest.forEach((key, index) => {
    const part = weight > 0 ? before[key] / weight : 1 / (rest.length - index);
    values[key] = hundredths(Math.min(left, left * part));
    left = hundredths(left - values[key]);
    weight -= before[key];
  });
  return null;
}

/** The scenario of a preset, with the luck of the one before. */
export function presetFrom(key: string, { seed }: Scenario): Applied {
  const preset = findPreset(key);
  if (preset) return { ok: true, scenario: { ...preset.scenario, seed } };
  const error = {
    name: 'OutOfRange',
    message: 'There is no such preset.',
    field: 'preset',
  } as const;
  return { ok: false, error };
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}
