import { align, type Aligned } from '../scenario/alignment';
import {
  BadArgument,
  checked,
  optionsOf,
  replicationsOf,
  scenarioOf,
  withRun,
} from './scenario-argument';

export interface CompareOptions {
  readonly aligned: Aligned;
  readonly replications: number;
  /** File to write; null: not wanted. */
  readonly json: string | null;
}

/** As many as the page runs. */
const REPLICATIONS = '10';

/** @throws BadArgument with a one-line reason for the first argument that cannot be used */
export function readCompareArguments(args: readonly string[]): CompareOptions {
  const values = optionsOf(args, {
    a: { type: 'string' },
    b: { type: 'string' },
    seed: { type: 'string' },
    orders: { type: 'string' },
    replications: { type: 'string' },
    json: { type: 'string' },
  });
  const world = (argument: string, name: string | undefined) => {
    if (name === undefined)
      throw new BadArgument(
        `${argument} is missing: write ${argument} PRESET or ${argument} FILE.json`,
      );
    return checked(withRun(scenarioOf(argument, name), values));
  };
  const aligned = align(world('--a', values.a), world('--b', values.b));
  if (!aligned.ok) throw new BadArgument(aligned.reason);
  return {
    aligned,
    replications: replicationsOf(values.replications ?? REPLICATIONS),
    json: values.json ?? null,
  };
}
