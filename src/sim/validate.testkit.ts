import { STAGES } from '../scenario/field';
import { COST_PARTS, NEVER, OUTCOMES } from './codes';
import type { Trajectories } from './trajectories';
import { validateStation } from './validate-stations.testkit';
import type { StationVisits } from './visits';

/**
 * What holds in every run, whatever the scenario: for every order, every stage and, where the run
 * kept its visits, every station.
 * @returns what does not hold, in words; empty when all is well
 */
export function validate(run: Trajectories, visits: readonly StationVisits[] = []): string[] {
  const stages = STAGES.map((_, stage) => littlesLaw(run, stage)).filter((what) => what !== '');
  return [...validateOrders(run), ...stages, ...visits.flatMap(validateStation)];
}

/** Over a run that begins and ends empty, orders in a stage × time = the sum of the times in it. */
function littlesLaw(run: Trajectories, stage: number): string {
  const rows = Array.from(run.endStage.keys()).filter((r) => run.endStage[r]! >= stage);
  const rising = (column: Int32Array) => Int32Array.from(rows, (r) => column[r]!).sort();
  const [entries, exits] = [rising(run.at[stage]!), rising(run.at[stage + 1]!)];
  let [inside, area, now, i] = [0, 0, 0, 0];
  for (const exit of exits) {
    for (; i < entries.length && entries[i]! <= exit; i++) {
      area += inside++ * (entries[i]! - now);
      now = entries[i]!;
    }
    area += inside-- * (exit - now);
    now = exit;
  }
  const times = rows.reduce((sum, r) => sum + run.at[stage + 1]![r]! - run.at[stage]![r]!, 0);
  if (inside !== 0) return `${inside} orders are left in ${STAGES[stage]!}`;
  return area === times ? '' : `${STAGES[stage]!}: ${area} order seconds, but ${times} in it`;
}

function validateOrders(run: Trajectories): string[] {
  const wrong: string[] = [];
  const say = (row: number, what: string) => {
    if (wrong.length < 20) wrong.push(`order ${row}: ${what}`);
  };
  const { count, at, endStage, outcome, attempts, stars, cost } = run;
  for (let r = 0; r < count; r++) {
    if (r > 0 && at[0]![r]! < at[0]![r - 1]!) say(r, 'placed before the order above it');
    const last = endStage[r]!;
    for (let s = 0; s < STAGES.length; s++) {
      const [enter, leave] = [at[s]![r]!, at[s + 1]![r]!];
      if (s > last) {
        if (leave !== NEVER) say(r, `left ${STAGES[s]!} after its end`);
        continue;
      }
      const waits = [run.queue[s]![r]!, run.closed[s]![r]!, run.hold[s]![r]!];
      const work = leave - enter - waits.reduce((sum, x) => sum + x, 0);
      if (leave < enter) say(r, `left ${STAGES[s]!} before it came`);
      if (waits.some((x) => x < 0)) say(r, `negative wait in ${STAGES[s]!}: ${waits.join()}`);
      if (work < 0) say(r, `negative work in ${STAGES[s]!}: ${work}`);
    }
    const ended = OUTCOMES[outcome[r]!]!;
    const endsIn = {
      delivered: 6,
      stolen: 6,
      lost: 6,
      undeliverable: 6,
      seized: 5,
      oversold: 1,
      expired: 1,
      rejected: 0,
      declined: 0,
    }[ended];
    if (last !== endsIn) say(r, `${ended} in ${STAGES[last]!}`);
    if (ended === 'delivered' && (attempts[r]! < 1 || attempts[r]! > 3)) say(r, 'no attempt');
    if (ended !== 'declined' && (stars[r]! < 1 || stars[r]! > 5)) say(r, `${stars[r]!} stars`);
    COST_PARTS.forEach((part, p) => {
      if (cost[p]![r]! < 0) say(r, `negative ${part}`);
      if (ended === 'declined' && cost[p]![r]! !== 0) say(r, `a declined order costs ${part}`);
    });
  }
  return wrong;
}
