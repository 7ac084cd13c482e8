import { DEFECTS, type Answers, type Estimate, type TimeAnswer } from '../kpi/answers';
import type { Scenario } from '../scenario/scenario';
import { CARRIERS, COST_PARTS, SERVICES } from '../sim/codes';
import { csvLine } from './csv';

const HEADER = ['scenario', 'seed', 'figure', 'unit', 'orders', 'mean', 'low95', 'high95'];

type Row = readonly [figure: string, unit: string, orders: number, estimate: Estimate];

/**
 * One line for each figure: its mean over replications and the ends of its 95 % interval. Times in
 * days, rates as shares of 1, money in dollars an order. `orders` are those behind the figure, of
 * all replications; a station without a steady figure has an empty one.
 */
export function* kpiLines(answers: Answers, { name, seed }: Scenario): Generator<string> {
  yield csvLine(HEADER);
  for (const [figure, unit, orders, { mean, lo, hi }] of rowsOf(answers))
    yield csvLine([name, seed, figure, unit, orders, mean, lo, hi]);
}

function rowsOf(answers: Answers): Row[] {
  const { orders, delivered, orderDefectRate, satisfaction, costParts } = answers;
  const time = (name: string, answer: TimeAnswer): Row[] =>
    (['mean', 'p10', 'p50', 'p90', 'p99'] as const).map((part) => [
      part === 'mean' ? name : `${name} ${part}`,
      'd',
      delivered,
      answer[part],
    ]);
  return [
    ...time('order processing time', answers.processingTime),
    ...time('shipping time', answers.shippingTime),
    ...time('delivery time', answers.deliveryTime),
    ['order defect rate', 'share', orders, orderDefectRate.total],
    ['order defect rate without late', 'share', orders, orderDefectRate.strict],
    ...DEFECTS.map((part): Row => [
      `defects ${part}`,
      'share',
      orders,
      orderDefectRate.parts[part],
    ]),
    ['customer satisfaction', 'stars', orders, satisfaction.mean],
    ['one or two stars', 'share', orders, satisfaction.low],
    ['on time', 'share', delivered, answers.onTime],
    ['cost per order', '$', orders, answers.costPerOrder],
    ...COST_PARTS.map((part): Row => [`cost ${part}`, '$', orders, costParts[part]]),
    ...partnerRows(answers),
    ...answers.stations.map(({ label, utilisation, unstable }): Row => [
      `utilisation ${label}`,
      'share',
      orders,
      unstable ? { ...utilisation, mean: NaN, lo: NaN, hi: NaN } : utilisation,
    ]),
  ];
}

function partnerRows({ services, carriers }: Answers): Row[] {
  const all = [
    ...SERVICES.map((name) => [name, services[name]] as const),
    ...CARRIERS.map((name) => [name, carriers[name]] as const),
  ];
  return all.flatMap(([name, answer]): Row[] => [
    [`${name} volume`, 'share', answer.orders, answer.volume],
    [`${name} shipping p50`, 'd', answer.orders, answer.shipping.p50],
    [`${name} shipping p90`, 'd', answer.orders, answer.shipping.p90],
    [`${name} on time`, 'share', answer.orders, answer.onTime],
    [`${name} defects`, 'share', answer.orders, answer.defects],
    [`${name} cost`, '$', answer.orders, answer.cost],
  ]);
}
