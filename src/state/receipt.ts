import type { Answers, Estimate, TimeAnswer } from '../kpi/answers';
import type { Receipt } from '../scenario/link/link';
import { numberDigest } from '../shared/number-digest';
import { ENGINE_VERSION } from '../sim/version';
import { m } from '../words/words';

/** A key figure, named in the language spoken. */
const figure = (
  name: () => string,
  unit: () => string,
  of: (answers: Answers) => Estimate,
  scale = 1,
) => ({
  get name() {
    return name();
  },
  /** What `scale` gives. */
  get unit() {
    return unit();
  },
  scale,
  of,
});

/** The key figures of a receipt, in its order; times in days, a share of 1, stars. */
export const RECEIPT_FIGURES = [
  figure(m.links_figure_processing, m.links_unit_days, (a) => a.processingTime.mean),
  figure(m.links_figure_shipping, m.links_unit_days, (a) => a.shippingTime.mean),
  figure(m.links_figure_delivery, m.links_unit_days, (a) => a.deliveryTime.mean),
  figure(
    m.links_figure_defects,
    () => '%',
    (a) => a.orderDefectRate.total,
    100,
  ),
  figure(m.links_figure_satisfaction, m.links_unit_stars, (a) => a.satisfaction.mean),
] as const;

/** What a settled run gave, to be compared with whatever the same link gives later. */
export function receiptOf(answers: Answers): Receipt {
  return {
    engine: ENGINE_VERSION,
    orders: answers.orders,
    digest: numberDigest(keyNumbers(answers)),
    figures: RECEIPT_FIGURES.map(({ of }) => rounded(of(answers).mean)),
  };
}

/** All that the key figures of the page show, with their intervals and distributions. */
function* keyNumbers(answers: Answers): Generator<number> {
  const ends = ({ mean, lo, hi }: Estimate) => [mean, lo, hi];
  const time = ({ mean, p10, p50, p90, p99, shares }: TimeAnswer) => [
    ...[mean, p10, p50, p90, p99].flatMap(ends),
    ...shares,
  ];
  const { orderDefectRate: defects, satisfaction } = answers;
  yield answers.replications;
  yield answers.orders;
  yield answers.delivered;
  yield* time(answers.processingTime);
  yield* time(answers.shippingTime);
  yield* time(answers.deliveryTime);
  for (const share of [defects.total, defects.strict, ...Object.values(defects.parts)])
    yield* ends(share);
  yield* ends(satisfaction.mean);
  yield* ends(satisfaction.low);
  yield* satisfaction.stars;
  yield* ends(answers.onTime);
  yield* ends(answers.costPerOrder);
}

/** To the six digits that a link carries. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

export interface Drift {
  readonly name: string;
  /** As cited; rounded to six digits. */
  readonly then: number;
  /** As the live run gives it, rounded alike. */
  readonly now: number;
}

/** What became of a cited result when its link was run again. */
export interface Verdict {
  /** Every key number is the same to the last bit. */
  readonly reproduced: boolean;
  /** Key figures, and the number of orders, that differ; none where only finer digits do. */
  readonly drifts: readonly Drift[];
  /** Engine versions, where they differ. */
  readonly engines: { readonly then: string; readonly now: string } | null;
}

/** @param answers of the live run: nothing in the link can make up for it */
export function verdictOn(cited: Receipt, answers: Answers): Verdict {
  const live = receiptOf(answers);
  const figures = RECEIPT_FIGURES.map(({ name }, i) => ({
    name,
    then: cited.figures[i] ?? NaN,
    now: live.figures[i]!,
  }));
  const all = [{ name: m.links_figure_orders(), then: cited.orders, now: live.orders }, ...figures];
  const drifts = all.filter(({ then, now }) => !Object.is(then, now));
  return {
    reproduced: cited.digest === live.digest && drifts.length === 0,
    drifts,
    engines: cited.engine === live.engine ? null : { then: cited.engine, now: live.engine },
  };
}
