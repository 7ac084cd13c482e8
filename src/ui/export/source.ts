import { createContext } from 'svelte';
import type { Scenario } from '../../scenario/scenario';
import { parseDate } from '../../shared/dates';
import { formatLongDay, formatNumber } from '../../shared/format';

/** What is shown, for whoever takes a chart away from the page. */
export interface ChartSource {
  readonly scenario: Scenario;
  /** Behind the figures, of all replications. */
  readonly orders: number;
}

/** A function, because what is shown changes. */
export const [getChartSource, setChartSource] = createContext<() => ChartSource>();

/** Where what is shown can be looked at. */
export function scenarioLink(): string {
  const { origin, protocol, pathname, search } = window.location;
  // A page opened from a folder has nothing to send; the folder is nobody else's business.
  return protocol === 'file:' ? '' : `${origin}${pathname}${search}`;
}

/** The lines that stand below a chart outside the page. */
export function sourceLines({ scenario, orders }: ChartSource, link = scenarioLink()): string[] {
  const from = formatLongDay(parseDate(scenario.startDate)!);
  return [
    `Scenario “${scenario.name}” from ${from}`,
    `Dispatch Lab, seed ${scenario.seed}, ${formatNumber(orders)} orders; simulation, not a forecast`,
    ...(link ? [link] : []),
  ];
}
