import { formatInterval, formatNumber } from '../../shared/format';
import { difference, isClear, type Interval } from '../../shared/intervals';
import type { UnitWorth } from '../../study/unit-worth';
import { m } from '../../words/words';

/** What one more does, as far as the interval tells: `none` where no order differs at all. */
export type Effect = 'saves' | 'unclear' | 'none' | 'delays' | 'unknown';

/** In the order of the table. */
const EFFECTS: readonly Effect[] = ['saves', 'unclear', 'none', 'delays', 'unknown'];

export interface WorthRow {
  readonly worth: UnitWorth;
  /** Dollars a day. */
  readonly cost: number;
  /** Days saved by all orders together, for a dollar. */
  readonly perDollar: Interval;
  readonly effect: Effect;
}

/**
 * Best for a dollar first; what makes no clear difference comes after all that does.
 * @param costOf dollars a day, above 0
 */
export function rankWorth(
  worth: readonly UnitWorth[],
  costOf: (worth: UnitWorth) => number,
): WorthRow[] {
  return worth
    .map((of): WorthRow => {
      const cost = costOf(of);
      const { mean, lo, hi } = of.daysSaved;
      return {
        worth: of,
        cost,
        perDollar: { mean: mean / cost, lo: lo / cost, hi: hi / cost },
        effect: effectOf(of.daysSaved),
      };
    })
    .sort(
      (a, b) =>
        EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
        b.perDollar.mean - a.perDollar.mean ||
        0,
    );
}

function effectOf(saved: Interval): Effect {
  const { mean, lo, hi } = saved;
  if (!Number.isFinite(mean)) return 'unknown';
  if (mean === 0 && lo === 0 && hi === 0) return 'none';
  if (!isClear(saved)) return 'unclear';
  return mean > 0 ? 'saves' : 'delays';
}

/** In place of numbers, where they would tell of chance only. @param orders behind them, about */
export function noNumbers(effect: Effect, orders: number): string | null {
  if (effect === 'none') return m.tabs_worth_nothing_sooner();
  if (effect === 'unclear') return m.tabs_worth_unclear({ n: about(orders) });
  return effect === 'unknown' ? m.tabs_worth_nothing_delivered() : null;
}

/** `98,000` */
function about(orders: number): string {
  return formatNumber(Number(orders.toPrecision(2)));
}

/** As many decimals as tell anything of days. */
const MOST = 3;

/** `0.026 (0.018 to 0.034)` @param inWords the number with its unit */
export function amountWords(amount: Interval, inWords = (n: string) => n): string {
  const { value, range } = formatInterval(amount, 1, MOST);
  return /[1-9]/.test(value)
    ? m.tabs_with_range({ value: inWords(value), range })
    : inWords(m.tabs_worth_under({ n: formatNumber(10 ** -MOST, MOST) }));
}

/** What saves most for a dollar, and whether the next is told apart from it. */
export function worthSentence(rows: readonly WorthRow[], orders: number): string {
  const [best, next] = rows.filter(({ effect }) => effect === 'saves');
  if (!best) return m.tabs_worth_none({ n: about(orders) });
  const { more } = best.worth;
  const first = m.tabs_worth_best({
    more: `${more[0]!.toUpperCase()}${more.slice(1)}`,
    days: daysFor(best),
  });
  if (!next) return m.tabs_worth_best_only({ best: first });
  const second = { best: first, more: next.worth.more, days: daysFor(next) };
  return isClear(difference(best.perDollar, next.perDollar))
    ? m.tabs_worth_best_next(second)
    : m.tabs_worth_best_close(second);
}

function daysFor({ perDollar }: WorthRow): string {
  return amountWords(perDollar, (n) => m.tabs_worth_days({ n }));
}

/** Ends of an axis for all rows, with zero on it. */
export function axisOf(rows: readonly WorthRow[]): [number, number] {
  const ends = rows.flatMap(({ perDollar: { lo, hi } }) => [lo, hi]).filter(Number.isFinite);
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}
