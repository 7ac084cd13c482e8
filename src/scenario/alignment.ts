import { m } from '../words/words';
import type { FieldKey } from './fields';
import { scenarioName } from './preset-words';
import { spanOf, type Scenario } from './scenario';

/** Settings of the measurement, not of the world that is measured. */
const OF_THE_RUN: readonly FieldKey[] = ['measuredOrders', 'warmupDays', 'cooldownDays'];

/** Two scenarios made comparable, order by order. */
export interface Aligned {
  readonly ok: true;
  readonly a: Scenario;
  readonly b: Scenario;
  /** Weeks of the window that both are measured over. */
  readonly weeks: number;
  /** What was made equal, for the user. */
  readonly notes: readonly string[];
}

export type Alignment = Aligned | { readonly ok: false; readonly reason: string };

/**
 * Two scenarios as a comparison needs them: the same orders with the same luck, measured over the
 * same days. What belongs to the run and not to the world (seed, length, start of a world without
 * dates) is taken from one of the two, and said; worlds of different calendars are refused.
 */
export function align(a: Scenario, b: Scenario): Alignment {
  const notes: string[] = [];
  const start = commonStart(a, b);
  if (start === null)
    return {
      ok: false,
      reason: m.problems_no_common_calendar({
        a: scenarioName(a),
        from_a: a.startDate,
        b: scenarioName(b),
        from_b: b.startDate,
      }),
    };
  if (a.startDate !== b.startDate) {
    const moved = a.startDate === start ? b : a;
    notes.push(m.problems_moved_dates({ name: scenarioName(moved), from: start }));
  }
  if (a.seed !== b.seed) notes.push(m.problems_same_seed({ seed: a.seed }));
  const values = { ...b.values };
  for (const key of OF_THE_RUN) values[key] = a.values[key];
  if (OF_THE_RUN.some((key) => a.values[key] !== b.values[key]))
    notes.push(m.problems_measured_as_a());
  const ours = { ...a, startDate: start };
  const theirs = { ...b, seed: a.seed, startDate: start, values };
  const weeks = [ours, theirs].map((scenario) => spanOf(scenario).windowDays / 7);
  const shortest = Math.min(...weeks);
  if (weeks[0] !== weeks[1])
    notes.push(m.problems_shorter_window({ n: String(shortest), count: shortest }));
  return { ok: true, a: ours, b: theirs, weeks: shortest, notes };
}

/** The start date that both can have; null when each has dates of its own. */
function commonStart(a: Scenario, b: Scenario): string | null {
  if (a.startDate === b.startDate || b.events.length === 0) return a.startDate;
  return a.events.length === 0 ? b.startDate : null;
}
