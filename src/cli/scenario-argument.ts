import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { findField, type FieldKey } from '../scenario/fields';
import { parseScenario } from '../scenario/parse';
import { findPreset } from '../scenario/presets';
import { withValue, type Scenario } from '../scenario/scenario';

/** What is wrong with the arguments, in one line. */
export class BadArgument extends Error {
  override readonly name = 'BadArgument';
}

const MOST_REPLICATIONS = 1000;

/** @throws BadArgument for an option that is unknown or has no value */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new BadArgument((error as Error).message.split(/\n|\. /)[0]);
  }
}

/** A preset by its key, or a scenario file by its path. @throws BadArgument */
export function scenarioOf(argument: string, name: string): Scenario {
  const preset = findPreset(name);
  if (preset) return preset.scenario;
  if (!name.endsWith('.json'))
    throw new BadArgument(
      `${argument}: there is no preset “${name}” (simulate -- --list shows them)`,
    );
  const result = parseScenario(jsonOf(argument, name));
  if (!result.ok) throw new BadArgument(`${name}: ${result.problems[0]!.message}`);
  return result.scenario;
}

function jsonOf(argument: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new BadArgument(`${argument}: ${file} ${why}`);
  }
}

/** The scenario with another seed and length, where they are given. @throws BadArgument */
export function withRun(
  scenario: Scenario,
  { seed = scenario.seed, orders }: { readonly seed?: string; readonly orders?: string },
): Scenario {
  const seeded = { ...scenario, seed };
  return orders === undefined ? seeded : changed(seeded, '--orders', 'measuredOrders', orders);
}

/** @throws BadArgument for a value outside the lever's range */
export function changed(
  scenario: Scenario,
  argument: string,
  key: FieldKey,
  text: string,
): Scenario {
  const { min, max } = findField(key)!;
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= min && value <= max))
    throw new BadArgument(`${argument}: “${text}” must be a number between ${min} and ${max}`);
  return withValue(scenario, key, value);
}

/** @throws BadArgument for what no scenario may be, such as an empty seed */
export function checked(scenario: Scenario): Scenario {
  const result = parseScenario(scenario);
  if (!result.ok) throw new BadArgument(result.problems[0]!.message);
  return result.scenario;
}

/** @throws BadArgument */
export function replicationsOf(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST_REPLICATIONS)
    throw new BadArgument(
      `--replications: “${text}” must be a whole number between 1 and ${MOST_REPLICATIONS}`,
    );
  return value;
}
