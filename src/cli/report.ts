import type { Answers, Estimate, StationAnswer, TimeAnswer, WarmupCheck } from '../kpi/answers';
import type { Span } from '../scenario/scenario';

interface Kpi {
  readonly unit: string;
  /** Orders behind the figure, of all replications. */
  readonly n: number;
  readonly mean: number | null;
  readonly ci95: readonly [lo: number | null, hi: number | null];
  readonly p10?: number | null;
  readonly p50?: number | null;
  readonly p90?: number | null;
  readonly p99?: number | null;
}

/**
 * The answers as plain JSON; times in days, rates as shares of 1.
 * @param warmup null where it was not checked
 */
export function reportOf(answers: Answers, span: Span, warmup: WarmupCheck | null): object {
  const { orders, delivered, digest, replications } = answers;
  const rate = (estimate: Estimate, n = orders): Kpi => ({ unit: 'share', n, ...meanOf(estimate) });
  const time = (answer: TimeAnswer): Kpi => ({
    unit: 'd',
    n: delivered,
    ...meanOf(answer.mean),
    p10: finite(answer.p10.mean),
    p50: finite(answer.p50.mean),
    p90: finite(answer.p90.mean),
    p99: finite(answer.p99.mean),
  });
  return {
    digest,
    orders,
    replications,
    window: span,
    warmup,
    kpis: {
      processingTime: time(answers.processingTime),
      shippingTime: time(answers.shippingTime),
      deliveryTime: time(answers.deliveryTime),
      orderDefectRate: rate(answers.orderDefectRate.total),
      strictDefectRate: rate(answers.orderDefectRate.strict),
      satisfaction: { unit: 'stars', n: orders, ...meanOf(answers.satisfaction.mean) },
      lowStars: rate(answers.satisfaction.low),
      onTime: rate(answers.onTime, delivered),
      costPerOrder: { unit: '$', n: orders, ...meanOf(answers.costPerOrder) },
    },
    stations: answers.stations.map(stationOf),
  };
}

/** No steady figure where there is none. */
function stationOf(station: StationAnswer): object {
  const { key, label, overload, arrivingPerDay, servablePerDay, weeks, weeksOver } = station;
  const { utilisation, unstable } = station;
  return {
    key,
    label,
    overload,
    arrivingPerDay: finite(arrivingPerDay),
    servablePerDay: finite(servablePerDay),
    utilisation: unstable ? null : { unit: 'share', ...meanOf(utilisation) },
    weeks,
    weeksOver,
    overloadedLines: station.overloadedLines,
  };
}

function meanOf({ mean, lo, hi }: Estimate): Pick<Kpi, 'mean' | 'ci95'> {
  return { mean: finite(mean), ci95: [finite(lo), finite(hi)] };
}

/** JSON has no NaN. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
