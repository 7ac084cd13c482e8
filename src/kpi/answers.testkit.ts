import type { Scenario } from '../scenario/scenario';
import { simulate } from '../sim/simulate';
import type { Answers } from './answers';
import { combine } from './combine';
import { figuresOf } from './figures';

/** Answers of a scenario over some replications. */
export function answersOf(scenario: Scenario, replications = 1): Answers {
  const runs = Array.from({ length: replications }, (_, replication) =>
    figuresOf(simulate(scenario, { replication }), false),
  );
  return combine(runs);
}
