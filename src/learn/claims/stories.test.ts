import { describe, expect, test } from 'vitest';
import type { Answers } from '../../kpi/answers';
import { combine } from '../../kpi/combine';
import { placeOf } from '../../kpi/figure-names';
import type { DatedEvent } from '../../scenario/scenario';
import type { FieldKey } from '../../scenario/fields';
import { DAY } from '../../shared/units';
import { SERVICES } from '../../sim/codes';
import { simulate } from '../../sim/simulate';
import { meanStars } from '../../sim/stages/star-tables';
import { pairedChanges } from '../../study/paired';
import { answersOf, lessonOf, REPLICATIONS, runsOf } from './runs.testkit';
import { measureOf } from '../measure';
import { worldOf } from '../worlds';

/*
 * What lessons say that no single figure can show: what comes first, what is larger than what, what
 * intervals tell. Figures against bounds are claims of the lessons themselves.
 */

const figure = (lesson: string, world: string, measure: string) =>
  measureOf(answersOf(lessonOf(lesson), world), measure);
const mean = (lesson: string, world: string, measure: string) =>
  figure(lesson, world, measure).mean;
const scenario = (lesson: string, world: string) => worldOf(lessonOf(lesson), world);

describe('the journey of one order', () => {
  test('the longest stretch of all is the crossing', () => {
    const stages = ['payment', 'seller', 'firstMile', 'hub', 'customs', 'lastMile'];
    const crossing = mean('journey', 'base', 'days.linehaul');
    for (const stage of stages)
      expect(crossing, stage).toBeGreaterThan(1.5 * mean('journey', 'base', `days.${stage}`));
  });

  test('with a seller most of the time is closed hours; most queueing is in the last mile', () => {
    const part = (measure: string) => mean('journey', 'base', measure);
    expect(part('days.seller.closed')).toBeGreaterThan(part('days.seller.work'));
    expect(part('days.seller.closed')).toBeGreaterThan(part('days.seller.hold'));
    expect(part('days.lastMile.queue')).toBeGreaterThan(0.5 * part('days.queue'));
  });

  test('nearly all of the slowest tenth goes by sea, most parcels fly', () => {
    const { count, span, at, service, outcome } = simulate(scenario('journey', 'base'));
    const [from, to] = [span.warmupDays * DAY, (span.warmupDays + span.windowDays) * DAY];
    const [placed, delivered] = [at[0]!, at[at.length - 1]!];
    const orders = Array.from({ length: count }, (_, i) => i).filter(
      (i) => outcome[i] === 0 && placed[i]! >= from && placed[i]! < to,
    );
    const time = (i: number) => delivered[i]! - placed[i]!;
    const slowest = orders.sort((a, b) => time(b) - time(a)).slice(0, orders.length / 10);
    const bySea = (among: number[]) =>
      among.filter((i) => SERVICES[service[i]!] === 'economy').length / among.length;
    expect(bySea(slowest)).toBeGreaterThan(0.9);
    expect(bySea(orders)).toBeLessThan(0.3);
  });
});

test('either contract of the spread means one day of delay for the mean parcel', () => {
  const days = (world: string) => {
    const { values } = scenario('spread', world);
    return (1 - values.uspsOnTime / 100) * values.carrierDelay;
  };
  expect(days('steady')).toBeCloseTo(1);
  expect(days('erratic')).toBeCloseTo(1);
});

test('what orders take could be worked out from the two counts of Little’s law', () => {
  const worked = mean('little', 'base', 'inProgress') / mean('little', 'base', 'placedPerDay');
  expect(Math.abs(worked - mean('little', 'base', 'delivery.mean'))).toBeLessThan(0.4);
});

test('the queue of a relieved bottleneck goes on, and the flights alone bring more', () => {
  const waiting = (station: string, world: string) =>
    mean('bottleneck', world, `station.${station}.waiting`);
  const gone = waiting('sorting', 'jam') - waiting('sorting', 'lines');
  const more = waiting('standard', 'lines') - waiting('standard', 'jam');
  expect(more / gone).toBeGreaterThan(0.5);
  const saved = (world: string) =>
    mean('bottleneck', 'jam', 'days.queue') - mean('bottleneck', world, 'days.queue');
  expect(saved('flightsOnly')).toBeGreaterThan(2 * saved('lines'));
  expect(saved('linesFlights') - saved('lines')).toBeGreaterThan(3 * saved('lines'));
});

describe('pooling', () => {
  test('the largest tenth of sellers have over a third of the orders', () => {
    const { count, seller } = simulate(scenario('pooling', 'alone'));
    const orders = new Float64Array(120);
    for (let i = 0; i < count; i++) orders[seller[i]!]! += 1;
    const largest = orders.sort().reverse().slice(0, 12);
    expect(largest.reduce((sum, n) => sum + n, 0) / count).toBeGreaterThan(1 / 3);
  });

  test('most of what processing gains is closed hours, beyond the luck of the runs', () => {
    const [alone, shared] = ['alone', 'shared'].map((world) =>
      combine(runsOf(scenario('pooling', world), 10)),
    );
    const gain = (measure: string) =>
      measureOf(alone!, measure).mean - measureOf(shared!, measure).mean;
    expect(gain('days.seller.closed')).toBeGreaterThan(gain('processing.mean') / 2);
    expect(measureOf(shared!, 'processing.mean').hi).toBeLessThan(
      measureOf(alone!, 'processing.mean').lo,
    );
  });
});

describe('duty-free entry ends', () => {
  const events = (world: string) => scenario('duty-free', world).events;
  const set = (world: string, key: FieldKey) =>
    events(world).find((event: DatedEvent) => 'field' in event && event.field === key);

  test('the amounts that the text names are those of the scenario', () => {
    const { values } = scenario('duty-free', 'rate');
    expect([values.dutyRate, values.postalFee, values.orderValue]).toEqual([30, 8.55, 25]);
    expect(values.dutyFreeThreshold).toBe(200);
    expect(set('full', 'dutyFreeThreshold')).toMatchObject({ from: '2025-08-29', value: 0 });
    expect(events('full')).toContainEqual(expect.objectContaining({ value: 80 }));
  });

  test('the delivery time rises weeks before the date, more the nearer it comes', () => {
    const weekly = (world: string) => {
      const { overTime } = answersOf(lessonOf('duty-free'), world);
      return overTime.weekly.delivery.map(({ mean }) => mean);
    };
    const before = weekly('before');
    const rise = weekly('full').map((days, i) => days - before[i]!);
    // The run begins on 14 July: week 3 is that of 4 August, week 7 the first after the date.
    expect(Math.abs(rise[0]!)).toBeLessThan(0.05);
    expect(rise[3]).toBeGreaterThan(0.15);
    expect(rise[4]).toBeGreaterThan(rise[3]!);
    expect(rise[7]).toBeGreaterThan(rise[4]!);
  });
});

describe('Singles’ Day', () => {
  const crest = ({ overTime }: Answers, key: string) => {
    const waiting = Array.from(overTime.stations.find((station) => station.key === key)!.waiting);
    return waiting.indexOf(Math.max(...waiting));
  };

  test('each station meets the wave later than the one before', () => {
    const answers = answersOf(lessonOf('singles-day'), 'peak');
    const [hub, flights, usps] = ['sorting', 'standard', 'usps'].map((key) => crest(answers, key));
    // The rush begins on day 50 of the run.
    expect(hub! - 50).toBeLessThan(7);
    expect(flights! - 50).toBeGreaterThan(7);
    expect(usps!).toBeGreaterThan(flights!);
  });

  test('most of the waiting that the shifts saved at the hub came back at the flights', () => {
    const by = (station: string) =>
      mean('singles-day', 'noShifts', `station.${station}.waiting`) -
      mean('singles-day', 'peak', `station.${station}.waiting`);
    expect(-by('standard') / by('sorting')).toBeGreaterThan(0.5);
    expect(-by('standard') / by('sorting')).toBeLessThan(1);
  });
});

describe('Simpson’s paradox', () => {
  const medians = (partner: string) =>
    runsOf(scenario('simpson', 'real')).map(({ values }) => values[placeOf(`${partner}.p50`)]!);

  test('in total UPS is slower than USPS, in every single run', () => {
    const usps = medians('usps');
    medians('ups').forEach((ups, i) => expect(ups).toBeGreaterThan(usps[i]! + 3));
  });

  test.each(SERVICES)('in %s it is faster, and the intervals are apart', (service) => {
    const [ups, usps] = ['ups', 'usps'].map((carrier) =>
      figure('simpson', 'real', `${service}/${carrier}.p50`),
    );
    // Fewer runs than on the page: only the means of what sails are apart here.
    if (service === 'economy') expect(ups!.mean).toBeLessThan(usps!.mean - 1.5);
    else expect(ups!.hi).toBeLessThan(usps!.lo);
    // A late vessel in one half of the window may turn a single run round.
    const all = medians(`${service}/usps`);
    const faster = medians(`${service}/ups`).filter((median, i) => median < all[i]!);
    expect(faster.length).toBeGreaterThanOrEqual(REPLICATIONS - 1);
  });

  test('in the garden season most goods go by sea, and most parcels with UPS', () => {
    const set = scenario('simpson', 'real').events.map((event) =>
      'field' in event ? [event.field, 'value' in event ? event.value : 0] : [],
    );
    expect(Object.fromEntries(set)).toMatchObject({ economyShare: 60, upsShare: 80 });
  });
});

test('the document checks are seen in pairs and lost between two separate intervals', () => {
  const [week, checks] = ['week', 'checks'].map((world) => runsOf(scenario('luck', world)));
  const [a, b] = [combine(week!).deliveryTime.mean, combine(checks!).deliveryTime.mean];
  expect(b.hi).toBeGreaterThan(a.lo);
  const { deliveryTime } = pairedChanges(week!, checks!);
  expect(deliveryTime.hi).toBeLessThan(0);
  expect(deliveryTime.hi - deliveryTime.lo).toBeLessThan((a.hi - a.lo) / 5);
  expect(Math.abs(b.mean - a.mean)).toBeLessThan((a.hi - a.lo) / 4);
});

test('the mean hides in which parcels the days are: the slowest tenth goes by sea', () => {
  const { services, deliveryTime } = answersOf(lessonOf('where-days-go'), 'base');
  expect(services.standard.shipping.p90.mean).toBeLessThan(deliveryTime.p90.mean);
  expect(services.economy.shipping.p50.mean).toBeLessThan(deliveryTime.p90.mean);
  expect(services.economy.volume.mean).toBeGreaterThan(0.1);
});

test('stars are alike however early, dip at the promised day, fall for a week, then stay low', () => {
  expect(meanStars(-12) - meanStars(-4)).toBeLessThan(0.05);
  expect(meanStars(-4) - meanStars(0)).toBeGreaterThan(0.2);
  expect(meanStars(0) - meanStars(7)).toBeGreaterThan(2);
  expect(meanStars(7) - meanStars(25)).toBeLessThan(0.2);
});
