import type { PairedChange, PairedChanges } from '../../study/paired';
import { decimalsFor, formatNumber, formatRange, formatSigned } from '../../shared/format';
import { halfWidth, isClear } from '../../shared/intervals';
import { m } from '../../words/words';

/** One line of what a lever brings. */
export interface Brought {
  readonly name: string;
  /** `−1.20 days`; in words where the interval leaves open whether there is any change. */
  readonly change: string;
  /** `−1.31 to −1.09` */
  readonly range: string;
  readonly tone: 'better' | 'worse' | 'none';
}

interface Measure {
  readonly of: (changes: PairedChanges) => PairedChange;
  readonly name: () => string;
  /** A change with its unit, signed and formatted. */
  readonly with: (of: { change: string }) => string;
  readonly money?: true;
  readonly scale?: number;
  readonly most: number;
  readonly better: 'lower' | 'higher';
}

const DOLLARS = { money: true, with: ({ change }) => change } as const satisfies Partial<Measure>;

const MEASURES: readonly Measure[] = [
  {
    of: (c) => c.deliveryTime,
    name: m.levers_delivery_time,
    with: m.levers_in_days,
    most: 3,
    better: 'lower',
  },
  {
    of: (c) => c.orderDefectRate,
    name: m.levers_defect_rate,
    with: m.levers_in_points,
    scale: 100,
    most: 3,
    better: 'lower',
  },
  {
    of: (c) => c.satisfaction,
    name: m.levers_satisfaction,
    with: m.levers_in_stars,
    most: 4,
    better: 'higher',
  },
  {
    of: (c) => c.costPerOrder,
    name: m.levers_cost_per_order,
    ...DOLLARS,
    most: 2,
    better: 'lower',
  },
  { of: (c) => c.savedPerDay, name: m.levers_saved_a_day, ...DOLLARS, most: 0, better: 'higher' },
];

/** The same change seen from the other side: what having it brings, from a run without it. */
export function turned({ before, after, mean, lo, hi }: PairedChange): PairedChange {
  return { before: after, after: before, mean: -mean, lo: -hi, hi: -lo };
}

/**
 * @param has the lever is set in what is shown, so that the other run is the one without it
 */
export function broughtBy(changes: PairedChanges, has: boolean): Brought[] {
  return MEASURES.map((measure) => {
    const { scale = 1, most, better, money = false } = measure;
    const name = measure.name();
    const change = has ? turned(measure.of(changes)) : measure.of(changes);
    if (!Number.isFinite(halfWidth(change)))
      return { name, change: m.levers_cannot_be_told(), range: '', tone: 'none' };
    const decimals = decimalsFor(halfWidth(change) * scale, most);
    const show = (value: number) => withSign(value * scale, decimals, money);
    const range = formatRange(show(change.lo), show(change.hi));
    if (!isClear(change)) return { name, change: m.levers_no_clear_change(), range, tone: 'none' };
    const good = better === 'lower' ? change.mean < 0 : change.mean > 0;
    return {
      name,
      change: measure.with({ change: show(change.mean) }),
      range,
      tone: good ? 'better' : 'worse',
    };
  });
}

/** Dollars stand between the sign and the number. */
function withSign(value: number, decimals: number, money: boolean): string {
  const text = formatSigned(value, decimals);
  return money ? text.replace(/^([+\u2212]?)/, '$1$$') : text;
}

/** `$0.30`, `4 ¢` */
export function dollars(amount: number): string {
  if (!(amount > 0 && amount < 0.1)) return `$${formatNumber(amount, amount < 10 ? 2 : 0)}`;
  const whole = Number.isInteger(Math.round(amount * 1e4) / 100);
  return m.levers_cents({ n: formatNumber(amount * 100, whole ? 0 : 1) });
}
