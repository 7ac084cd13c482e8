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

/** What can be said of a difference, of B against A. */
export type Verdict =
  | { readonly kind: 'unmeasured' | 'tooFew' | 'same' | 'unclear' }
  /** Too small a difference to be shown: at most `to`. */
  | { readonly kind: 'nearly'; readonly to: number; readonly decimals: number }
  /** By `from` to `to`, both above 0. Amounts are in the figure's unit. */
  | {
      readonly kind: 'falls' | 'rises';
      readonly from: number;
      readonly to: number;
      readonly decimals: number;
    };

/** What the interval of a difference allows to say, and with how many decimals. */
export function judge(key: Compared, { mean, lo, hi }: PairedChange): Verdict {
  const { scale, unit, most } = COMPARED_WORDS[key];
  if (Number.isNaN(mean)) return { kind: 'unmeasured' };
  if (Number.isNaN(lo)) return { kind: 'tooFew' };
  if (mean === 0 && lo === 0 && hi === 0) return { kind: 'same' };
  if (!isClear({ mean, lo, hi })) return { kind: 'unclear' };
  const [from, to] = [Math.abs(lo), Math.abs(hi)].sort((x, y) => x - y).map((x) => x * scale);
  let decimals = unit === '$' ? 2 : decimalsFor((to - from) / 2, most);
  // A clear difference is not told as one from nothing on.
  while (decimals < most && isZero(formatNumber(from, decimals))) decimals++;
  if (isZero(formatNumber(to, decimals))) {
    const least = Number(`1e-${most + 2}`);
    return { kind: 'nearly', to: Math.max(to, least), decimals: most + 2 };
  }
  return { kind: mean < 0 ? 'falls' : 'rises', from, to, decimals };
}

/**
 * A verdict in plain English words: `faster by 1.9 to 2.2 days`, `no difference that 40,000 orders
 * can show`.
 * @param orders compared, of all replications
 */
export function verdictOf(key: Compared, change: PairedChange, orders: number): string {
  const verdict = judge(key, change);
  const { falls, rises, unit } = COMPARED_WORDS[key];
  switch (verdict.kind) {
    case 'unmeasured':
      return 'cannot be compared: there is nothing to measure';
    case 'tooFew':
      return 'too few runs to tell';
    case 'same':
      return 'exactly the same';
    case 'unclear':
      return `no difference that ${formatNumber(orders)} orders can show`;
    case 'nearly':
      return `the same to ${inUnit([formatNumber(verdict.to, verdict.decimals)], unit)}`;
    default: {
      const { kind, from, to, decimals } = verdict;
      const amounts = [...new Set([formatNumber(from, decimals), formatNumber(to, decimals)])];
      return `${kind === 'falls' ? falls : rises} by ${inUnit(amounts, unit)}`;
    }
  }
}

function isZero(shown: string): boolean {
  return !/[1-9]/.test(shown);
}

/** `1.9 to 2.2 days`, `$0.42 to $0.73` */
function inUnit(amounts: readonly string[], unit: ComparedWords['unit']): string {
  if (unit === '$') return amounts.map((amount) => `$${amount}`).join(' to ');
  return `${amounts.join(' to ')} ${unit}`;
}
