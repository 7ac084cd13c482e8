import { decimalsFor, formatNumber } from '../shared/format';
import { isClear } from '../shared/intervals';
import type { Compared, PairedChange } from './paired';

/** How a compared figure is spoken of. */
export interface ComparedWords {
  readonly label: string;
  /** The figure times this is in `unit`. */
  readonly scale: number;
  /** `$` stands before the number, every other unit after it. */
  readonly unit: 'days' | 'points' | 'stars' | '$';
  /** Decimals never to be passed. */
  readonly most: number;
  /** Which way is good. */
  readonly better: 'lower' | 'higher';
  /** `faster`, when it falls and when it rises. */
  readonly falls: string;
  readonly rises: string;
}

const days = (label: string): ComparedWords => ({
  label,
  scale: 1,
  unit: 'days',
  most: 2,
  better: 'lower',
  falls: 'faster',
  rises: 'slower',
});
const defects = (label: string): ComparedWords => ({
  label,
  scale: 100,
  unit: 'points',
  most: 2,
  better: 'lower',
  falls: 'fewer defects',
  rises: 'more defects',
});

export const COMPARED_WORDS: Readonly<Record<Compared, ComparedWords>> = {
  processingTime: days('Order processing time'),
  shippingTime: days('Shipping time'),
  deliveryTime: days('Delivery time'),
  deliveryP90: days('Delivery time, 90th percentile'),
  orderDefectRate: defects('Order defect rate'),
  strictDefectRate: defects('Strict defect rate'),
  onTime: {
    label: 'On time',
    scale: 100,
    unit: 'points',
    most: 2,
    better: 'higher',
    falls: 'less often on time',
    rises: 'more often on time',
  },
  satisfaction: {
    label: 'Customer satisfaction',
    scale: 1,
    unit: 'stars',
    most: 3,
    better: 'higher',
    falls: 'less satisfied',
    rises: 'more satisfied',
  },
  costPerOrder: {
    label: 'Cost per order',
    scale: 1,
    unit: '$',
    most: 2,
    better: 'lower',
    falls: 'cheaper',
    rises: 'dearer',
  },
};

/**
 * The difference in plain words: `faster by 1.9 to 2.2 days`, `no difference that 40,000 orders can
 * show`. Of B against A.
 * @param orders compared, of all replications
 */
export function verdictOf(key: Compared, change: PairedChange, orders: number): string {
  const { mean, lo, hi } = change;
  const { falls, rises, scale, unit, most } = COMPARED_WORDS[key];
  if (Number.isNaN(mean)) return 'cannot be compared: there is nothing to measure';
  if (Number.isNaN(lo)) return 'too few runs to tell';
  if (mean === 0 && lo === 0 && hi === 0) return 'exactly the same';
  if (!isClear(change)) return `no difference that ${formatNumber(orders)} orders can show`;
  const ends = [Math.abs(lo), Math.abs(hi)].sort((x, y) => x - y).map((x) => x * scale);
  const decimals = unit === '$' ? 2 : decimalsFor((ends[1] - ends[0]) / 2, most);
  const [from, to] = ends.map((x) => formatNumber(x, decimals));
  const amount = from === to ? from : `${from} to ${to}`;
  if (!/[1-9]/.test(amount)) return `the same to ${formatNumber(ends[1], most + 2)} ${unit}`;
  return `${mean < 0 ? falls : rises} by ${unit === '$' ? `$${amount.replace(' to ', ' to $')}` : `${amount} ${unit}`}`;
}
