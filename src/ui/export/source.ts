import { scenarioName } from '../../scenario/preset-words';
import { createContext } from 'svelte';
import { FIELDS } from '../../scenario/fields';
import { BASELINE, type Scenario } from '../../scenario/scenario';
import { parseDate } from '../../shared/dates';
import { formatLongDay, formatNumber } from '../../shared/format';

/** What is shown, for whoever takes a chart away from the page. */
export interface ChartSource {
  readonly scenario: Scenario;
  /** Behind the figures, of all replications. */
  readonly orders: number;
  /** Address that shows the same; '' where the page has none that others could open. */
  readonly link: string;
}

/** A function, because what is shown changes. */
export const [getChartSource, setChartSource] = createContext<() => ChartSource>();

/** A name says little about a scenario whose levers were moved since. */
function changes({ values, events }: Scenario): string {
  const moved = FIELDS.filter(({ key }) => values[key] !== BASELINE.values[key]).length;
  const parts = [
    moved > 0 ? `${moved} ${moved === 1 ? 'lever' : 'levers'} off the baseline` : '',
    events.length > 0 ? `${events.length} dated ${events.length === 1 ? 'event' : 'events'}` : '',
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => `, ${part}`)
    .join('');
}

/** The lines that stand below a chart outside the page. */
export function sourceLines({ scenario, orders, link }: ChartSource): string[] {
  const from = formatLongDay(parseDate(scenario.startDate)!);
  return [
    `Scenario “${scenarioName(scenario)}”${changes(scenario)}, from ${from}`,
    `Dispatch Lab, seed ${scenario.seed}, ${formatNumber(orders)} orders; simulation, not a forecast`,
    ...(link ? [link] : []),
  ];
}
