import { STAGES } from '../scenario/field';
import { CARRIERS, COST_PARTS, MODES, OUTCOMES, SERVICES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';

const HEADER = [
  'order',
  'outcome',
  'service',
  'mode',
  'carrier',
  'seller',
  'placed',
  ...STAGES.map((stage) => `left_${stage}`),
  'promise_days',
  'stars',
  'attempts',
  'value_cents',
  'weight_grams',
  ...COST_PARTS.map((part) => `${part}_cents`),
].join();

/** One line for each order placed: times in whole seconds since the start, empty when never reached. */
export function* orderLines(run: Trajectories): Generator<string> {
  yield HEADER;
  for (let r = 0; r < run.count; r++)
    yield [
      r,
      OUTCOMES[run.outcome[r]!],
      SERVICES[run.service[r]!],
      MODES[run.mode[r]!],
      CARRIERS[run.carrier[r]!],
      run.seller[r],
      ...run.at.map((column) => (column[r]! < 0 ? '' : column[r])),
      run.promise[r],
      run.stars[r],
      run.attempts[r],
      run.value[r],
      run.weight[r],
      ...run.cost.map((column) => column[r]),
    ].join();
}
