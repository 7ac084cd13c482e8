import type { Quantity } from '../../learn/measure';
import type { AskedFigure, TaskFigure } from '../../scenario/link/assignment';
import { formatInterval, formatNumber, formatPlain, NBSP, NONE } from '../../shared/format';
import type { Interval } from '../../shared/intervals';
import { m } from '../../words/words';
import { inLong } from '../learn/amounts';

interface FigureWords {
  /** As in a list to choose from. */
  readonly name: () => string;
  readonly quantity: Exclude<Quantity, 'orders'>;
  /** Decimals never to be passed. */
  readonly most: number;
}

const FIGURES: Readonly<Record<TaskFigure, FigureWords>> = {
  within: { name: m.class_figure_within, quantity: 'percent', most: 1 },
  onTime: { name: m.class_figure_on_time, quantity: 'percent', most: 1 },
  delivery: { name: m.class_figure_delivery, quantity: 'days', most: 2 },
  delivery90: { name: m.class_figure_delivery90, quantity: 'days', most: 2 },
  processing: { name: m.class_figure_processing, quantity: 'days', most: 2 },
  shipping: { name: m.class_figure_shipping, quantity: 'days', most: 2 },
  defects: { name: m.class_figure_defects, quantity: 'percent', most: 1 },
  satisfaction: { name: m.class_figure_satisfaction, quantity: 'stars', most: 2 },
  cost: { name: m.class_figure_cost, quantity: 'dollars', most: 2 },
};
const UNITS: Readonly<Record<FigureWords['quantity'], () => string>> = {
  days: m.class_unit_days,
  percent: () => '%',
  stars: m.class_unit_stars,
  dollars: () => '$',
};

/** Of a list to choose from. */
export const figureName = (figure: TaskFigure) => FIGURES[figure].name();
export const unitOf = (figure: TaskFigure) => UNITS[FIGURES[figure].quantity]();

export function figureLabel({ figure, days }: AskedFigure): string {
  if (figure !== 'within') return figureName(figure);
  return m.class_within({ n: days ?? 0, count: days ?? 0 });
}

/** The same within a sentence. */
export function labelWithin(asked: AskedFigure): string {
  const label = figureLabel(asked);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A number with the unit of its figure, as typed: `84 %`, `$7.12`. */
export function amount(value: number, figure: TaskFigure): string {
  return inLong(formatPlain(value, 4), FIGURES[figure].quantity);
}

/** A figure with no more digits than its interval supports. */
export function shown(interval: Interval, figure: TaskFigure): string {
  if (!Number.isFinite(interval.mean)) return m.class_table_none();
  const { quantity, most } = FIGURES[figure];
  return inLong(formatInterval(interval, 1, most).value, quantity);
}

/** The same with its interval, where one is known: `12.6 days (12.4 to 12.8)`. */
export function shownWithRange(interval: Interval, figure: TaskFigure): string {
  const { interval: half, range } = formatInterval(interval, 1, FIGURES[figure].most);
  const words = shown(interval, figure);
  return half ? m.class_with_range({ figure: words, range: range.replaceAll(' ', NBSP) }) : words;
}

/** Dollars an order to the cent, finer where cents would hide it. */
export function dollars(value: number): string {
  if (!Number.isFinite(value)) return NONE;
  return `$${formatNumber(value, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 2 : 3)}`;
}
