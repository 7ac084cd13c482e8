import { DAY, HOUR } from '../../shared/units';
import { CARRIERS, codeOf, FLAG, OUTCOMES } from '../codes';
import { depart } from '../queues/departures';
import { orderByTime } from '../queues/order-by-time';
import { gamma, lognormal, uniformBetween } from '../random/distributions';
import { draw, happens } from '../random/draws';
import { sample } from '../random/quantile-table';
import { end, later, rowsOf, setWaits, type Run } from '../run';
import { logVehicles } from '../stations';
import { chooseCarriers } from './carrier-choice';
import * as profile from './profile-tables';
import { ATTEMPTS, CARRIER_DELAY_CV2, CARRIER_SPREAD, ROUTE_HOURS } from './stage-tables';

const STAGE = 6;
const LOST = codeOf(OUTCOMES, 'lost');
const STOLEN = codeOf(OUTCOMES, 'stolen');
const UNDELIVERABLE = codeOf(OUTCOMES, 'undeliverable');
const CARRIER_LABELS = ['USPS', 'UPS', 'FedEx', 'Regional carrier'] as const;

/**
 * The carrier's network, its daily delivery run with finite room, up to three attempts at the
 * door; loss on the way, damage, theft after it.
 */
export function lastMile(run: Run, rows: Int32Array): void {
  const { scratch } = run.memory;
  const { columns } = run;
  const arrived = scratch.int32(columns.count);
  const toDeliver = scratch.int32(rows.length);
  let n = 0;
  chooseCarriers(run, rows);
  const transit = transitOf(run);
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    if (transit(r, arrived)) toDeliver[n++] = r;
  }
  const alive = toDeliver.subarray(0, n);
  for (let code = 0; code < CARRIERS.length; code++) {
    const mark = scratch.mark();
    deliver(run, rowsOf(code, columns.carrier, alive, scratch), arrived, code);
    scratch.release(mark);
  }
}

/** Moves a parcel to its delivery station; false when it is lost. */
function transitOf({ world, seed, columns }: Run): (r: number, arrived: Int32Array) => boolean {
  const { at } = world;
  const { idA, idB, zone, carrier } = columns;
  const transitSteps = CARRIERS.map((name) => at[`${name}Transit`]);
  const onTimeSteps = CARRIERS.map((name) => at[`${name}OnTime`]);
  const stream = (name: string) => seed.stream(`last mile/${name}`);
  const [transitStream, lateStream, delayStream, lostStream] = [
    'transit',
    'late',
    'delay',
    'lost',
  ].map(stream);
  const transitTable = lognormal(CARRIER_SPREAD);
  const delayTable = gamma(CARRIER_DELAY_CV2);
  return (r, arrived) => {
    const a = idA[r];
    const b = idB[r];
    const t = columns.at[6][r];
    const c = carrier[r];
    const late = !happens(draw(lateStream, a, b), onTimeSteps[c].at(t) / 100);
    const extra = late ? at.carrierDelay.at(t) * sample(delayTable, draw(delayStream, a, b)) : 0;
    const usual =
      transitSteps[c].at(t) *
      profile.ZONE_TRANSIT[zone[r]] *
      sample(transitTable, draw(transitStream, a, b));
    arrived[r] = later(t, (usual + extra) * DAY);
    if (!happens(draw(lostStream, a, b), at.lostShare.at(t) / 100)) return true;
    columns.at[7][r] = arrived[r];
    end(columns, r, STAGE, LOST);
    return false;
  };
}

function deliver(run: Run, rows: Int32Array, arrived: Int32Array, code: number): void {
  const { scratch } = run.memory;
  const { world, seed, columns } = run;
  const carrier = CARRIERS[code];
  const timetable = world.deliveries[carrier];
  const n = rows.length;
  const ready = orderByTime(rows, n, arrived, scratch);
  const wave = scratch.int32(n);
  const leave = scratch.int32(n);
  const hold = scratch.int32(n);
  const closed = scratch.int32(n);
  depart(n, ready, timetable, world.room[carrier], wave, leave, hold, closed);
  logVehicles(
    run,
    { key: carrier, label: CARRIER_LABELS[code], stage: STAGE },
    { rows, ready, departure: wave, leave, hold, closed },
    timetable,
    world.room[carrier],
  );
  const { at } = world;
  const { idA, idB } = columns;
  const routeStream = seed.stream('last mile/route');
  const routeTable = uniformBetween(ROUTE_HOURS[0] * HOUR, ROUTE_HOURS[1] * HOUR);
  const attemptStreams = Array.from({ length: ATTEMPTS }, (_, i) =>
    seed.stream(`last mile/attempt ${i}`),
  );
  const damagedStream = seed.stream('last mile/damaged');
  const stolenStream = seed.stream('last mile/stolen');
  for (let i = 0; i < n; i++) {
    const r = rows[i];
    const a = idA[r];
    const b = idB[r];
    const t = ready[i];
    const queue = leave[i] - t - hold[i] - closed[i];
    const first = later(leave[i], sample(routeTable, draw(routeStream, a, b)));
    let door = first;
    let attempt = 0;
    let d = wave[i];
    while (
      attempt < ATTEMPTS &&
      happens(draw(attemptStreams[attempt], a, b), at.attemptFails.at(door) / 100)
    ) {
      attempt++;
      if (attempt === ATTEMPTS) break;
      do d++;
      while (timetable.cancelled(d));
      door = later(first, timetable.time(d) - leave[i]);
    }
    columns.at[7][r] = door;
    columns.attempts[r] = Math.min(attempt + 1, ATTEMPTS);
    setWaits(columns, STAGE, r, queue, closed[i], hold[i] + door - first);
    if (happens(draw(damagedStream, a, b), at.damagedShare.at(t) / 100))
      columns.flags[r] |= FLAG.damaged;
    if (attempt === ATTEMPTS) end(columns, r, STAGE, UNDELIVERABLE);
    else if (happens(draw(stolenStream, a, b), at.stolenShare.at(t) / 100))
      end(columns, r, STAGE, STOLEN);
  }
}
