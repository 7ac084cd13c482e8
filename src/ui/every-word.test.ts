import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { demandWords } from '../scenario/demand';
import { busyWords, stationWords } from '../charts/flow/marks';
import { SERVICES } from '../charts/names';
import { kpiLines } from '../data/kpis-csv';
import { WEEK_FIGURES, type Answers } from '../kpi/answers';
import { figuresOfAll } from '../kpi/answers.testkit';
import { combine } from '../kpi/combine';
import type { Figures } from '../kpi/figures';
import { sellersAnswer } from '../kpi/sellers';
import { findOrder, NOTABLE, trackOf } from '../kpi/track';
import type { DatedEvent, Scenario } from '../scenario/scenario';
import { spanOf } from '../scenario/scenario';
import { SITES, type Site } from '../scenario/sites';
import { NONE } from '../shared/format';
import { LOCALES, speak } from '../shared/locale';
import { Unbounded } from '../sim/queues/unbounded';
import { extremeScenario, SMALL } from '../sim/scenarios.testkit';
import { simulateRun } from '../sim/simulate';
import { pairedChanges } from '../study/paired';
import { overloadCautions, stationNote, warmupCaution, warmupVerdict } from './cautions';
import { promiseWords, scanEvents } from './closer/track-words';
import { flowSentence } from './flow/sentence';
import { changeFrom } from './kpi/change';
import { defectSentence, starSentence, timeSentence } from './kpi/figure-words';
import { meanPromise } from './kpi/promise';
import { broughtBy } from './levers/bring';
import { summarise } from './summary';
import { bottleneckSentence, movedSentence, waitingAt } from './tabs/bottleneck-words';
import * as days from './tabs/days-words';
import * as overTime from './tabs/over-time-words';
import { cellChange, COLUMNS, partnersSentence, type PartnerRow } from './tabs/partner-columns';
import * as sellers from './tabs/seller-words';

afterEach(() => speak('en'));

/** What a programme says where it has nothing to say. */
const BROKEN = /NaN|Infinity|undefined|null|\[object|-0(?![\d.,]*[1-9])|\u22120(?![\d.,]*[1-9])/;

const always = { label: 'always', from: '2020-01-06', to: null };
const scaled = (field: 'ordersPerDay' | 'handlingLimit', value: number): DatedEvent => ({
  ...always,
  effect: 'scale',
  field,
  value,
});
const quick: Scenario = {
  ...SMALL,
  values: { ...SMALL.values, measuredOrders: 100, warmupDays: 7, cooldownDays: 7 },
};
const shut = (site: Site): DatedEvent => ({
  ...always,
  to: '2027-01-04',
  effect: 'close',
  site,
});

/** Nothing comes, nothing leaves, nothing arrives. */
const EMPTY: Scenario[] = [
  { ...quick, name: 'no orders', events: [scaled('ordersPerDay', 0)] },
  { ...quick, name: 'no time to ship', events: [scaled('handlingLimit', 0)] },
  { ...quick, name: 'one order', events: [scaled('ordersPerDay', 0.002)] },
  { ...quick, name: 'sellers shut', events: [shut('sellers')] },
  { ...quick, name: 'all shut', events: SITES.map(shut) },
];
const SCENARIOS = [
  ...EMPTY,
  ...fc
    .sample(extremeScenario, { numRuns: 36, seed: 20260512 })
    .map((scenario, i) => ({ ...scenario, name: `generated no. ${i}` })),
];

interface Computed {
  readonly scenario: Scenario;
  readonly figures: Figures[];
  readonly answers: Answers;
}

/** Null for a run that never ends, which is refused in words of its own. */
function computed(scenario: Scenario, replications: number): Computed | null {
  try {
    const figures = figuresOfAll(scenario, replications);
    return { scenario, figures, answers: combine(figures) };
  } catch (error) {
    if (error instanceof Unbounded) return null;
    throw error;
  }
}

const REPLICATIONS = 2;
const baseline = computed(quick, REPLICATIONS)!;
const all = SCENARIOS.map((scenario) => computed(scenario, REPLICATIONS)).filter(
  (found) => found !== null,
);

const joined = (segments: ReturnType<typeof summarise>) =>
  segments.map(({ text }) => text).join('');

function partnerRows(now: Answers, before: Answers): PartnerRow[] {
  return SERVICES.map((key) => ({
    key,
    label: key,
    partner: now.services[key],
    before: before.services[key],
    unsteady: false,
  }));
}

/** Whole sentences of the page. */
function sentences({ answers, scenario }: Computed, before: Answers): string[] {
  const { stations, warmup } = answers;
  const frame = overTime.frameOf(answers, scenario);
  const { inProgress, overTime: time } = answers;
  return [
    joined(summarise(answers, null, true)),
    joined(summarise(answers, before, false)),
    joined(summarise(before, answers, false)),
    timeSentence('Delivery time', answers.deliveryTime),
    timeSentence('Shipping time', answers.shippingTime),
    defectSentence(answers.orderDefectRate),
    starSentence(answers.satisfaction),
    ...overloadCautions(stations).map(({ text }) => text),
    warmupCaution(warmup, stations)?.text ?? '',
    warmupVerdict(warmup, stations),
    flowSentence(stations, 'noon'),
    ...(['mean', 'p90'] as const).flatMap((key) => [
      days.levelSentence(answers.days[key], key),
      days.changeSentence(answers.days[key], before.days[key], key),
      days.changeSentence(before.days[key], answers.days[key], key),
    ]),
    days.growingWords(stations),
    overTime.inProgressSentence(inProgress, frame),
    overTime.throughputSentence(time, frame),
    overTime.heatSentence(time.stations, frame),
    bottleneckSentence(time, frame),
    movedSentence({ name: 'this run', overTime: time }, { name: 'itself', overTime: time }, frame),
    ...WEEK_FIGURES.map((figure) => overTime.weekSentence(figure, time, frame)),
    partnersSentence('Services', partnerRows(answers, before)),
    ...sellerSentences(scenario),
  ];
}

function sellerSentences(scenario: Scenario): string[] {
  const { columns, sellers: kept } = simulateRun(scenario);
  const answer = sellersAnswer(columns, kept.upTo.length);
  const judged =
    answer.judged === 0
      ? []
      : [
          sellers.judgedWords(answer),
          ...sellers.METRIC_KEYS.flatMap((metric) => [
            sellers.distributionSentence(answer, metric, true),
            sellers.distributionSentence(answer, metric, false),
            sellers.luckWords(answer, metric),
          ]),
        ];
  return [sellers.concentrationWords(answer), sellers.groupsSentence(answer), ...judged];
}

/** Cells, marks and read-outs; a dash stands where there is nothing. */
function marks({ answers, scenario, figures }: Computed, before: Computed): string[] {
  const { stations } = answers;
  const frame = overTime.frameOf(answers, scenario);
  const rows = partnerRows(answers, before.answers);
  return [
    ...stations.flatMap((station) => [
      busyWords(station),
      demandWords(station),
      stationNote(station),
      stationWords(station.label, station, 0),
    ]),
    ...Array.from({ length: frame.days }, (_, day) =>
      WEEK_FIGURES.map((figure) => overTime.allAt(answers, figure, frame, day)).join(),
    ),
    ...Array.from({ length: frame.days }, (_, day) => waitingAt(answers.overTime, day)),
    days.wholeWords(answers.days.mean),
    changeFrom(answers.onTime, before.answers.onTime, {
      scale: 100,
      most: 1,
      unit: '',
      better: 'higher',
    }).text,
    ...rows
      .flatMap((row) =>
        COLUMNS.map((column) => cellChange(column.of(row.partner), column.of(row.before!), column)),
      )
      .map((change) => change?.text ?? ''),
    ...broughtBy(pairedChanges(before.figures, figures), false).flatMap(({ change, range }) => [
      change,
      range,
    ]),
    String(Number.isFinite(meanPromise(scenario, answers.services))),
    ...kpiLines(answers, scenario),
  ];
}

/** Tracking pages of the orders that stand out. */
function tracks({ scenario }: Computed): string[] {
  const { columns } = simulateRun(scenario);
  return NOTABLE.map((notable) => findOrder(columns, notable))
    .filter((row) => row !== null)
    .map((row) => trackOf(columns, row))
    .flatMap((track) => [
      ...scanEvents(track).map(({ title, place, reasons }) => [title, place, ...reasons].join()),
      track.outcome === 'declined' ? '' : promiseWords(track),
    ]);
}

describe('the words of extreme scenarios', () => {
  test('there are enough of them, among them runs without any delivery', () => {
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter(({ answers }) => answers.delivered === 0).length).toBeGreaterThan(1);
    expect(all.every(({ scenario }) => spanOf(scenario).windowDays > 0)).toBe(true);
  });

  test.each(all.map((found) => [found.scenario.name, found] as const))(
    '%s: sentences are whole and marks are readable',
    (_, found) => {
      for (const locale of LOCALES) {
        speak(locale);
        const told = sentences(found, baseline.answers);
        for (const text of [...told, ...marks(found, baseline), ...tracks(found)])
          expect(text).not.toMatch(BROKEN);
        // A dash is for cells: a sentence with a hole says nothing.
        for (const text of told) expect(text).not.toMatch(new RegExp(`(^|[ ($（])${NONE}`));
        expect(joined(summarise(found.answers, baseline.answers, false))).not.toBe('');
      }
    },
  );

  test('where nothing arrives the summary says so, and claims no time', () => {
    for (const { answers } of all.filter((found) => found.answers.delivered === 0)) {
      expect(joined(summarise(answers, baseline.answers, false))).toMatch(/^No order .*\./);
      expect(timeSentence('Delivery time', answers.deliveryTime)).toMatch(/no order/);
    }
  });
});
