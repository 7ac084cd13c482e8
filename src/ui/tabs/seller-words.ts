import type { SellerMetric, SellersAnswer } from '../../kpi/sellers';
import { formatInterval, formatNumber, NONE } from '../../shared/format';
import { isClear, type Interval } from '../../shared/intervals';
import { m } from '../../words/words';
import { inUnit } from './amounts';

export const METRICS = {
  processing: { label: m.tabs_figure_processing, unit: 'd', scale: 1, most: 2 },
  defects: { label: m.tabs_figure_defects, unit: '%', scale: 100, most: 1 },
  stars: { label: m.tabs_figure_stars, unit: '★', scale: 1, most: 2 },
} as const satisfies Record<
  SellerMetric,
  { label: () => string; unit: string; scale: number; most: number }
>;
export const METRIC_KEYS = Object.keys(METRICS) as SellerMetric[];

const percent = (share: number) => inUnit(formatNumber(share * 100), '%');

/** `2.4 d (2.1 to 2.8)` with the digits that the interval supports; `–` when there is none. */
export function withRange(figure: Interval, metric: SellerMetric): string {
  if (!Number.isFinite(figure.mean)) return NONE;
  const { scale, unit, most } = METRICS[metric];
  const { value, range, interval } = formatInterval(figure, scale, most);
  const shown = inUnit(value, unit);
  return interval ? m.tabs_with_range({ value: shown, range }) : shown;
}

/** A value without an interval of its own. */
export function plain(value: number, metric: SellerMetric): string {
  const { scale, unit, most } = METRICS[metric];
  return Number.isFinite(value) ? inUnit(formatNumber(value * scale, most), unit) : NONE;
}

export function concentrationWords({
  topHundredth,
  topTenth,
  sellers,
  active,
}: SellersAnswer): string {
  const n = formatNumber(sellers);
  if (active === 0) return m.tabs_sellers_no_orders({ n });
  return m.tabs_sellers_concentration({
    n,
    top: percent(topHundredth),
    tenth: percent(topTenth),
    active: formatNumber(active),
  });
}

/** Whom the distribution and the lists speak of. */
export function judgedWords({ judged, judgedOrders, orders }: SellersAnswer): string {
  return m.tabs_sellers_judged({ n: formatNumber(judged), share: percent(judgedOrders / orders) });
}

/** What the bars show. */
export function distributionSentence(
  answer: SellersAnswer,
  metric: SellerMetric,
  weighted: boolean,
): string {
  const { middle } = answer.metrics[metric];
  const [bySellers, byOrders] = [plain(middle.sellers, metric), plain(middle.orders, metric)];
  return weighted
    ? m.tabs_seller_spread_weighted({ metric, one: byOrders, other: bySellers })
    : m.tabs_seller_spread({ metric, one: bySellers, other: byOrders });
}

/** How much of a ranking can be told from luck. */
export function luckWords({ metrics, judged }: SellersAnswer, metric: SellerMetric): string {
  const { apart, middle } = metrics[metric];
  return m.tabs_sellers_luck({
    apart: formatNumber(apart),
    judged: formatNumber(judged),
    middle: plain(middle.sellers, metric),
    luck: formatNumber(judged / 20),
  });
}

/** `1.2 d less (1.0 to 1.4)`, or that there is no clear difference. */
export function groupsSentence({ automated, manual, difference }: SellersAnswer): string {
  if (automated.sellers === 0) return m.tabs_sellers_no_automated();
  if (manual.sellers === 0) return m.tabs_sellers_no_manual();
  const parts = METRIC_KEYS.map((metric) => {
    const change = difference[metric];
    const { label, scale, unit, most } = METRICS[metric];
    const figure = label().toLowerCase();
    if (!isClear(change)) return m.tabs_group_unclear({ figure });
    const up = change.mean > 0;
    const size = up ? change : { mean: -change.mean, lo: -change.hi, hi: -change.lo };
    const { value, range } = formatInterval(size, scale, most);
    const amount = unit === '%' ? m.tabs_in_points({ n: value }) : inUnit(value, unit);
    const said = { figure, amount, range };
    return up ? m.tabs_group_more(said) : m.tabs_group_less(said);
  });
  return m.tabs_groups_sentence({ list: parts.join(m.tabs_semicolon()) });
}
