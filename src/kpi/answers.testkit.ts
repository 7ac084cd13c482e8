import type { Scenario } from '../scenario/scenario';
import { Memory } from '../sim/run';
import { simulate } from '../sim/simulate';
import type { Answers } from './answers';
import { combine } from './combine';
import { figuresOf, type Figures } from './figures';

/** Figures of a scenario's first replications. */
export function figuresOfAll(scenario: Scenario, replications: number): Figures[] {
  const memory = new Memory();
  return Array.from({ length: replications }, (_, replication) => {
    const without = { digest: replication > 0, batches: replication > 0 };
    return figuresOf(simulate(scenario, { replication, memory }), false, without);
  });
}

/** Answers of a scenario over some replications. */
export function answersOf(scenario: Scenario, replications = 1): Answers {
  return combine(figuresOfAll(scenario, replications));
}
