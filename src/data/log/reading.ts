import type { Measured } from '../../sim/measured';
import {
  LogRefused,
  type ColumnMapping,
  type LogFault,
  type LogNote,
  type LogReading,
} from '../order-log';
import { judge, type Judgement } from './judge';
import { MAX_LISTED_STATUSES, MIN_USED } from './limits';
import {
  hourShares,
  legDurations,
  legSpread,
  legTable,
  observedTimes,
  starChances,
  weekdayShares,
} from './measure';
import type { LogTable } from './table';

/**
 * What a table of settled columns teaches.
 * @throws LogRefused when it holds too few deliveries
 */
export function readingOf(
  fileName: string,
  digest: string,
  table: LogTable,
  mapping: ColumnMapping,
): LogReading {
  const judgement = judge(table);
  const { used, arrivals, refused, remarked } = judgement;
  if (used.length < MIN_USED) throw new LogRefused(tooFew(table, judgement));
  const placed = table.times.placed!;
  const { approval, handling, shipping } = legDurations(table, used);
  const { stars, scored } = starChances(table, used);
  const measured: Measured = {
    digest,
    legs: {
      approval: legTable(approval),
      handling: legTable(handling),
      shipping: legTable(shipping),
    },
    weekday: weekdayShares(placed, arrivals),
    hourOfDay: hourShares(placed, arrivals),
    stars,
  };
  return {
    fileName,
    rows: table.rows,
    used: used.length,
    arrivals: arrivals.length,
    scored,
    refusals: refused.list(table.misshapen),
    remarks: remarked.list(),
    statuses: statusCounts(table),
    notes: notesOn(measured, mapping, judgement),
    measured,
    legs: {
      approval: legSpread(approval),
      handling: legSpread(handling),
      shipping: legSpread(shipping),
    },
    observed: observedTimes(table, used),
  };
}

function tooFew({ rows, misshapen }: LogTable, { used, refused }: Judgement): LogFault {
  if (rows === 0) return { reason: 'noOrders' };
  const refusals = refused.list(misshapen).map(({ fault, count }) => ({ fault, count }));
  return { reason: 'tooFew', used: used.length, rows, refusals: refusals.slice(0, 4) };
}

function statusCounts(table: LogTable): LogReading['statuses'] {
  const counts = new Int32Array(table.statuses.size);
  for (const code of table.status) counts[code]!++;
  return [...table.statuses]
    .map(([status, code]) => ({ status: status.slice(0, 60), count: counts[code]! }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_LISTED_STATUSES);
}

function notesOn(measured: Measured, mapping: ColumnMapping, judgement: Judgement): LogNote[] {
  const notes: [boolean, LogNote][] = [
    [mapping.handedOver === null, 'noHandOver'],
    [mapping.approved === null && mapping.handedOver !== null, 'noApproval'],
    [measured.weekday === null, 'short'],
    [measured.hourOfDay === null, 'datesOnly'],
    [measured.stars === null, 'fewScores'],
    [judgement.statusIgnored, 'unknownStatus'],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
