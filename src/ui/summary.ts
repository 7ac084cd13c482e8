import { busyWords, findBottleneck } from '../charts/flow/marks';
import { BASELINE_REFERENCE, type Reference } from '../charts/reference';
import { stationName, STAGES } from '../charts/names';
import { largestShift, stageDays } from '../charts/waterfall';
import type { Answers, StationAnswer } from '../kpi/answers';
import type { Stage } from '../scenario/field';
import {
  formatInterval,
  formatNumber,
  formatRange,
  formatSigned,
  joinSentences,
} from '../shared/format';
import { difference, halfWidth, isClear, type Interval } from '../shared/intervals';
import type { Cause } from '../sim/codes';
import { m } from '../words/words';

type Changes = Reference['changes'];
type Say = () => string;

export interface Segment {
  readonly text: string;
  readonly tone?: 'worse' | 'better';
}

const CAUSE_PHRASE: Readonly<Record<Cause, Say>> = {
  work: m.summary_cause_work,
  queue: m.summary_cause_queue,
  closed: m.summary_cause_closed,
  hold: m.summary_cause_hold,
};
const THE_STAGE: Readonly<Record<Stage, Say>> = {
  payment: m.names_the_payment,
  seller: m.names_the_seller,
  firstMile: m.names_the_first_mile,
  hub: m.names_the_hub,
  linehaul: m.names_the_linehaul,
  customs: m.names_the_customs,
  lastMile: m.names_the_last_mile,
};
/** `at customs`, `in linehaul` */
const AT_STAGE: Readonly<Record<Stage, Say>> = {
  payment: m.summary_at_payment,
  seller: m.summary_at_seller,
  firstMile: m.summary_at_first_mile,
  hub: m.summary_at_hub,
  linehaul: m.summary_at_linehaul,
  customs: m.summary_at_customs,
  lastMile: m.summary_at_last_mile,
};

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
  return [...change, { text: next(bottleneckWords(answers.stations)) }];
}

/** A sentence that follows another. */
const next = (sentence: string) => joinSentences(['', sentence]);

function told(answers: Answers, baseline: Answers | null, reference: Reference): Segment[] {
  if (answers.orders === 0) return [{ text: m.summary_no_orders() }];
  if (answers.delivered === 0) return [{ text: m.summary_none_delivered() }];
  const comparable = baseline && Number.isFinite(baseline.deliveryTime.mean.mean);
  return comparable ? comparison(answers, baseline, reference) : portrait(answers);
}

function portrait(answers: Answers): Segment[] {
  const { value, interval } = formatInterval(answers.deliveryTime.mean);
  const longest = STAGES.map((_, stage) => stage).reduce((a, b) =>
    stageDays(answers.breakdown, b) > stageDays(answers.breakdown, a) ? b : a,
  );
  const input = {
    days: value,
    stage: THE_STAGE[STAGES[longest]!](),
    stage_days: formatNumber(stageDays(answers.breakdown, longest), 1),
  };
  const text = interval
    ? m.summary_portrait_margin({ ...input, margin: interval })
    : m.summary_portrait(input);
  return [{ text }];
}

/** A change in the words of a sentence, how it is to be taken, and its interval. */
interface Told {
  readonly words: Segment;
  readonly range: string;
}

const PLACE = '\u0000';

/** A sentence about changes, in segments. @param say is given their places in it */
function withChanges(say: (places: string[]) => string, changes: readonly Told[]): Segment[] {
  const places = changes.map((_, i) => `${PLACE}${i}${PLACE}`);
  return say(places)
    .split(PLACE)
    .map((text, i) => (i % 2 === 0 ? { text } : changes[Number(text)]!.words));
}

function comparison(answers: Answers, baseline: Answers, reference: Reference): Segment[] {
  const { the, changes } = reference;
  const later =
    changes?.deliveryTime ?? difference(answers.deliveryTime.mean, baseline.deliveryTime.mean);
  if (!isClear(later))
    return [{ text: unclear(later, the) }, ...otherChange(answers, baseline, changes)];
  const arrival = arrivalChange(later);
  const defects = defectChange(answers, baseline, changes);
  const said = defects
    ? withChanges(
        ([change = '', worse = '']) =>
          m.summary_change_and_defects({
            ...{ the, change, range: arrival.range },
            ...{ defects: worse, defects_range: defects.range },
          }),
        [arrival, defects],
      )
    : withChanges(
        ([change = '']) => m.summary_change({ the, change, range: arrival.range }),
        [arrival],
      );
  const why = reason(answers, baseline, later);
  return why ? [...said, { text: next(why) }] : said;
}

function arrivalChange(later: Interval): Told {
  const { value: n, range } = formatInterval(positive(later));
  const up = later.mean > 0;
  const text = up ? m.summary_days_later({ n }) : m.summary_days_sooner({ n });
  return { words: { text, tone: up ? 'worse' : 'better' }, range };
}

/** `rises by 5.2 points`, when that is clear. */
function defectChange(answers: Answers, baseline: Answers, changes: Changes): Told | null {
  const { total } = answers.orderDefectRate;
  const change = changes?.orderDefectRate ?? difference(total, baseline.orderDefectRate.total);
  if (!isClear(change)) return null;
  const { value: n, range } = formatInterval(positive(change), 100, 1);
  const up = change.mean > 0;
  const text = up ? m.summary_rises({ n }) : m.summary_falls({ n });
  return { words: { text, tone: up ? 'worse' : 'better' }, range };
}

function costChange(cost: Interval): Told {
  const change = positive(cost);
  const { value, decimals } = formatInterval(change);
  const up = cost.mean > 0;
  const dollars = `$${value}`;
  const text = up ? m.summary_more({ dollars }) : m.summary_less({ dollars });
  const [lo, hi] = [change.lo, change.hi].map((end) => `$${formatNumber(end, decimals)}`);
  return { words: { text, tone: up ? 'worse' : 'better' }, range: formatRange(lo!, hi!) };
}

function unclear(change: Interval, the: string): string {
  const { decimals } = formatInterval(change);
  const [lo, hi] = [change.lo, change.hi].map((end) => formatSigned(end, decimals));
  return m.summary_unclear({ the, range: formatRange(lo!, hi!) });
}

/** Names the stage and cause behind most of the change, if one stands out and the stage's own change is clear. */
function reason(answers: Answers, baseline: Answers, later: Interval): string {
  const { stage, cause, days } = largestShift(answers.breakdown, baseline.breakdown);
  if (Math.abs(days) < WORTH_TELLING || Math.sign(days) !== Math.sign(later.mean)) return '';
  const change = difference(answers.days.mean.stages[stage]!, baseline.days.mean.stages[stage]!);
  // With few replications stages have no intervals yet; the whole journey's is wider than theirs.
  const clear = Number.isFinite(change.lo) ? isClear(change) : Math.abs(days) > halfWidth(later);
  if (!clear) return '';
  return m.summary_reason({
    part: partOf(days / later.mean),
    cause: CAUSE_PHRASE[cause](),
    place: AT_STAGE[STAGES[stage]!](),
    days: formatSigned(days, 1),
  });
}

function partOf(share: number): string {
  if (share > 0.95) return m.summary_nearly_all();
  const tenths = Math.round(share * 10);
  return share >= 0.3 ? m.summary_tenths({ tenths }) : m.summary_largest_part();
}

/** When times stand still, defects or costs may not. */
function otherChange(answers: Answers, baseline: Answers, changes: Changes): Segment[] {
  const defects = defectChange(answers, baseline, changes);
  if (defects)
    return withChanges(
      ([change = '']) => next(m.summary_defects({ defects: change, range: defects.range })),
      [defects],
    );
  const cost = changes?.costPerOrder ?? difference(answers.costPerOrder, baseline.costPerOrder);
  if (!isClear(cost)) return [];
  const told = costChange(cost);
  return withChanges(
    ([change = '']) => next(m.summary_costs({ change, range: told.range })),
    [told],
  );
}

function positive(x: Interval): Interval {
  return x.mean >= 0 ? x : { mean: -x.mean, lo: -x.hi, hi: -x.lo };
}

function bottleneckWords(stations: readonly StationAnswer[]): string {
  const found = findBottleneck(stations);
  if (!found) return '';
  const name = stationName(found.station);
  const { overload, weeks, weeksOver } = found.station;
  if (overload === 'lasting') return m.summary_growing({ station: name });
  if (overload === 'passing') return m.summary_behind({ station: name });
  const state = { station: name, busy: busyWords(found.station) };
  const which =
    weeksOver > 0
      ? m.summary_station_overloaded({ ...state, over: weeksOver, weeks })
      : m.summary_station(state);
  return found.word === 'busiest' ? m.summary_busiest({ which }) : m.summary_bottleneck({ which });
}
