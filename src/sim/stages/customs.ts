import { DAY, HOUR, MINUTE } from '../../shared/units';
import { codeOf, FLAG, OUTCOMES } from '../codes';
import { afterWork } from '../queues/calendar';
import { fifo } from '../queues/fifo';
import { orderByTime } from '../queues/order-by-time';
import { lognormal, uniformBetween } from '../random/distributions';
import { draw, happens, uniform } from '../random/draws';
import { sample } from '../random/quantile-table';
import { end, later, setWaits, wholeSeconds, type Run } from '../run';
import { logServers } from '../stations';
import * as profile from './profile-tables';
import { CAUGHT, CLEARANCE_SPREAD, INSPECTION_SPREAD, PAPER_HOLD } from './stage-tables';

const STAGE = 5;
const EXPRESS = 0;
const SEIZED = codeOf(OUTCOMES, 'seized');

/** Is the parcel above the duty-free threshold in force at t? */
export function dutiable({ world, columns }: Run, row: number, t: number): boolean {
  return columns.value[row] > world.at.dutyFreeThreshold.at(t) * 100;
}

/** Papers, clearance in open hours, and an inspector for the parcels selected. */
export function customs(run: Run, rows: Int32Array): void {
  const { scratch } = run.memory;
  const { columns } = run;
  const { calendars } = run.world;
  const cleared = columns.at[6];
  const papers = papersOf(run);
  const clearance = clearanceOf(run);
  const inspectionWanted = inspectionOf(run);
  const selected = scratch.int32(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const t = columns.at[5][r];
    const hold = papers(r, t);
    const work = clearance(r, t);
    const calendar = columns.service[r] === EXPRESS ? calendars.expressCustoms : calendars.customs;
    cleared[r] = afterWork(calendar, later(t, hold), work);
    setWaits(columns, STAGE, r, 0, cleared[r] - t - hold - work, hold);
    if (inspectionWanted(r, t)) {
      columns.flags[r] |= FLAG.inspected;
      selected[n++] = r;
    }
  }
  inspect(run, selected.subarray(0, n));
  seize(run, rows);
}

type OfParcel<T> = (row: number, landed: number) => T;

/** Seconds a parcel is held for missing documents; mostly 0. */
function papersOf(run: Run): OfParcel<number> {
  const { world, seed, columns } = run;
  const { at } = world;
  const { idA, idB, flags } = columns;
  const missing = seed.stream('customs/papers');
  const length = seed.stream('customs/paper hold');
  const table = uniformBetween(PAPER_HOLD[0], PAPER_HOLD[1]);
  return (r, t) => {
    const trouble = (flags[r] & FLAG.languageTrouble) !== 0 ? 2 : 1;
    const eased = dutiable(run, r, t) ? 1 : at.dutyFreeClearance.at(t) / 100;
    const checked = 1 - (CAUGHT * at.documentChecks.at(t)) / 100;
    const chance = (at.missingDocuments.at(t) / 100) * trouble * eased * checked;
    if (!happens(draw(missing, idA[r], idB[r]), chance)) return 0;
    flags[r] |= FLAG.documentsMissing;
    return wholeSeconds(at.documentHold.at(t) * DAY * sample(table, draw(length, idA[r], idB[r])));
  };
}

/** Open seconds of clearance. */
function clearanceOf(run: Run): OfParcel<number> {
  const { world, seed, columns } = run;
  const { at } = world;
  const { idA, idB, service } = columns;
  const stream = seed.stream('customs/clearance');
  const table = lognormal(CLEARANCE_SPREAD);
  return (r, t) => {
    const hours = (service[r] === EXPRESS ? at.expressClearance : at.clearanceTime).at(t);
    const eased = dutiable(run, r, t) ? 1 : at.dutyFreeClearance.at(t) / 100;
    const factor = at.customsDelay.at(t) * eased * sample(table, draw(stream, idA[r], idB[r]));
    return wholeSeconds(hours * HOUR * factor);
  };
}

function inspectionOf({ world, seed, sellers, columns }: Run): OfParcel<boolean> {
  const { idA, idB } = columns;
  const valueStream = seed.stream(profile.VALUE_STREAM);
  const stream = seed.stream('customs/inspected');
  return (r, t) => {
    const dear = uniform(draw(valueStream, idA[r], idB[r])) >= profile.DEAR_FROM;
    const risk =
      profile.CATEGORY_RISK[columns.category[r]] *
      (dear ? profile.DEAR_RISK : profile.CHEAP_RISK) *
      sellers.risk[columns.seller[r]];
    const chance = (world.at.inspectedShare.at(t) / 100) * risk;
    return happens(draw(stream, idA[r], idB[r]), chance);
  };
}

function inspect(run: Run, rows: Int32Array): void {
  const { scratch } = run.memory;
  const { world, seed, columns } = run;
  const { at, calendars } = world;
  const { idA, idB } = columns;
  const cleared = columns.at[6];
  const n = rows.length;
  const arrive = orderByTime(rows, n, cleared, scratch);
  const service = scratch.int32(n);
  const stream = seed.stream('customs/inspection');
  const table = lognormal(INSPECTION_SPREAD);
  for (let i = 0; i < n; i++) {
    const minutes = at.inspectionWork.at(arrive[i]);
    service[i] = wholeSeconds(
      minutes * MINUTE * sample(table, draw(stream, idA[rows[i]], idB[rows[i]])),
    );
  }
  const start = scratch.int32(n);
  const leave = scratch.int32(n);
  const queue = scratch.int32(n);
  const servers = at.inspectors.map(Math.floor);
  fifo(n, arrive, service, servers, calendars.inspectors, start, leave, queue);
  for (let i = 0; i < n; i++) {
    const r = rows[i];
    cleared[r] = leave[i];
    columns.queue[STAGE][r] = queue[i];
    columns.closed[STAGE][r] += leave[i] - arrive[i] - queue[i] - service[i];
  }
  const station = { key: 'inspectors', label: 'Inspectors', stage: STAGE };
  const visits = { rows, arrive, start, leave, service, queue };
  logServers(run, station, visits, servers, calendars.inspectors);
}

function seize({ world, seed, columns }: Run, rows: Int32Array): void {
  const stream = seed.stream('customs/seized');
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const chance = world.at.seizedShare.at(columns.at[5][r]) / 100;
    if (happens(draw(stream, columns.idA[r], columns.idB[r]), chance))
      end(columns, r, STAGE, SEIZED);
  }
}
