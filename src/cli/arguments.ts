import { findField } from '../scenario/fields';
import { BASELINE, type Scenario } from '../scenario/scenario';
import {
  BadArgument,
  changed,
  checked,
  optionsOf,
  replicationsOf,
  scenarioOf,
  withRun,
} from './scenario-argument';

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

/** @throws BadArgument with a one-line reason for the first argument that cannot be used */
export function readArguments(args: readonly string[]): Options {
  const values = optionsOf(args, {
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
  });
  const named =
    values.scenario === undefined ? BASELINE : scenarioOf('--scenario', values.scenario);
  let scenario = withRun(named, values);
  for (const setting of values.set ?? []) {
    const [key = '', text] = setting.split('=', 2);
    const field = findField(key);
    if (!field) throw new BadArgument(`--set: there is no field “${key}”`);
    if (text === undefined) throw new BadArgument(`--set ${key}: write ${key}=NUMBER`);
    scenario = changed(scenario, `--set ${key}`, field.key, text);
  }
  return {
    scenario: checked(scenario),
    replications: replicationsOf(values.replications ?? '1'),
    kpis: values.kpis ?? null,
    orders: values['orders-out'] ?? null,
    visits: values.visits ?? null,
    digest: values.digest ?? false,
    list: values.list ?? false,
  };
}
