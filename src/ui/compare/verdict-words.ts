import { formatNumber } from '../../shared/format';
import type { Comparison } from '../../study/comparison';
import type { Compared } from '../../study/paired';
import type { ComparedWords } from '../../study/verdict';
import { m } from '../../words/words';

const LABELS: Readonly<Record<Compared, () => string>> = {
  processingTime: m.compare_figure_processing_time,
  shippingTime: m.compare_figure_shipping_time,
  deliveryTime: m.compare_figure_delivery_time,
  deliveryP90: m.compare_figure_delivery_p90,
  orderDefectRate: m.compare_figure_order_defect_rate,
  strictDefectRate: m.compare_figure_strict_defect_rate,
  onTime: m.compare_figure_on_time,
  satisfaction: m.compare_figure_satisfaction,
  costPerOrder: m.compare_figure_cost_per_order,
};

/** What a compared figure is called. */
export function figureLabel(key: Compared): string {
  return LABELS[key]();
}

type Changed = (said: { way: 'falls' | 'rises'; amount: string }) => string;

const CHANGED: Readonly<Record<Compared, Changed>> = {
  processingTime: m.compare_verdict_time,
  shippingTime: m.compare_verdict_time,
  deliveryTime: m.compare_verdict_time,
  deliveryP90: m.compare_verdict_time,
  orderDefectRate: m.compare_verdict_defects,
  strictDefectRate: m.compare_verdict_defects,
  onTime: m.compare_verdict_on_time,
  satisfaction: m.compare_verdict_satisfaction,
  costPerOrder: m.compare_verdict_cost,
};

/** The difference of a figure in plain words, of B against A: `faster by 1.9 to 2.2 days`. */
export function verdictWords({ verdicts, words, sameOrders }: Comparison, key: Compared): string {
  const verdict = verdicts[key];
  const { unit } = words[key];
  switch (verdict.kind) {
    case 'unmeasured':
      return m.compare_verdict_unmeasured();
    case 'tooFew':
      return m.compare_verdict_too_few();
    case 'same':
      return m.compare_verdict_same();
    case 'unclear':
      return m.compare_verdict_unclear({ n: formatNumber(sameOrders.orders) });
    case 'nearly': {
      const amount = amountWords(verdict.to, verdict.to, verdict.decimals, unit);
      return m.compare_verdict_nearly({ amount });
    }
    default: {
      const { kind: way, from, to, decimals } = verdict;
      return CHANGED[key]({ way, amount: amountWords(from, to, decimals, unit) });
    }
  }
}

/** `1.9 to 2.2 days`, `$0.42 to $0.73`; `2.00 days` where both ends look the same. */
function amountWords(
  from: number,
  to: number,
  decimals: number,
  unit: ComparedWords['unit'],
): string {
  const [near, far] = [from, to].map((amount) => {
    const text = formatNumber(amount, decimals);
    return unit === '$' ? `$${text}` : text;
  });
  const n = near === far ? near! : m.compare_range({ from: near!, to: far! });
  switch (unit) {
    case 'days':
      return m.compare_amount_days({ n });
    case 'points':
      return m.compare_amount_points({ n });
    case 'stars':
      return m.compare_amount_stars({ n });
    case '$':
      return n;
  }
}
