import type { PairedChange, PairedChanges } from '../../study/paired';
import { decimalsFor, formatNumber, formatSigned, NBSP } from '../../shared/format';
import { halfWidth, isClear } from '../../shared/intervals';

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
  readonly name: string;
  readonly unit: string;
  readonly scale?: number;
  readonly most: number;
  readonly better: 'lower' | 'higher';
}

const MEASURES: readonly Measure[] = [
  {
    of: (c) => c.deliveryTime,
    name: 'Delivery time',
    unit: `${NBSP}days`,
    most: 3,
    better: 'lower',
  },
  {
    of: (c) => c.orderDefectRate,
    name: 'Order defect rate',
    unit: `${NBSP}points`,
    scale: 100,
    most: 3,
    better: 'lower',
  },
  {
    of: (c) => c.satisfaction,
    name: 'Satisfaction',
    unit: `${NBSP}stars`,
    most: 4,
    better: 'higher',
  },
  { of: (c) => c.costPerOrder, name: 'Cost per order', unit: '$', most: 2, better: 'lower' },
  { of: (c) => c.savedPerDay, name: 'Saved a day', unit: '$', most: 0, better: 'higher' },
];

/** The same change seen from the other side: what having it brings, from a run without it. */
export function turned({ before, after, mean, lo, hi }: PairedChange): PairedChange {
  return { before: after, after: before, mean: -mean, lo: -hi, hi: -lo };
}

/**
 * @param has the lever is set in what is shown, so that the other run is the one without it
 */
export function broughtBy(changes: PairedChanges, has: boolean): Brought[] {
  return MEASURES.map(({ of, name, unit, scale = 1, most, better }) => {
    const change = has ? turned(of(changes)) : of(changes);
    if (!Number.isFinite(halfWidth(change)))
      return { name, change: 'cannot be told', range: '', tone: 'none' };
    const decimals = decimalsFor(halfWidth(change) * scale, most);
    const show = (value: number) => withSign(value * scale, decimals, unit);
    const range = `${show(change.lo)} to ${show(change.hi)}`;
    if (!isClear(change)) return { name, change: 'no clear change', range, tone: 'none' };
    const good = better === 'lower' ? change.mean < 0 : change.mean > 0;
    return {
      name,
      change: show(change.mean) + behind(unit),
      range,
      tone: good ? 'better' : 'worse',
    };
  });
}

const behind = (unit: string): string => (unit === '$' ? '' : unit);

/** Dollars stand between the sign and the number. */
function withSign(value: number, decimals: number, unit: string): string {
  const text = formatSigned(value, decimals);
  return unit === '$' ? text.replace(/^([+\u2212]?)/, '$1$$') : text;
}

/** `$0.30`, `4 ¢` */
export function dollars(amount: number): string {
  return amount > 0 && amount < 0.1
    ? `${formatNumber(amount * 100, Number.isInteger(Math.round(amount * 1e4) / 100) ? 0 : 1)}${NBSP}¢`
    : `$${formatNumber(amount, amount < 10 ? 2 : 0)}`;
}
