import type { Span } from '../scenario/scenario';
import { DAY } from '../shared/units';
import type { StationAnswer } from './answers';
import { estimate } from './interval';
import type { StationFigures } from './stations';

/** More orders than this part of those that come on a mean day are a backlog. */
const BACKLOG = 0.1;

/** What waits at a station over the days of the window. @param logs of it, by replication */
export function waitingAnswer(
  logs: readonly StationFigures[],
  { warmupDays, windowDays }: Span,
): Pick<StationAnswer, 'waiting' | 'backlogDays'> {
  const queues = logs.map(({ daily }) =>
    daily.queued
      .slice(warmupDays, warmupDays + windowDays)
      .map((orderSeconds) => orderSeconds / DAY),
  );
  const much = logs.map(({ customers }) => (BACKLOG * total(customers)) / windowDays);
  return {
    waiting: estimate(
      queues.map((queue) => total(queue) / windowDays),
      [],
    ),
    backlogDays: estimate(
      queues.map((queue, i) => queue.filter((orders) => orders > much[i]).length),
      [],
    ),
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
