import { DAY, HOUR } from '../../shared/units';
import { SERVICES } from '../codes';
import { depart } from '../queues/departures';
import { fifo } from '../queues/fifo';
import { orderByTime } from '../queues/order-by-time';
import { lognormal } from '../random/distributions';
import { draw, happens } from '../random/draws';
import { sample } from '../random/quantile-table';
import { later, rowsOf, setWaits, wholeSeconds, type Run } from '../run';
import { logServers, logVehicles } from '../stations';
import { HANDLING_SPREAD, SORTING_MEAN, SORTING_SPREAD } from './stage-tables';

const STAGE = 3;
const EXPRESS = 0;
const STANDARD = 1;
const STATION_LABELS = ['Express flights', 'Standard flights', 'Sailings'] as const;

/**
 * Sorting lines, handling and export papers, a rest between consolidation centres for the standard
 * service, and the next departure with room.
 */
export function hub(run: Run, rows: Int32Array): void {
  const ready = prepare(run, rows);
  for (let code = 0; code < SERVICES.length; code++) board(run, rows, ready, code);
}

/** Sorting and handling. @returns by row: second from which the parcel may board */
function prepare(run: Run, arrived: Int32Array): Int32Array {
  const { scratch } = run.memory;
  const ready = scratch.int32(run.columns.count);
  const mark = scratch.mark();
  const rows = scratch.int32(arrived.length);
  rows.set(arrived);
  const { world, seed, columns } = run;
  const { at, calendars } = world;
  const { idA, idB, service } = columns;
  const n = rows.length;
  const arrive = orderByTime(rows, n, columns.at[3], scratch);
  const work = scratch.int32(n);
  const sortingStream = seed.stream('hub/sorting');
  const sortingTable = lognormal(SORTING_SPREAD);
  for (let i = 0; i < n; i++) {
    const t = arrive[i];
    const rate = at.sortingRate.at(t) * (1 + at.infrastructure.at(t) / 5);
    const factor = sample(sortingTable, draw(sortingStream, idA[rows[i]], idB[rows[i]]));
    work[i] = wholeSeconds(((HOUR / rate) * factor) / SORTING_MEAN);
  }
  const start = scratch.int32(n);
  const sorted = scratch.int32(n);
  const queue = scratch.int32(n);
  const lines = at.sortingLines.map(Math.floor);
  fifo(n, arrive, work, lines, calendars.sorting, start, sorted, queue);
  logServers(
    run,
    { key: 'sorting', label: 'Sorting lines', stage: STAGE },
    { rows, arrive, start, leave: sorted, service: work, queue },
    lines,
    calendars.sorting,
  );

  const handlingTable = lognormal(HANDLING_SPREAD);
  const handlingStream = seed.stream('hub/handling');
  const dwellStream = seed.stream('hub/dwell');
  const checkStream = seed.stream('hub/export check');
  for (let i = 0; i < n; i++) {
    const r = rows[i];
    const t = sorted[i];
    const invested = 1 - at.infrastructure.at(t) / 10;
    const halved = service[r] === EXPRESS ? 0.5 : 1;
    const handling = at.hubHandling.at(t) * HOUR * halved * invested;
    const handled = wholeSeconds(
      handling * sample(handlingTable, draw(handlingStream, idA[r], idB[r])),
    );
    let hold = 0;
    if (service[r] === STANDARD) {
      const dwell = at.transferDwell.at(t) * DAY * invested;
      hold += wholeSeconds(dwell * sample(handlingTable, draw(dwellStream, idA[r], idB[r])));
    }
    if (happens(draw(checkStream, idA[r], idB[r]), at.exportChecked.at(t) / 100))
      hold += Math.round(at.exportHold.at(t) * DAY);
    ready[r] = later(t, handled + hold);
    const closed = t - arrive[i] - queue[i] - work[i];
    setWaits(columns, STAGE, r, queue[i], closed, hold);
  }
  scratch.release(mark);
  return ready;
}

function board(run: Run, rows: Int32Array, ready: Int32Array, code: number): void {
  const { scratch } = run.memory;
  const { world, columns } = run;
  const service = SERVICES[code];
  const mark = scratch.mark();
  const mine = rowsOf(code, columns.service, rows, scratch);
  const n = mine.length;
  const from = orderByTime(mine, n, ready, scratch);
  const departure = scratch.int32(n);
  const leave = scratch.int32(n);
  const hold = scratch.int32(n);
  const closed = scratch.int32(n);
  const timetable = world.departures[service];
  depart(n, from, timetable, world.room[service], departure, leave, hold, closed);
  for (let i = 0; i < n; i++) {
    const r = mine[i];
    columns.departure[r] = departure[i];
    columns.at[4][r] = leave[i];
    columns.hold[STAGE][r] += hold[i];
    columns.closed[STAGE][r] += closed[i];
    columns.queue[STAGE][r] += leave[i] - from[i] - hold[i] - closed[i];
  }
  const station = { key: service, label: STATION_LABELS[code], stage: STAGE };
  const boarding = { rows: mine, ready: from, departure, leave, hold, closed };
  logVehicles(run, station, boarding, timetable, world.room[service]);
  scratch.release(mark);
}
