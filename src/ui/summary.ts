import { busyWords, findBottleneck } from '../charts/flow/marks';
import { BASELINE_REFERENCE, type Reference } from '../charts/reference';
import { STAGE_LABEL, STAGES } from '../charts/names';
import { largestShift, stageDays } from '../charts/waterfall';
import type { Answers, StationAnswer } from '../kpi/answers';
import { formatInterval, formatNumber, formatSigned, NBSP } from '../shared/format';
import { difference, halfWidth, isClear, type Interval } from '../shared/intervals';

type Changes = Reference['changes'];

export interface Segment {
  readonly text: string;
  readonly tone?: 'worse' | 'better';
}

const CAUSE_PHRASE = {
  work: 'work',
  queue: 'queueing',
  closed: 'closed hours',
  hold: 'waiting on hold',
} as const;

/** A smaller shift than this, in days, is not worth a clause. */
const WORTH_TELLING = 0.05;

/**
 * One sentence or two: what changed, by how much, why, and where the bottleneck is. Nothing is
 * claimed that the intervals do not support.
 * @param baseline null while it is not known
 * @param same the answers are the baseline's own
 * @param reference what stands for the baseline
 */
export function summarise(
  answers: Answers,
  baseline: Answers | null,
  same: boolean,
  reference = BASELINE_REFERENCE,
): Segment[] {
  const change = told(answers, same ? null : baseline, reference);
  return [...change, { text: ` ${bottleneckWords(answers.stations)}` }];
}

function told(answers: Answers, baseline: Answers | null, reference: Reference): Segment[] {
  if (answers.orders === 0) return [{ text: 'No order was placed in the measured window.' }];
  if (answers.delivered === 0)
    return [{ text: 'No order of this run was delivered: there are no times to speak of.' }];
  const comparable = baseline && Number.isFinite(baseline.deliveryTime.mean.mean);
  return comparable ? comparison(answers, baseline, reference) : portrait(answers);
}

function portrait(answers: Answers): Segment[] {
  const { value, interval } = formatInterval(answers.deliveryTime.mean);
  const longest = STAGES.map((_, stage) => stage).reduce((a, b) =>
    stageDays(answers.breakdown, b) > stageDays(answers.breakdown, a) ? b : a,
  );
  const days = formatNumber(stageDays(answers.breakdown, longest), 1);
  const margin = interval ? ` (${interval})` : '';
  return [
    { text: 'From click to doorstep an order takes ' },
    { text: `${value}${NBSP}days` },
    { text: `${margin}; the longest stretch is ${stageName(longest)}, ${days}${NBSP}days.` },
  ];
}

function comparison(answers: Answers, baseline: Answers, reference: Reference): Segment[] {
  const { the, changes } = reference;
  const later =
    changes?.deliveryTime ?? difference(answers.deliveryTime.mean, baseline.deliveryTime.mean);
  if (!isClear(later))
    return [{ text: unclear(later, the) }, ...otherChange(answers, baseline, changes)];
  const size = formatInterval(positive(later));
  const direction = later.mean > 0 ? 'later' : 'sooner';
  return [
    { text: `Against ${the}, orders arrive ` },
    { text: `${size.value}${NBSP}days ${direction}`, tone: later.mean > 0 ? 'worse' : 'better' },
    { text: ` (${size.range})` },
    ...alsoDefects(answers, baseline, changes),
    { text: `.${reason(answers, baseline, later)}` },
  ];
}

/** ` and the defect rate rises by 5.2 points (4.8 to 5.6)`, when that is clear too. */
function alsoDefects(answers: Answers, baseline: Answers, changes: Changes): Segment[] {
  const change = defectChange(answers, baseline, changes);
  return change ? [{ text: ' and the defect rate ' }, ...change] : [];
}

function defectChange(answers: Answers, baseline: Answers, changes: Changes): Segment[] | null {
  const { total } = answers.orderDefectRate;
  const change = changes?.orderDefectRate ?? difference(total, baseline.orderDefectRate.total);
  if (!isClear(change)) return null;
  const { value, range } = formatInterval(positive(change), 100, 1);
  const up = change.mean > 0;
  const text = `${up ? 'rises' : 'falls'} by ${value}${NBSP}points`;
  return [{ text, tone: up ? 'worse' : 'better' }, { text: ` (${range})` }];
}

function unclear(change: Interval, the: string): string {
  const { decimals } = formatInterval(change);
  const range = `${formatSigned(change.lo, decimals)} to ${formatSigned(change.hi, decimals)}`;
  return `No clear change of delivery time against ${the} (${range}${NBSP}days).`;
}

/** Names the stage and cause behind most of the change, if one stands out and the stage's own change is clear. */
function reason(answers: Answers, baseline: Answers, later: Interval): string {
  const { stage, cause, days } = largestShift(answers.breakdown, baseline.breakdown);
  if (Math.abs(days) < WORTH_TELLING || Math.sign(days) !== Math.sign(later.mean)) return '';
  const change = difference(answers.days.mean.stages[stage]!, baseline.days.mean.stages[stage]!);
  // With few replications stages have no intervals yet; the whole journey's is wider than theirs.
  const clear = Number.isFinite(change.lo) ? isClear(change) : Math.abs(days) > halfWidth(later);
  if (!clear) return '';
  const share = days / later.mean;
  const part = share > 0.95 ? 'Nearly all' : share >= 0.3 ? tenths(share) : 'The largest part';
  return ` ${part} of that is ${CAUSE_PHRASE[cause]} ${place(stage)} (${formatSigned(days, 1)}${NBSP}d).`;
}

/** `at customs`, `in linehaul` */
function place(stage: number): string {
  return `${/Mile|linehaul/.test(STAGES[stage]!) ? 'in' : 'at'} ${stageName(stage)}`;
}

const TENTHS = 'No One Two Three Four Five Six Seven Eight Nine Ten'.split(' ');

function tenths(share: number): string {
  const n = Math.round(share * 10);
  return n === 5 ? 'Half' : `${TENTHS[n]!} tenths`;
}

/** When times stand still, defects or stars may not. */
function otherChange(answers: Answers, baseline: Answers, changes: Changes): Segment[] {
  const defects = defectChange(answers, baseline, changes);
  if (defects) return [{ text: ' The defect rate ' }, ...defects, { text: '.' }];
  const cost = changes?.costPerOrder ?? difference(answers.costPerOrder, baseline.costPerOrder);
  if (!isClear(cost)) return [];
  const { value, range } = formatInterval(positive(cost));
  const up = cost.mean > 0;
  const change = `$${value} ${up ? 'more' : 'less'}`;
  return [
    { text: ' An order costs ' },
    { text: change, tone: up ? 'worse' : 'better' },
    { text: ` ($${range.replace(' to ', ' to $')}).` },
  ];
}

function positive(x: Interval): Interval {
  return x.mean >= 0 ? x : { mean: -x.mean, lo: -x.hi, hi: -x.lo };
}

const ARTICLED: ReadonlySet<string> = new Set(['hub', 'firstMile', 'lastMile']);

function stageName(stage: number): string {
  const key = STAGES[stage]!;
  return `${ARTICLED.has(key) ? 'the ' : ''}${STAGE_LABEL[key].toLowerCase()}`;
}

function bottleneckWords(stations: readonly StationAnswer[]): string {
  const found = findBottleneck(stations);
  if (!found) return '';
  const { station, word } = found;
  if (station.overload === 'lasting') return `The queue at ${station.label} grows without bound.`;
  if (station.overload === 'passing') return `${station.label} cannot keep up in this window.`;
  const { weeks, weeksOver } = station;
  const over = weeksOver > 0 ? ` and overloaded in ${weeksOver} of ${weeks} weeks` : '';
  const which = `${station.label}, ${busyWords(station)}${over}`;
  return word === 'busiest' ? `Busiest on average: ${which}.` : `Bottleneck: ${which}.`;
}
