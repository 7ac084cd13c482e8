import { HOUR, MINUTE } from '../../shared/units';
import { lognormal } from '../random/distributions';
import * as profile from '../stages/profile-tables';
import { CHECK_SPREAD, REVIEW_SPREAD, SCREENED, SLOW_PAYMENT_SPREAD } from '../stages/stage-tables';
import { Hours } from './hours';
import type { Order } from './order';
import { wholeSeconds, type Stage } from './simulation';
import { Station } from './station';

const STAGE = 0;

/** Declined at once, or checked automatically; suspicious orders queue for a reviewer. */
export const payment: Stage = (simulation, { leave, end }) => {
  const { world, calendar } = simulation;
  const hours = new Hours(world.calendars.reviewers);
  const desk = new Station(calendar, STAGE, world.at.reviewers, hours, 'review ends');

  const arrive = (order: Order) => {
    if (simulation.happens('payment/declined', order, simulation.share('declinedShare'))) {
      end(order, 'declined');
      return;
    }
    const suspicious = simulation.happens('payment/review', order, chanceOfReview(order));
    if (suspicious) order.mark('reviewed');
    calendar.after(secondsOfCheck(order), 'checked', order.placed.row, () => {
      if (suspicious) review(order);
      else leave(order);
    });
  };

  const secondsOfCheck = (order: Order): number => {
    if (simulation.happens('payment/slow', order, simulation.share('slowPaymentShare'))) {
      const typical = simulation.lever('slowPaymentTime') * HOUR;
      return typical * simulation.sample('payment/check', order, lognormal(SLOW_PAYMENT_SPREAD));
    }
    const usual = simulation.lever('checkTime') * MINUTE;
    const typical = usual * profile.METHOD_CHECK[order.placed.method];
    return typical * simulation.sample('payment/check', order, lognormal(CHECK_SPREAD));
  };

  const chanceOfReview = (order: Order): number => {
    const dear = simulation.uniform(profile.VALUE_STREAM, order) >= profile.DEAR_FROM;
    const ofValue = dear ? profile.DEAR_RISK : profile.CHEAP_RISK;
    const risk = profile.METHOD_RISK[order.placed.method] * ofValue;
    const unscreened = 1 - (SCREENED * simulation.lever('aiScreening')) / 100;
    return simulation.share('reviewShare') * risk * unscreened;
  };

  const review = (order: Order) => {
    const minutes = simulation.lever('reviewWork');
    const factor = simulation.sample('payment/review work', order, lognormal(REVIEW_SPREAD));
    const approved = simulation.happens(
      'payment/verdict',
      order,
      simulation.share('reviewApproved'),
    );
    desk.arrive(order, wholeSeconds(minutes * MINUTE * factor), () => {
      if (approved) leave(order);
      else end(order, 'rejected');
    });
  };

  return arrive;
};
