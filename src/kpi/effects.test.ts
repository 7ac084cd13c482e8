import { beforeAll, describe, expect, test } from 'vitest';
import type { FieldKey } from '../scenario/fields';
import { findPreset } from '../scenario/presets';
import { BASELINE, withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import type { Answers } from './answers';
import { answersOf } from './answers.testkit';

/** A quarter of the default orders: enough to see what a lever does, since compared runs share their luck. */
const QUARTER = withValue(BASELINE, 'measuredOrders', 5000);

let before: Answers;
beforeAll(() => {
  before = answersOf(QUARTER);
});

const moved = (key: FieldKey, value: number): Answers => answersOf(withValue(QUARTER, key, value));
const during = (event: DatedEvent): Answers =>
  answersOf({ ...QUARTER, events: [event] } as Scenario);
const DATES = { label: 'event', from: '2026-05-11', to: '2026-05-25' };

const queued = (answers: Answers): number =>
  answers.breakdown.reduce((sum, { queue }) => sum + queue, 0);

describe('headline levers', () => {
  test('a longer customs delay lengthens shipping and delivery, costs stars, leaves processing alone', () => {
    const after = moved('customsDelay', 3);
    expect(after.shippingTime.mean.mean).toBeGreaterThan(before.shippingTime.mean.mean + 1);
    expect(after.deliveryTime.mean.mean).toBeGreaterThan(before.deliveryTime.mean.mean + 1);
    expect(after.processingTime.p50.mean).toBe(before.processingTime.p50.mean);
    expect(after.orderDefectRate.total.mean).toBeGreaterThan(before.orderDefectRate.total.mean);
    expect(after.orderDefectRate.strict.mean).toBe(before.orderDefectRate.strict.mean);
    expect(after.satisfaction.mean.mean).toBeLessThan(before.satisfaction.mean.mean);
  });

  test('more automated sellers process faster with fewer defects and better stars', () => {
    const after = moved('sellerAutomation', 90);
    expect(after.processingTime.mean.mean).toBeLessThan(before.processingTime.mean.mean - 0.5);
    expect(after.orderDefectRate.strict.mean).toBeLessThan(before.orderDefectRate.strict.mean);
    expect(after.satisfaction.mean.mean).toBeGreaterThan(before.satisfaction.mean.mean);
  });

  test('parcels moved from a punctual carrier to an unpunctual one come later', () => {
    // Alike in delivery days and capacity, so that only punctuality and transit tell them apart.
    const everyDay = withValue(QUARTER, 'sundayDelivery', 1);
    const all = (key: FieldKey, capacity: FieldKey) =>
      answersOf(withValue(withValue(everyDay, key, 100), capacity, 50_000));
    const ups = all('upsShare', 'upsCapacity');
    const regional = all('regionalShare', 'regionalCapacity');
    expect(ups.onTime.mean).toBeGreaterThan(regional.onTime.mean);
    expect(ups.costParts.lastMile.mean).toBeGreaterThan(regional.costParts.lastMile.mean);
  });

  test('more parcels than a carrier can bring make its queue grow without bound', () => {
    const after = moved('uspsShare', 100);
    const usps = after.stations.find(({ key }) => key === 'usps')!;
    expect(usps.unstable).toBe(true);
    expect(usps.askedPerDay).toBeGreaterThan(usps.offeredPerDay);
    expect(before.stations.some(({ unstable }) => unstable)).toBe(false);
  });
});

describe('opportunities cost money and bring what they promise', () => {
  test('infrastructure investment shortens shipping and the queues', () => {
    const after = moved('infrastructure', 3);
    expect(after.shippingTime.mean.mean).toBeLessThan(before.shippingTime.mean.mean - 0.3);
    expect(queued(after)).toBeLessThan(queued(before));
    expect(after.costParts.opportunities.mean).toBeCloseTo(0.9, 2);
  });

  test('AI screening sends fewer orders to review and rejects fewer', () => {
    const after = moved('aiScreening', 100);
    const load = (answers: Answers) => answers.stations.find(({ key }) => key === 'reviewers')!;
    expect(load(after).askedPerDay).toBeLessThan(load(before).askedPerDay * 0.5);
    expect(after.orderDefectRate.parts.cancelled.mean).toBeLessThan(
      before.orderDefectRate.parts.cancelled.mean,
    );
    expect(after.costParts.handling.mean).toBeLessThan(before.costParts.handling.mean);
    expect(after.costParts.opportunities.mean).toBeCloseTo(0.04, 4);
  });

  test('demand prediction leaves fewer shelves empty', () => {
    const after = moved('demandPrediction', 100);
    expect(after.breakdown[1]!.hold).toBeLessThan(before.breakdown[1]!.hold);
    expect(after.orderDefectRate.parts.cancelled.mean).toBeLessThan(
      before.orderDefectRate.parts.cancelled.mean,
    );
    expect(after.costParts.opportunities.mean).toBeCloseTo(0.05, 4);
  });

  test('seller training lowers wrong items and raises satisfaction', () => {
    const after = moved('sellerTraining', 100);
    expect(after.orderDefectRate.parts.wrong.mean).toBeLessThan(
      before.orderDefectRate.parts.wrong.mean * 0.6,
    );
    expect(after.satisfaction.mean.mean).toBeGreaterThan(before.satisfaction.mean.mean);
    expect(after.costParts.opportunities.mean).toBeGreaterThan(0.07);
  });

  test('automated document checks shorten the holds at customs', () => {
    const after = moved('documentChecks', 100);
    expect(after.breakdown[5]!.hold).toBeLessThan(before.breakdown[5]!.hold * 0.5);
    expect(after.costParts.opportunities.mean).toBeGreaterThan(0.02);
  });
});

describe('challenges', () => {
  test('distance lengthens the way and raises freight', () => {
    const after = moved('distance', 1.5);
    expect(after.breakdown[4]!.work).toBeGreaterThan(before.breakdown[4]!.work * 1.3);
    expect(after.costParts.freight.mean).toBeGreaterThan(before.costParts.freight.mean * 1.4);
  });

  test('regulation: without duty-free entry parcels clear slower and cost more', () => {
    const free = moved('dutyFreeThreshold', 800);
    expect(before.breakdown[5]!.work).toBeGreaterThan(free.breakdown[5]!.work);
    expect(before.costParts.duty.mean).toBeGreaterThan(free.costParts.duty.mean + 10);
  });

  test('language trouble costs documents and stars', () => {
    const after = moved('languageTrouble', 40);
    expect(after.breakdown[5]!.hold).toBeGreaterThan(before.breakdown[5]!.hold);
    expect(after.satisfaction.mean.mean).toBeLessThan(before.satisfaction.mean.mean - 0.05);
    expect(after.costPerOrder.mean).toBeGreaterThanOrEqual(before.costPerOrder.mean);
  });

  test.each([
    ['a port closure', { ...DATES, effect: 'close', site: 'customs' }, 5],
    ['a hub fire', { ...DATES, effect: 'close', site: 'hub' }, 3],
    ['a carrier strike', { ...DATES, effect: 'close', site: 'usps' }, 6],
    ['grounded flights', { ...DATES, effect: 'close', site: 'standardFlights' }, 3],
    ['a holiday of the sellers', { ...DATES, effect: 'close', site: 'sellers' }, 1],
  ] as const)('%s shows as waiting at its stage, and as late orders', (_, event, stage) => {
    const after = during(event as DatedEvent);
    const waiting = ({ breakdown }: Answers) => breakdown[stage]!.closed + breakdown[stage]!.queue;
    expect(waiting(after)).toBeGreaterThan(waiting(before) + 0.2);
    expect(after.deliveryTime.mean.mean).toBeGreaterThan(before.deliveryTime.mean.mean);
    expect(after.onTime.mean).toBeLessThan(before.onTime.mean);
  });

  test('a peak in demand fills the queues', () => {
    const after = during({ ...DATES, effect: 'scale', field: 'ordersPerDay', value: 2.5 });
    expect(queued(after)).toBeGreaterThan(queued(before) + 0.3);
  });

  test('duty-free entry ending by date raises cost only from then on', () => {
    const preset = findPreset('after-august-2025')!;
    const flat = preset.scenario.events.find((e) => e.effect === 'set' && e.field === 'flatDuty')!;
    const without = {
      ...preset.scenario,
      events: preset.scenario.events.filter((e) => e !== flat),
    };
    const quarter = (scenario: Scenario) => answersOf(withValue(scenario, 'measuredOrders', 5000));
    expect(quarter(preset.scenario).costParts.duty.mean).toBeGreaterThan(
      quarter(without).costParts.duty.mean + 20,
    );
  });
});
