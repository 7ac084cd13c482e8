import { scenarioName } from '../../scenario/preset-words';
import { createContext } from 'svelte';
import { FIELDS } from '../../scenario/fields';
import { BASELINE, type Scenario } from '../../scenario/scenario';
import { parseDate } from '../../shared/dates';
import { formatLongDay, formatNumber } from '../../shared/format';
import { m } from '../../words/words';

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
function changes({ values, events }: Scenario): string[] {
  const moved = FIELDS.filter(({ key }) => values[key] !== BASELINE.values[key]).length;
  return [
    ...(moved > 0 ? [m.export_source_levers({ n: moved })] : []),
    ...(events.length > 0 ? [m.export_source_events({ n: events.length })] : []),
  ];
}

/** The lines that stand below a chart outside the page. */
export function sourceLines({ scenario, orders, link }: ChartSource): string[] {
  const about = [
    m.export_source({ name: scenarioName(scenario) }),
    ...changes(scenario),
    m.export_source_from({ date: formatLongDay(parseDate(scenario.startDate)!) }),
  ];
  return [
    about.join(m.export_comma()),
    m.export_source_run({ seed: scenario.seed, orders: formatNumber(orders) }),
    ...(link ? [link] : []),
  ];
}
