import { DAY } from '../shared/units';
import { secondsAt, type Scenario } from './scenario';

/**
 * The scenario without its dated changes, but for those that begin before the measured window and
 * stay; the scenario itself when it has no others. Its run shows how long an empty system takes to
 * fill, which peaks and closures would hide.
 */
export function undisturbed(scenario: Scenario): Scenario {
  const window = scenario.values.warmupDays * DAY;
  const events = scenario.events.filter(
    (event) => event.to === null && secondsAt(scenario, event.from) <= window,
  );
  return events.length === scenario.events.length ? scenario : { ...scenario, events };
}
