import type { Span } from '../scenario/scenario';
import { DAY } from '../shared/units';
import { codeOf, OUTCOMES } from '../sim/codes';
import type { Trajectories } from '../sim/trajectories';
import { WEEK_FIGURES, type Estimate, type OverTime, type WeekFigure } from './answers';
import { estimate } from './interval';
import { defectOf } from './judged';

const DELIVERED = codeOf(OUTCOMES, 'delivered');
const DECLINED = codeOf(OUTCOMES, 'declined');
const SELLER = 1;

/** One replication by day and by week of placement. */
export interface OverTimeFigures {
  /** Orders, by day since the start. */
  readonly placed: Float64Array;
  readonly handedOver: Float64Array;
  readonly delivered: Float64Array;
  /** By WEEK_FIGURES, then week; NaN in a week without orders. */
  readonly weekly: readonly Float64Array[];
}

/** First days of the weeks of a run; one of them is the first of the window, the first may be cut. */
export function weeksOf({ warmupDays, windowDays, cooldownDays }: Span): number[] {
  const days = warmupDays + windowDays + cooldownDays;
  const cut = warmupDays % 7;
  const weeks = cut > 0 ? [0] : [];
  for (let day = cut; day < days; day += 7) weeks.push(day);
  return weeks;
}

export function overTimeFigures(run: Trajectories): OverTimeFigures {
  const { at, outcome, flags, stars, endStage, span, count } = run;
  const [placed, , handedOver] = at;
  const door = at[at.length - 1];
  const days = span.warmupDays + span.windowDays + span.cooldownDays;
  const starts = weeksOf(span);
  const [placedOn, handedOverOn, deliveredOn] = [placed, handedOver, door].map(
    () => new Int32Array(days + 1),
  );
  const weekly = WEEK_FIGURES.map(() => new Float64Array(starts.length));
  // Rows are in order of placement: week after week is a stretch of them.
  for (let week = 0, r = 0; week < starts.length; week++) {
    const end = week + 1 < starts.length ? starts[week + 1] * DAY : Infinity;
    let [orders, arrived, processing, shipping, defects, given] = [0, 0, 0, 0, 0, 0];
    for (; r < count && placed[r] < end; r++) {
      if (outcome[r] === DECLINED) continue;
      orders++;
      given += stars[r];
      if (defectOf(outcome[r], flags[r]) >= 0) defects++;
      placedOn[dayOf(placed[r], days)]++;
      if (endStage[r] > SELLER) handedOverOn[dayOf(handedOver[r], days)]++;
      if (outcome[r] !== DELIVERED) continue;
      arrived++;
      processing += handedOver[r] - placed[r];
      shipping += door[r] - handedOver[r];
      deliveredOn[dayOf(door[r], days)]++;
    }
    [processing, shipping, processing + shipping].forEach(
      (seconds, i) => (weekly[i][week] = seconds / arrived / DAY),
    );
    weekly[3][week] = defects / orders;
    weekly[4][week] = given / orders;
  }
  return {
    placed: Float64Array.from(placedOn.subarray(0, days)),
    handedOver: Float64Array.from(handedOverOn.subarray(0, days)),
    delivered: Float64Array.from(deliveredOn.subarray(0, days)),
    weekly,
  };
}

/** Whatever comes after the last day counts on one more, which is left out. */
function dayOf(t: number, days: number): number {
  const day = (t / DAY) | 0;
  return day < days ? day : days;
}

/** Fewer orders than this in a queue constrain nothing. */
const HARDLY_ANY = 0.5;

/** Index of the station in whose queue most orders wait on each day; the first of those alike. */
function bottleneckByDay(stations: OverTime['stations']): Int8Array {
  const days = stations[0]?.waiting.length ?? 0;
  return Int8Array.from({ length: days }, (_, day) => {
    let most = HARDLY_ANY;
    let found = -1;
    stations.forEach(({ waiting }, i) => {
      if (waiting[day] > most) [most, found] = [waiting[day], i];
    });
    return found;
  });
}

/** Means over replications. @param stations along the way */
export function overTimeAnswer(
  span: Span,
  figures: readonly OverTimeFigures[],
  stations: OverTime['stations'],
): OverTime {
  const mean = (of: (figures: OverTimeFigures) => Float64Array) =>
    of(figures[0]).map((_, i) => figures.reduce((sum, f) => sum + of(f)[i], 0) / figures.length);
  const weeks = weeksOf(span);
  const weekly = WEEK_FIGURES.map((name, i): [WeekFigure, Estimate[]] => [
    name,
    weeks.map((_, week) =>
      estimate(
        figures.map((f) => f.weekly[i][week]),
        [],
      ),
    ),
  ]);
  return {
    placed: mean((f) => f.placed),
    handedOver: mean((f) => f.handedOver),
    delivered: mean((f) => f.delivered),
    stations,
    bottleneck: bottleneckByDay(stations),
    weeks,
    weekly: Object.fromEntries(weekly) as Record<WeekFigure, Estimate[]>,
  };
}
