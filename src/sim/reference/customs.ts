import { DAY, HOUR, MINUTE } from '../../shared/units';
import { lognormal, uniformBetween } from '../random/distributions';
import * as profile from '../stages/profile-tables';
import { CAUGHT, CLEARANCE_SPREAD, INSPECTION_SPREAD, PAPER_HOLD } from '../stages/stage-tables';
import { Hours } from './hours';
import type { Order } from './order';
import { wholeSeconds, type Stage } from './simulation';
import { Station } from './station';

const STAGE = 5;
const EXPRESS = 0;

/** Papers, clearance in open hours, and an inspector for the parcels selected. */
export const customs: Stage = (simulation, { leave, end }) => {
  const { world, calendar } = simulation;
  const { customs, expressCustoms, inspectors } = world.calendars;
  const officeHours = new Hours(customs);
  const expressHours = new Hours(expressCustoms);
  const inspection = new Station(
    calendar,
    STAGE,
    world.at.inspectors,
    new Hours(inspectors),
    'inspection ends',
  );

  const arrive = (order: Order) => {
    const hold = holdForPapers(order);
    const work = clearance(order);
    const inspected = simulation.happens('customs/inspected', order, chanceOfInspection(order));
    const seized = simulation.happens('customs/seized', order, simulation.share('seizedShare'));
    if (inspected) order.mark('inspected');
    order.hold[STAGE] += hold;
    const go = () => (seized ? end(order, 'seized') : leave(order));
    const hours = order.placed.service === EXPRESS ? expressHours : officeHours;
    const handedIn = simulation.now + hold;
    const cleared = hours.endOfWork(hours.nextOpening(handedIn), work);
    order.closed[STAGE] += cleared - handedIn - work;
    calendar.at(cleared, 'cleared', order.placed.row, () => {
      if (inspected) inspection.arrive(order, inspectionWork(order), go);
      else go();
    });
  };

  /** Duty-free parcels are cleared in part of the time and lack papers less often. */
  const eased = (order: Order): number => {
    const dutiable = order.placed.value > simulation.lever('dutyFreeThreshold') * 100;
    return dutiable ? 1 : simulation.share('dutyFreeClearance');
  };

  /** Seconds held for missing documents; mostly 0. */
  const holdForPapers = (order: Order): number => {
    const trouble = order.is('languageTrouble') ? 2 : 1;
    const unchecked = 1 - (CAUGHT * simulation.lever('documentChecks')) / 100;
    const chance = simulation.share('missingDocuments') * trouble * eased(order) * unchecked;
    if (!simulation.happens('customs/papers', order, chance)) return 0;
    order.mark('documentsMissing');
    const table = uniformBetween(PAPER_HOLD[0], PAPER_HOLD[1]);
    const typical = simulation.lever('documentHold') * DAY;
    return wholeSeconds(typical * simulation.sample('customs/paper hold', order, table));
  };

  /** Open seconds. */
  const clearance = (order: Order): number => {
    const express = order.placed.service === EXPRESS;
    const hours = simulation.lever(express ? 'expressClearance' : 'clearanceTime');
    const table = lognormal(CLEARANCE_SPREAD);
    const usual = simulation.lever('customsDelay') * eased(order);
    const factor = usual * simulation.sample('customs/clearance', order, table);
    return wholeSeconds(hours * HOUR * factor);
  };

  const chanceOfInspection = (order: Order): number => {
    const dear = simulation.uniform(profile.VALUE_STREAM, order) >= profile.DEAR_FROM;
    const ofValue = dear ? profile.DEAR_RISK : profile.CHEAP_RISK;
    const ofSeller = simulation.sellers.risk[order.placed.seller];
    const risk = profile.CATEGORY_RISK[order.placed.category] * ofValue * ofSeller;
    return simulation.share('inspectedShare') * risk;
  };

  const inspectionWork = (order: Order): number => {
    const factor = simulation.sample('customs/inspection', order, lognormal(INSPECTION_SPREAD));
    return wholeSeconds(simulation.lever('inspectionWork') * MINUTE * factor);
  };

  return arrive;
};
