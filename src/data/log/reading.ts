import type { Measured } from '../../sim/measured';
import { LogRefused, type ColumnMapping, type LogReading } from '../order-log';
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

function tooFew({ rows, misshapen }: LogTable, { used, refused }: Judgement): string {
  if (rows === 0) return 'The file holds column names and no orders.';
  const reasons = refused.list(misshapen).map(({ reason, count }) => `${count} × ${reason}`);
  return (
    `Only ${used.length} of ${rows} rows can be used: too few to make a distribution of (${MIN_USED} are needed). ` +
    `Not used: ${reasons.slice(0, 4).join('; ')}.`
  );
}

function statusCounts(table: LogTable): LogReading['statuses'] {
  const counts = new Int32Array(table.statuses.size);
  for (const code of table.status) counts[code]!++;
  return [...table.statuses]
    .map(([status, code]) => ({ status: status.slice(0, 60), count: counts[code]! }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_LISTED_STATUSES);
}

/** What could not be measured, and why. */
function notesOn(measured: Measured, mapping: ColumnMapping, judgement: Judgement): string[] {
  const notes: [boolean, string][] = [
    [
      mapping.handedOver === null,
      'No column says when orders were handed to the carrier, so neither handling nor shipping is measured, and only the delivery time can be compared.',
    ],
    [
      mapping.approved === null && mapping.handedOver !== null,
      'No column says when payments were approved, so approval and handling cannot be told apart and neither is measured.',
    ],
    [
      measured.weekday === null,
      'The log covers less than two weeks, so the default weekdays are kept.',
    ],
    [
      measured.hourOfDay === null,
      'Orders carry a date without a time of day, so the default hours are kept.',
    ],
    [
      measured.stars === null,
      'There are too few scores with a promised date, so the default satisfaction curve is kept.',
    ],
    [
      judgement.statusIgnored,
      'No word of the status column is known to mean “delivered”, so every order with a time of delivery counts as delivered.',
    ],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
