import { CARRIERS, COST_PARTS, MODES, SERVICES } from '../sim/codes';
import { CHANNELS, DEFECTS, type Answers, type Estimate, type TimeAnswer } from './answers';
import { daysAnswer } from './days';
import { placeOf } from './figure-names';
import type { Figures } from './figures';
import { inProgressMean } from './in-progress';
import { ENOUGH, estimate } from './interval';
import { overTimeAnswer } from './over-time';
import { partnerAnswers } from './partners';
import { stationAnswer, stationDays, type StationFigures } from './stations';
import { warmupCheck } from './warmup';
import { withinAnswer } from './within';

/** Answers from the figures of one or more replications, the first one first. */
export function combine(figures: readonly Figures[]): Answers {
  const [first] = figures;
  const delivered = total(figures.map((f) => f.delivered));
  const inProgress = first.inProgress.map((_, stage) =>
    added(figures.map((f) => f.inProgress[stage])).map((n) => n / figures.length),
  );
  const get = (name: string): Estimate => {
    const place = placeOf(name);
    return estimate(
      figures.map(({ values }) => values[place]),
      first.batches.map((values) => values[place]),
    );
  };
  const named = <T extends string>(names: readonly T[], prefix: string): Record<T, Estimate> =>
    Object.fromEntries(names.map((name) => [name, get(`${prefix}.${name}`)])) as Record<
      T,
      Estimate
    >;
  const days = {
    mean: daysAnswer(
      get('delivery.mean'),
      figures.map((f) => f.seconds.map((causes) => causes.map((sum) => sum / f.delivered))),
    ),
    p90: daysAnswer(
      get('delivery.p90'),
      figures.map((f) => f.p90Seconds),
    ),
  };
  const alongTheWay = [...first.stations].sort((a, b) => a.stage - b.stage);
  return {
    replications: figures.length,
    orders: total(figures.map((f) => f.orders)),
    delivered,
    preview: first.preview,
    digest: first.digest,
    span: first.span,
    processingTime: timeAnswer(figures, 'processing', 0, get),
    shippingTime: timeAnswer(figures, 'shipping', 1, get),
    deliveryTime: timeAnswer(figures, 'delivery', 2, get),
    lateShares: added(figures.map((f) => f.histograms[3])).map((n) =>
      delivered > 0 ? n / delivered : 0,
    ),
    within: withinAnswer(figures.map((f) => f.histograms[2])),
    orderDefectRate: {
      total: get('defects.total'),
      strict: get('defects.strict'),
      parts: named(DEFECTS, 'defects'),
    },
    satisfaction: {
      mean: get('stars.mean'),
      low: get('stars.low'),
      stars: shares(added(figures.map((f) => f.stars))),
    },
    onTime: get('onTime'),
    costPerOrder: get('cost.total'),
    costParts: named(COST_PARTS, 'cost'),
    breakdown: days.mean.parts,
    days,
    inProgress,
    inProgressMean: inProgressMean(
      first.span,
      figures.map((f) => f.inProgress),
    ),
    overTime: overTimeAnswer(
      first.span,
      figures.map((f) => f.overTime),
      alongTheWay.map(({ key }) => stationDays(logsOf(figures, key))),
    ),
    // The luck of fewer replications would be taken for a transient.
    warmup: figures.length < ENOUGH ? null : warmupCheck(inProgress, first.span.warmupDays),
    stations: first.stations.map(({ key }) => stationAnswer(logsOf(figures, key), first.span)),
    services: partnerAnswers(SERVICES, figures, get),
    carriers: partnerAnswers(CARRIERS, figures, get),
    channels: partnerAnswers(CHANNELS, figures, get),
    modes: partnerAnswers(MODES, figures, get),
  };
}

type Get = (name: string) => Estimate;

function timeAnswer(
  figures: readonly Figures[],
  name: string,
  index: number,
  get: Get,
): TimeAnswer {
  const counts = added(figures.map((f) => f.histograms[index]));
  return {
    mean: get(`${name}.mean`),
    p10: get(`${name}.p10`),
    p50: get(`${name}.p50`),
    p90: get(`${name}.p90`),
    p99: get(`${name}.p99`),
    shares: Float64Array.from(shares(counts)),
  };
}

function logsOf(figures: readonly Figures[], key: string): StationFigures[] {
  return figures.flatMap(({ stations }) => stations.filter((station) => station.key === key));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function added(columns: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(columns[0].length);
  for (const column of columns) for (let i = 0; i < sums.length; i++) sums[i] += column[i];
  return sums;
}

function shares(counts: Float64Array): number[] {
  const all = total([...counts]);
  return [...counts].map((count) => (all > 0 ? count / all : 0));
}
