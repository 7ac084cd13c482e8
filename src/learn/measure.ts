import { WEEK_FIGURES, type Answers, type Estimate, type TimeAnswer } from '../kpi/answers';
import { FIGURE_NAMES, TIMES } from '../kpi/figure-names';
import { STAGES } from '../scenario/field';
import { CARRIERS, CAUSES, SERVICES } from '../sim/codes';
import { daily, MORE_MEASURES } from './more-measures';
import type { Fact, Measure } from './lesson';

/** In what a measure is counted. */
export type Quantity = 'days' | 'percent' | 'dollars' | 'stars' | 'orders';

/** How people see a figure: its quantity, and what the bare number is multiplied by. */
export interface MeasureUnit {
  readonly quantity: Quantity;
  /** 100 for shares, 1 for all others. */
  readonly scale: number;
}

/** Stations with a capacity, by the keys of `StationAnswer`. */
export const STATION_KEYS = [
  'reviewers',
  'packing',
  'sorting',
  ...SERVICES,
  'inspectors',
  ...CARRIERS,
] as const;

/** What is asked of a station, by the last part of `station.KEY.…`. */
const STATION_FIGURES = {
  utilisation: 'percent',
  load: 'percent',
  /** Orders in its queue, mean over the window. */
  waiting: 'orders',
  /** The same on the day of the window on which most wait. */
  mostWaiting: 'orders',
  /** Days an order that comes waits there, when it is open: orders waiting ÷ orders that come a day. */
  wait: 'days',
  /** Days of the window on which more orders wait than a tenth of those that come on a mean day. */
  backlogDays: 'days',
} as const satisfies Record<string, Quantity>;

const names = new Set<Measure>([
  ...FIGURE_NAMES,
  ...STATION_KEYS.flatMap((key) =>
    Object.keys(STATION_FIGURES).map((figure) => `station.${key}.${figure}`),
  ),
  ...STATION_KEYS.map((key) => `bottleneck.${key}`),
  ...STAGES.flatMap((stage) => [
    `days.${stage}`,
    `inProgress.${stage}`,
    ...CAUSES.map((cause) => `days.${stage}.${cause}`),
  ]),
  ...CAUSES.map((cause) => `days.${cause}`),
  // Days of a delivered order in which nobody works on it or moves it.
  'days.still',
  // Orders between click and doorstep at noon UTC: L.
  'inProgress',
  ...WEEK_FIGURES.flatMap((figure) => [`weeks.${figure}.least`, `weeks.${figure}.most`]),
  ...Object.keys(MORE_MEASURES),
]);
for (const name of FIGURE_NAMES) names.add(`half.${name}`);

/** Every measure there is. */
export const MEASURES: readonly Measure[] = [...names];

export function isMeasure(name: unknown): name is Measure {
  return typeof name === 'string' && names.has(name);
}

/** @throws RangeError when there is no such measure */
export function unitOf(measure: Measure): MeasureUnit {
  if (!isMeasure(measure)) throw new RangeError(`no measure ${measure}`);
  const quantity = quantityOf(measure);
  return { quantity, scale: quantity === 'percent' ? 100 : 1 };
}

function quantityOf(measure: Measure): Quantity {
  const parts = measure.split('.');
  const [first, second, third] = parts;
  if (first === 'half') return quantityOf(parts.slice(1).join('.'));
  if (first === 'station') return STATION_FIGURES[third as keyof typeof STATION_FIGURES];
  const more = MORE_MEASURES[measure];
  if (more) return more.quantity;
  if (first === 'days') return 'days';
  if (first === 'bottleneck' || first === 'defects' || first === 'onTime') return 'percent';
  if (first === 'cost') return 'dollars';
  if (first === 'stars') return second === 'low' ? 'percent' : 'stars';
  if ((TIMES as readonly string[]).includes(first!)) return 'days';
  if (first === 'weeks')
    return second === 'defects' ? 'percent' : second === 'stars' ? 'stars' : 'days';
  if (first === 'inProgress') return 'orders';
  // What is left are the partners.
  if (second === 'cost') return 'dollars';
  return /^p\d/.test(second!) ? 'days' : 'percent';
}

/**
 * A figure of a run, in the unit the machine gives it: days, shares of 1, dollars, stars, orders.
 * Figures without an interval have both ends at their mean.
 * @throws RangeError when there is no such measure
 */
export function measureOf(answers: Answers, measure: Measure): Estimate {
  if (!isMeasure(measure)) throw new RangeError(`no measure ${measure}`);
  const parts = measure.split('.');
  const [first, second, third] = parts;
  if (first === 'half') {
    const { mean, lo, hi, provisional } = measureOf(answers, parts.slice(1).join('.'));
    // Without a spread that can be told there is no half-width either.
    return { ...bare(mean === lo && mean === hi ? 0 : (hi - lo) / 2), provisional };
  }
  const more = MORE_MEASURES[measure];
  if (more) return bare(more.of(answers));
  if (first === 'station') return ofStation(answers, second!, third!);
  if (first === 'bottleneck') return bare(bottleneckShare(answers, second!));
  if (first === 'days') return daysOf(answers, second!, third);
  if (first === 'inProgress') {
    const { stages, total } = answers.inProgressMean;
    return second ? stages[STAGES.findIndex((stage) => stage === second)]! : total;
  }
  if (first === 'weeks') return extremeWeek(answers, second!, third!);
  return figureOf(answers, measure);
}

function bare(value: number): Estimate {
  return { mean: value, lo: value, hi: value, provisional: false };
}

/** One of FIGURE_NAMES. */
function figureOf(answers: Answers, name: string): Estimate {
  const [first, second] = name.split('.') as [string, string?];
  const times: Record<string, TimeAnswer> = {
    processing: answers.processingTime,
    shipping: answers.shippingTime,
    delivery: answers.deliveryTime,
  };
  if (times[first]) return times[first][second as 'mean'];
  if (first === 'onTime') return answers.onTime;
  if (first === 'stars') return answers.satisfaction[second as 'mean' | 'low'];
  if (first === 'cost')
    return second === 'total' ? answers.costPerOrder : answers.costParts[second as 'duty'];
  if (first === 'defects') {
    const { parts, ...totals } = answers.orderDefectRate;
    return { ...parts, ...totals }[second as 'total' | 'late'];
  }
  const partners = {
    ...answers.services,
    ...answers.carriers,
    ...answers.channels,
    ...answers.modes,
  };
  const partner = partners[first as keyof typeof partners];
  return second === 'p10' || second === 'p50' || second === 'p90'
    ? partner.shipping[second]
    : partner[second as 'volume' | 'onTime' | 'defects' | 'cost'];
}

function ofStation(answers: Answers, key: string, figure: string): Estimate {
  const station = answers.stations.find((station) => station.key === key)!;
  if (figure === 'wait') return bare(station.waiting.mean / station.arrivingPerDay);
  if (figure !== 'mostWaiting')
    return station[figure as 'utilisation' | 'load' | 'waiting' | 'backlogDays'];
  const days = answers.overTime.stations.find((s) => s.key === key)!;
  return bare(Math.max(...daily(answers, days.waiting)));
}

/** Share of the window's days on which most orders wait at this station. */
function bottleneckShare(answers: Answers, key: string): number {
  const place = answers.overTime.stations.findIndex((station) => station.key === key);
  const days = daily(answers, answers.overTime.bottleneck);
  return days.filter((station) => station === place).length / days.length;
}

/** @param name a stage or a cause */
function daysOf({ days, breakdown }: Answers, name: string, cause: string | undefined): Estimate {
  if (name === 'still') return days.mean.still;
  const stage = STAGES.findIndex((stage) => stage === name);
  if (stage < 0) return days.mean.causes[name as 'queue'];
  return cause ? bare(breakdown[stage]![cause as 'queue']) : days.mean.stages[stage]!;
}

/** The week of the window with the least or the most of a figure. */
function extremeWeek(answers: Answers, figure: string, which: string): Estimate {
  const { span, overTime } = answers;
  const end = span.warmupDays + span.windowDays;
  const weeks = overTime.weekly[figure as 'delivery'].filter((_, i) => {
    const day = overTime.weeks[i]!;
    return day >= span.warmupDays && day < end;
  });
  const sign = which === 'most' ? 1 : -1;
  return weeks.reduce((best, week) => ((week.mean - best.mean) * sign > 0 ? week : best));
}

/**
 * A fact of a lesson, from the answers of its worlds by their keys. The interval of a difference or
 * a ratio takes the two runs as independent: they share their luck, so it is wider than need be.
 * @throws RangeError when the answers of a world it needs are missing
 */
export function factOf(fact: Fact, answers: Readonly<Record<string, Answers>>): Estimate {
  const of = (world: string) => {
    if (!Object.hasOwn(answers, world)) throw new RangeError(`no answers of world ${world}`);
    return measureOf(answers[world]!, fact.measure);
  };
  const a = of(fact.world);
  if (fact.than === undefined) return a;
  const b = of(fact.than);
  const [halfA, halfB] = [half(a), half(b)];
  const provisional = a.provisional || b.provisional;
  const around = (mean: number, by: number): Estimate => ({
    mean,
    lo: mean - by,
    hi: mean + by,
    provisional,
  });
  if (fact.as === 'ratio') {
    const ratio = a.mean / b.mean;
    return around(ratio, Math.abs(ratio) * Math.hypot(halfA / a.mean || 0, halfB / b.mean || 0));
  }
  return around(a.mean - b.mean, Math.hypot(halfA, halfB));
}

/** A ratio of two figures is a bare number of times; all else has the unit of its measure. */
export function isTimes(fact: Fact): boolean {
  return fact.than !== undefined && fact.as === 'ratio';
}

function half({ mean, lo, hi }: Estimate): number {
  return mean === lo && mean === hi ? 0 : (hi - lo) / 2;
}
