import { figuresOf, type Figures } from '../../kpi/figures';
import { placeOf } from '../../kpi/figure-names';
import { deliveredRows, populationRows } from '../../kpi/measure';
import { windowRows } from '../../kpi/population';
import { STAGES } from '../../scenario/field';
import { DAY } from '../../shared/units';
import type { Trajectories } from '../../sim/trajectories';
import type { CheckedGroup, CheckResult } from './check';
import { areaUnder, presentAtNoons } from './sweep';
import { pick, rowsWhere, same, total } from './two-ways';

/** As the page measures the run that it shows. */
export function shownFiguresOf(run: Trajectories): Figures {
  return figuresOf(run, false, { batches: true });
}

/** What the page shows of the measured window, against the orders' own columns. */
export function shownFigures(run: Trajectories, figures: Figures): CheckedGroup {
  const rows = populationRows(run, windowRows(run));
  const delivered = deliveredRows(run, rows);
  return {
    key: 'shown',
    orders: delivered.length,
    results: [...times(run, figures, delivered), ...counts(run, figures, rows)],
  };
}

/** All in seconds, added up over delivered orders. */
function times(run: Trajectories, figures: Figures, delivered: Int32Array): CheckResult[] {
  const [placed, door] = [0, STAGES.length].map((i) => pick(run.at[i], delivered));
  const shown = (name: string) => {
    const mean = figures.values[placeOf(`${name}.mean`)];
    // A mean in days, times its orders: a whole number of seconds but for rounding.
    return delivered.length === 0 ? 0 : Math.round(mean * DAY * delivered.length);
  };
  const delivery = shown('delivery');
  const parts = shown('processing') + shown('shipping');
  const byEvents = areaUnder(placed, door);
  const causes = all(figures.seconds);
  const twice = overcounted(run);
  return [
    same('delivery', delivery, byEvents, 's'),
    same('parts', delivery, parts, 's'),
    same('causes', total(placed, door), causes, 's'),
    same('twice', 0, twice),
  ];
}

function counts(run: Trajectories, figures: Figures, rows: Int32Array): CheckResult[] {
  const { span, at, endStage, cost } = run;
  const days = span.warmupDays + span.windowDays + span.cooldownDays;
  const ends = Int32Array.from(endStage, (stage, r) => at[stage + 1][r]);
  const noons = presentAtNoons(at[0], ends, days);
  const shown = figures.values[placeOf('cost.total')];
  const cents = rows.length === 0 ? 0 : Math.round(shown * 100 * rows.length);
  const parts = cost.reduce((sum, part) => rows.reduce((more, row) => more + part[row], sum), 0);
  return [same('noon', all(figures.inProgress), noons), same('costs', cents, parts, '¢')];
}

/** Orders whose parts of a stage's time pass the whole of it, or are less than nothing. */
function overcounted({ at, queue, closed, hold, endStage, count }: Trajectories): number {
  return rowsWhere(count, (r) => {
    for (let s = 0; s <= endStage[r]; s++) {
      const [q, c, h] = [queue[s][r], closed[s][r], hold[s][r]];
      if (q < 0 || c < 0 || h < 0 || q + c + h > at[s + 1][r] - at[s][r]) return true;
    }
    return false;
  }).length;
}

function all(parts: readonly Float64Array[]): number {
  return parts.reduce((sum, part) => part.reduce((more, value) => more + value, sum), 0);
}
