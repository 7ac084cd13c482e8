import type { FieldKey } from '../../src/scenario/fields';
import { withValue, type Scenario } from '../../src/scenario/scenario';
import type { Run } from '../../src/sim/run';
import { simulateRun } from '../../src/sim/simulate';
import { median, timed } from '../measure';
import { sized } from './sized';

/** The three headline levers, the stage that first reads each, and a value to move it to. */
export const TOUCHES = [
  { key: 'sellerAutomation', stage: 'seller', value: 50 },
  { key: 'customsDelay', stage: 'customs', value: 1.5 },
  { key: 'uspsShare', stage: 'last mile', value: 50 },
] as const satisfies { key: FieldKey; stage: string; value: number }[];

const WARM_UP = 3;

/** Milliseconds of a whole run, and of going on from each touched stage: medians. */
export async function touchedTimes(
  orders: number,
  rounds: number,
): Promise<{ whole: number; touched: number[] }> {
  const scenario = sized(orders);
  let run: Run = simulateRun(scenario);
  const { memory } = run;
  const again = () => {
    run = simulateRun(scenario, { memory });
  };
  const goOn = (next: Scenario) => () => {
    run = simulateRun(next, { previous: run });
  };
  const whole: number[] = [];
  const touched: number[][] = TOUCHES.map(() => []);
  for (let round = -WARM_UP; round < rounds; round++) {
    const took = await timed(again);
    if (round >= 0) whole.push(took);
    for (const [i, { key, value }] of TOUCHES.entries())
      for (const next of [withValue(scenario, key, value), scenario]) {
        const moved = await timed(goOn(next));
        if (round >= 0) touched[i].push(moved);
      }
  }
  return { whole: median(whole), touched: touched.map(median) };
}
