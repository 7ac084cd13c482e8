import { STAGES } from '../scenario/field';
import { CARRIERS, FLAG, MODES, NEVER, OUTCOMES, SERVICES } from '../sim/codes';
import type { Run } from '../sim/run';

const HEADER = 'order,stage,resource,arrive,start,leave,work,queue,closed,hold,result';

/**
 * One line for each order and stage visited, in whole seconds; work, queue, closed and hold make up
 * the time from `arrive` to `leave`. `start` is when the stage's server took the order on (on its
 * last mile: when the van set out); where there is none, when it arrived; empty when none ever did.
 * @param run with its visits kept
 */
export function* visitLines(run: Run): Generator<string> {
  yield HEADER;
  const { columns } = run;
  const starts = startsByStage(run);
  for (let r = 0; r < columns.count; r++)
    for (let s = 0; s <= columns.endStage[r]!; s++) {
      const [arrive, leave] = [columns.at[s]![r]!, columns.at[s + 1]![r]!];
      const [queue, closed, hold] = [columns.queue, columns.closed, columns.hold].map(
        (byStage) => byStage[s]![r]!,
      );
      const start = starts[s]!.get(r) ?? arrive;
      yield [
        r,
        STAGES[s],
        resourceOf(run, r, s),
        arrive,
        start === NEVER ? '' : start,
        leave,
        leave - arrive - queue! - closed! - hold!,
        queue,
        closed,
        hold,
        s === columns.endStage[r] ? OUTCOMES[columns.outcome[r]!] : 'passed',
      ].join();
    }
}

/** By stage and row: when service began. Boarding a flight is the end of the hub, not its service. */
function startsByStage({ visits }: Run): Map<number, number>[] {
  const starts = STAGES.map(() => new Map<number, number>());
  for (const { stage, rule, row, start } of visits?.kept ?? [])
    if (rule.kind !== 'departures' || STAGES[stage] === 'lastMile')
      row.forEach((r, i) => starts[stage]!.set(r, start[i]!));
  return starts;
}

/** Who or what deals with the order there. */
function resourceOf({ columns }: Run, r: number, stage: number): string {
  const { flags, seller, mode, service, departure, carrier } = columns;
  const has = (flag: number) => (flags[r]! & flag) !== 0;
  switch (STAGES[stage]!) {
    case 'payment':
      return has(FLAG.reviewed) ? 'reviewers' : 'automatic check';
    case 'seller':
      return `seller ${seller[r]!}`;
    case 'firstMile':
      return MODES[mode[r]!]!;
    case 'hub':
      return 'sorting lines';
    case 'linehaul':
      return `${SERVICES[service[r]!]!} departure ${departure[r]!}`;
    case 'customs':
      return has(FLAG.inspected) ? 'inspectors' : 'clearance';
    case 'lastMile':
      return CARRIERS[carrier[r]!]!;
  }
}
