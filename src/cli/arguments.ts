import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findField, type FieldKey } from '../scenario/fields';
import { parseScenario } from '../scenario/parse';
import { findPreset } from '../scenario/presets';
import { BASELINE, withValue, type Scenario } from '../scenario/scenario';

export interface Options {
  readonly scenario: Scenario;
  readonly replications: number;
  /** Files to write; null: not wanted. */
  readonly kpis: string | null;
  readonly orders: string | null;
  readonly visits: string | null;
  readonly digest: boolean;
  readonly list: boolean;
}

/** What is wrong with the arguments, in one line. */
export class BadArgument extends Error {
  override readonly name = 'BadArgument';
}

const MOST_REPLICATIONS = 1000;

/** @throws BadArgument with a one-line reason for the first argument that cannot be used */
export function readArguments(args: readonly string[]): Options {
  const { values } = parsed(args);
  let scenario = values.scenario === undefined ? BASELINE : scenarioOf(values.scenario);
  if (values.seed !== undefined) scenario = { ...scenario, seed: values.seed };
  if (values.orders !== undefined)
    scenario = changed(scenario, '--orders', 'measuredOrders', values.orders);
  for (const setting of values.set ?? []) {
    const [key = '', text] = setting.split('=', 2);
    const field = findField(key);
    if (!field) throw new BadArgument(`--set: there is no field “${key}”`);
    if (text === undefined) throw new BadArgument(`--set ${key}: write ${key}=NUMBER`);
    scenario = changed(scenario, `--set ${key}`, field.key, text);
  }
  const checked = parseScenario(scenario);
  if (!checked.ok) throw new BadArgument(checked.problems[0]!.message);
  return {
    scenario: checked.scenario,
    replications: wholeNumber('--replications', values.replications ?? '1', MOST_REPLICATIONS),
    kpis: values.kpis ?? null,
    orders: values['orders-out'] ?? null,
    visits: values.visits ?? null,
    digest: values.digest ?? false,
    list: values.list ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        scenario: { type: 'string' },
        seed: { type: 'string' },
        orders: { type: 'string' },
        set: { type: 'string', multiple: true },
        replications: { type: 'string' },
        kpis: { type: 'string' },
        'orders-out': { type: 'string' },
        visits: { type: 'string' },
        digest: { type: 'boolean' },
        list: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new BadArgument((error as Error).message.split(/\n|\. /)[0]);
  }
}

/** A preset by its key, or a scenario file by its path. */
function scenarioOf(name: string): Scenario {
  const preset = findPreset(name);
  if (preset) return preset.scenario;
  if (!name.endsWith('.json'))
    throw new BadArgument(`--scenario: there is no preset “${name}” (--list shows them)`);
  const result = parseScenario(jsonOf(name));
  if (!result.ok) throw new BadArgument(`${name}: ${result.problems[0]!.message}`);
  return result.scenario;
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new BadArgument(`--scenario: ${file} ${why}`);
  }
}

function changed(scenario: Scenario, argument: string, key: FieldKey, text: string): Scenario {
  const { min, max } = findField(key)!;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= min && value <= max))
    throw new BadArgument(`${argument}: “${text}” must be a number between ${min} and ${max}`);
  return withValue(scenario, key, value);
}

function wholeNumber(argument: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new BadArgument(`${argument}: “${text}” must be a whole number between 1 and ${most}`);
  return value;
}
