import type { SellerMetric, SellersAnswer } from '../../kpi/sellers';
import { formatInterval, formatNumber, NBSP } from '../../shared/format';
import { isClear, type Interval } from '../../shared/intervals';

export const METRICS = {
  processing: { label: 'Processing time', unit: 'd', scale: 1, most: 2 },
  defects: { label: 'Defect rate', unit: '%', scale: 100, most: 1 },
  stars: { label: 'Stars', unit: '★', scale: 1, most: 2 },
} as const satisfies Record<
  SellerMetric,
  { label: string; unit: string; scale: number; most: number }
>;
export const METRIC_KEYS = Object.keys(METRICS) as SellerMetric[];

const percent = (share: number, decimals = 0) => `${formatNumber(share * 100, decimals)}${NBSP}%`;

/** `2.4 d (2.1 to 2.8)` with the digits that the interval supports; `–` when there is none. */
export function withRange(figure: Interval, metric: SellerMetric): string {
  if (!Number.isFinite(figure.mean)) return '–';
  const { scale, unit, most } = METRICS[metric];
  const { value, range, interval } = formatInterval(figure, scale, most);
  return interval ? `${value}${NBSP}${unit} (${range})` : `${value}${NBSP}${unit}`;
}

/** A value without an interval of its own. */
export function plain(value: number, metric: SellerMetric): string {
  const { scale, unit, most } = METRICS[metric];
  return Number.isFinite(value) ? `${formatNumber(value * scale, most)}${NBSP}${unit}` : '–';
}

export function concentrationWords({
  topHundredth,
  topTenth,
  sellers,
  active,
}: SellersAnswer): string {
  if (active === 0)
    return `None of the ${formatNumber(sellers)} sellers had an order in the measured window.`;
  return `The largest 1${NBSP}% of the ${formatNumber(sellers)} sellers have ${percent(topHundredth)} of the orders, the largest 10${NBSP}% have ${percent(topTenth)}. ${formatNumber(active)} had an order in the measured window.`;
}

/** Whom the distribution and the lists speak of. */
export function judgedWords({ judged, judgedOrders, orders }: SellersAnswer): string {
  return `Shown are the ${formatNumber(judged)} sellers with at least 30 orders in the measured window; they have ${percent(judgedOrders / orders)} of the orders. What fewer orders say of a seller is mostly luck.`;
}

/** What the bars show. */
export function distributionSentence(
  answer: SellersAnswer,
  metric: SellerMetric,
  weighted: boolean,
): string {
  const { middle } = answer.metrics[metric];
  const name =
    metric === 'processing' ? 'median processing time' : METRICS[metric].label.toLowerCase();
  const [one, other] = weighted ? [middle.orders, middle.sellers] : [middle.sellers, middle.orders];
  return weighted
    ? `Weighted by orders: half of these orders are with sellers whose ${name} is at most ${plain(one, metric)}. Counting each seller once it is ${plain(other, metric)}.`
    : `Each seller counts once: half of these sellers have a ${name} of at most ${plain(one, metric)}. Weighted by their orders it is ${plain(other, metric)}.`;
}

/** How much of a ranking can be told from luck. */
export function luckWords({ metrics, judged }: SellersAnswer, metric: SellerMetric): string {
  const { apart, middle } = metrics[metric];
  return `The 95${NBSP}% intervals of ${formatNumber(apart)} of ${formatNumber(judged)} sellers leave the median of all, ${plain(middle.sellers, metric)}, outside; by luck alone about ${formatNumber(judged / 20)} would. The others cannot be told from it. Who is best is ranked by the worse end of the interval, who is worst by its better end, so that a few lucky orders lead no list.`;
}

/** `1.2 d less (1.0 to 1.4)`, or that there is no clear difference. */
export function groupsSentence({ automated, manual, difference }: SellersAnswer): string {
  const [none, kind] =
    automated.sellers === 0 ? [true, 'automated'] : [manual.sellers === 0, 'manual'];
  if (none) return `There are no ${kind} sellers to compare with.`;
  const parts = METRIC_KEYS.map((metric) => {
    const change = difference[metric];
    const { label, scale, unit, most } = METRICS[metric];
    const points = unit === '%' ? 'points' : unit;
    if (!isClear(change)) return `${label.toLowerCase()}: no clear difference`;
    const up = change.mean > 0;
    const size = up ? change : { mean: -change.mean, lo: -change.hi, hi: -change.lo };
    const { value, range } = formatInterval(size, scale, most);
    return `${label.toLowerCase()}: ${value}${NBSP}${points} ${up ? 'more' : 'less'} (${range})`;
  });
  return `Automated against manual sellers: ${parts.join('; ')}.`;
}
