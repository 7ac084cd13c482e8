import type { Span } from '../scenario/scenario';
import { DAY, HOUR } from '../shared/units';
import type { StationLog, Trajectories } from '../sim/trajectories';
import type { Estimate, StationAnswer, StationDays } from './answers';
import { estimate } from './interval';
import { waitingAnswer } from './waiting';

/** What a station was asked for and could do over some stretch of time. */
interface Demand {
  /** In the unit of the station's log. */
  readonly asked: number;
  readonly offered: number;
  /** Orders that asked. */
  readonly customers: number;
}

/** One station in one replication, in the unit of its log. */
export interface StationFigures extends Pick<
  StationLog,
  'key' | 'label' | 'stage' | 'unit' | 'overloadedLines'
> {
  /** By week of the window. */
  readonly used: Float64Array;
  readonly asked: Float64Array;
  readonly offered: Float64Array;
  readonly customers: Float64Array;
  /** After the window, while orders are still placed. */
  readonly after: Demand;
  /** By day since the start. */
  readonly daily: Pick<StationLog, 'used' | 'asked' | 'offered' | 'queued'>;
}

export function stationFigures(run: Trajectories): StationFigures[] {
  const { warmupDays, windowDays } = run.span;
  const byWeek = (days: Float64Array) => {
    const weeks = new Float64Array(windowDays / 7);
    for (let day = 0; day < windowDays; day++) weeks[Math.floor(day / 7)] += days[warmupDays + day];
    return weeks;
  };
  const rest = (days: Float64Array) => total(days.subarray(warmupDays + windowDays));
  return run.stations.map((log) => ({
    key: log.key,
    label: log.label,
    stage: log.stage,
    unit: log.unit,
    used: byWeek(log.used),
    asked: byWeek(log.asked),
    offered: byWeek(log.offered),
    customers: byWeek(log.customers),
    after: { asked: rest(log.asked), offered: rest(log.offered), customers: rest(log.customers) },
    overloadedLines: log.overloadedLines,
    daily: {
      used: log.used.slice(),
      asked: log.asked.slice(),
      offered: log.offered.slice(),
      queued: log.queued.slice(),
    },
  }));
}

/** @param logs of one station, by replication */
export function stationDays(logs: readonly StationFigures[]): StationDays {
  const [{ key, label, daily }] = logs;
  const used = new Float64Array(daily.used.length);
  const overloaded = new Uint8Array(used.length);
  const waiting = new Float64Array(used.length);
  for (let day = 0; day < used.length; day++) {
    let [taken, asked, offered] = [0, 0, 0];
    for (const log of logs) {
      taken += log.daily.used[day];
      asked += log.daily.asked[day];
      offered += log.daily.offered[day];
      waiting[day] += log.daily.queued[day] / DAY / logs.length;
    }
    // Work counts on the day it begins and may run into the next.
    used[day] = offered > 0 ? Math.min(1, taken / offered) : NaN;
    overloaded[day] = offered > 0 && asked > offered ? 1 : 0;
  }
  return { key, label, used, overloaded, waiting };
}

/** @param logs of one station, by replication */
export function stationAnswer(logs: readonly StationFigures[], span: Span): StationAnswer {
  const [{ key, label, stage, unit, offered }] = logs;
  const weeks = Array.from(offered, (_, week) => demandOf(logs, (of) => of[week]));
  const window = demandOf(logs, total);
  const after = sum(logs.map((log) => log.after));
  const late = exceeds(weeks[weeks.length - 1]) && exceeds(after);
  const recovers = after.offered > 0 && !exceeds(after);
  const unstable = exceeds(window) || late;
  const ofLate = !exceeds(window) && late;
  const days = logs.length * 7 * weeks.length;
  const perDay = ordersPerDay(
    ofLate ? after : window,
    ofLate ? logs.length * span.cooldownDays : days,
  );
  const scale = days * (unit === 's' ? HOUR : 1);
  return {
    key,
    label,
    stage,
    utilisation: ratio(logs, (log) => log.used),
    load: ratio(logs, (log) => log.asked),
    askedPerDay: window.asked / scale,
    offeredPerDay: window.offered / scale,
    unit: unit === 's' ? 'h' : 'parcels',
    overload: !unstable ? 'none' : recovers ? 'passing' : 'lasting',
    unstable,
    ...perDay,
    weeks: weeks.length,
    weeksOver: weeks.filter(exceeds).length,
    ...waitingAnswer(logs, span),
    overloadedLines: total(logs.map((log) => log.overloadedLines)) / logs.length,
  };
}

function exceeds({ asked, offered }: Demand): boolean {
  return asked > offered;
}

/** What is offered, counted in orders of the mean work that those who came brought. */
function ordersPerDay({ asked, offered, customers }: Demand, days: number) {
  return {
    arrivingPerDay: customers / days,
    servablePerDay: asked > 0 ? (customers * offered) / asked / days : NaN,
  };
}

/** All replications together. @param of the part of a column by week that counts */
function demandOf(logs: readonly StationFigures[], of: (weeks: Float64Array) => number): Demand {
  return sum(
    logs.map(({ asked, offered, customers }) => ({
      asked: of(asked),
      offered: of(offered),
      customers: of(customers),
    })),
  );
}

function sum(demands: readonly Demand[]): Demand {
  return {
    asked: total(demands.map(({ asked }) => asked)),
    offered: total(demands.map(({ offered }) => offered)),
    customers: total(demands.map(({ customers }) => customers)),
  };
}

/** Over what is offered; without an offer there is nothing to divide by: NaN. */
function ratio(
  logs: readonly StationFigures[],
  of: (log: StationFigures) => Float64Array,
): Estimate {
  const [first] = logs;
  return estimate(
    logs.map((log) => total(of(log)) / total(log.offered)),
    Array.from(of(first), (amount, week) => amount / first.offered[week]),
  );
}

function total(values: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}
