import { HOUR, MINUTE } from '../../shared/units';
import { codeOf, FLAG, OUTCOMES } from '../codes';
import { fifo } from '../queues/fifo';
import { orderByTime } from '../queues/order-by-time';
import { lognormal } from '../random/distributions';
import { draw, happens, uniform } from '../random/draws';
import { sample } from '../random/quantile-table';
import { end, later, setWaits, wholeSeconds, type Run } from '../run';
import { logServers } from '../stations';
import * as profile from './profile-tables';
import { CHECK_SPREAD, REVIEW_SPREAD, SCREENED, SLOW_PAYMENT_SPREAD } from './stage-tables';

const STAGE = 0;
const DECLINED = codeOf(OUTCOMES, 'declined');
const REJECTED = codeOf(OUTCOMES, 'rejected');

/** Declined at once, or checked automatically; suspicious orders queue for a reviewer. */
export function payment(run: Run, rows: Int32Array): void {
  const { scratch } = run.memory;
  const { world, seed, columns } = run;
  const { at } = world;
  const { idA, idB, method, flags } = columns;
  const [placed, approved] = columns.at;
  const decline = seed.stream('payment/declined');
  const slow = seed.stream('payment/slow');
  const check = seed.stream('payment/check');
  const review = seed.stream('payment/review');
  const value = seed.stream(profile.VALUE_STREAM);
  const quickTable = lognormal(CHECK_SPREAD);
  const slowTable = lognormal(SLOW_PAYMENT_SPREAD);
  const reviewed = scratch.int32(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const a = idA[r];
    const b = idB[r];
    const t = placed[r];
    if (happens(draw(decline, a, b), at.declinedShare.at(t) / 100)) {
      approved[r] = t;
      end(columns, r, STAGE, DECLINED);
      continue;
    }
    const bits = draw(check, a, b);
    const seconds = happens(draw(slow, a, b), at.slowPaymentShare.at(t) / 100)
      ? at.slowPaymentTime.at(t) * HOUR * sample(slowTable, bits)
      : at.checkTime.at(t) * MINUTE * profile.METHOD_CHECK[method[r]] * sample(quickTable, bits);
    approved[r] = later(t, seconds);
    const dear = uniform(draw(value, a, b)) >= profile.DEAR_FROM;
    const risk = profile.METHOD_RISK[method[r]] * (dear ? profile.DEAR_RISK : profile.CHEAP_RISK);
    const screened = 1 - (SCREENED * at.aiScreening.at(t)) / 100;
    if (happens(draw(review, a, b), (at.reviewShare.at(t) / 100) * risk * screened)) {
      flags[r] |= FLAG.reviewed;
      reviewed[n++] = r;
    }
  }
  reviewOrders(run, reviewed.subarray(0, n));
}

/** @param rows rising */
function reviewOrders(run: Run, rows: Int32Array): void {
  const { scratch } = run.memory;
  const { world, seed, columns } = run;
  const { at, calendars } = world;
  const { idA, idB } = columns;
  const approved = columns.at[1];
  const arrive = orderByTime(rows, rows.length, approved, scratch);
  const work = seed.stream('payment/review work');
  const verdict = seed.stream('payment/verdict');
  const table = lognormal(REVIEW_SPREAD);
  const service = scratch.int32(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const bits = draw(work, idA[rows[i]], idB[rows[i]]);
    service[i] = wholeSeconds(at.reviewWork.at(arrive[i]) * MINUTE * sample(table, bits));
  }
  const start = scratch.int32(rows.length);
  const leave = scratch.int32(rows.length);
  const queue = scratch.int32(rows.length);
  const servers = at.reviewers.map(Math.floor);
  fifo(rows.length, arrive, service, servers, calendars.reviewers, start, leave, queue);
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    approved[r] = leave[i];
    setWaits(columns, STAGE, r, queue[i], leave[i] - arrive[i] - queue[i] - service[i], 0);
    if (!happens(draw(verdict, idA[r], idB[r]), at.reviewApproved.at(arrive[i]) / 100))
      end(columns, r, STAGE, REJECTED);
  }
  const station = { key: 'reviewers', label: 'Reviewers', stage: STAGE };
  const visits = { rows, arrive, start, leave, service, queue };
  logServers(run, station, visits, servers, calendars.reviewers);
}
