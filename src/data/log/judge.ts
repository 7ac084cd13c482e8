import type { RowFault } from '../order-log';
import { MAX_DELIVERY } from './limits';
import { UNREADABLE_STARS, type LogTable, type TimeKey } from './table';
import { Tally } from './tally';
import type { TimeColumn } from './time-column';

/** Status words, in lower case, that say that an order reached the shopper. */
const DELIVERED_WORDS = new Set([
  ...['delivered', 'complete', 'completed', 'fulfilled'],
  ...['zugestellt', 'geliefert', 'ausgeliefert', 'abgeschlossen', 'erledigt', 'entregue'],
]);

/** Which rows of a table can be used, for what, and why the others cannot. */
export interface Judgement {
  /** Row numbers of the table, in its order. */
  readonly used: readonly number[];
  readonly arrivals: readonly number[];
  /** Without the misshapen rows, which the table counts. */
  readonly refused: Tally;
  readonly remarked: Tally;
  /** No word of the status column is known, so the times alone decided. */
  readonly statusIgnored: boolean;
}

/** The table's time columns must be settled. */
export function judge(table: LogTable): Judgement {
  const delivered = deliveredCodes(table);
  const used: number[] = [];
  const arrivals: number[] = [];
  const refused = new Tally();
  const remarked = new Tally();
  const steps = stepsOf(table);

  for (let row = 0; row < table.line.length; row++) {
    const line = table.line[row]!;
    const noArrival = againstArrival(table, row);
    if (!noArrival) arrivals.push(row);
    const fault =
      noArrival ??
      (delivered && !delivered.has(table.status[row]!)
        ? { reason: 'undelivered' }
        : againstTimes(steps, row));
    if (fault) {
      refused.add(fault, line);
      continue;
    }
    used.push(row);
    for (const remark of remarksOn(table, row)) remarked.add(remark, line);
  }
  const statusIgnored = table.status.length > 0 && delivered === null;
  return { used, arrivals, refused, remarked, statusIgnored };
}

/** Codes of the words that mean delivered; null when there is no such word to go by. */
function deliveredCodes(table: LogTable): ReadonlySet<number> | null {
  const codes = [...table.statuses]
    .filter(([status]) => DELIVERED_WORDS.has(status.toLowerCase()))
    .map(([, code]) => code);
  return codes.length > 0 ? new Set(codes) : null;
}

/** The chosen steps in the order in which they must have happened. */
function stepsOf(table: LogTable): TimeColumn[] {
  const order: TimeKey[] = ['placed', 'approved', 'handedOver', 'delivered'];
  return order.map((key) => table.times[key]).filter((column) => column !== null);
}

function againstArrival(table: LogTable, row: number): RowFault | undefined {
  const placed = table.times.placed!;
  if (placed.blank(row)) return { reason: 'noTime', column: placed.name };
  if (!placed.readable(row)) return unreadable(placed);
  return table.repeated[row] ? { reason: 'repeated' } : undefined;
}

function againstTimes(steps: readonly TimeColumn[], row: number): RowFault | undefined {
  const delivered = steps.at(-1)!;
  if (delivered.blank(row)) return { reason: 'noDelivery' };
  for (const step of steps) {
    if (step.blank(row)) return { reason: 'missingStep', column: step.name };
    if (!step.readable(row)) return unreadable(step);
  }
  if (steps.some((step) => step.hasZone(row) !== delivered.hasZone(row)))
    return { reason: 'mixedZones' };
  for (let i = 1; i < steps.length; i++)
    if (steps[i]!.moment(row) < steps[i - 1]!.moment(row))
      return { reason: 'outOfOrder', column: steps[i]!.name, earlier: steps[i - 1]!.name };
  const seconds = delivered.moment(row) - steps[0]!.moment(row);
  return seconds > MAX_DELIVERY ? { reason: 'tooLong' } : undefined;
}

/** What cannot be used of a row whose times can. */
function* remarksOn(table: LogTable, row: number): Generator<RowFault> {
  const { promised } = table.times;
  if (promised && !promised.blank(row) && !promised.readable(row)) yield unreadable(promised);
  if (table.stars[row] === UNREADABLE_STARS) yield { reason: 'badStars' };
}

function unreadable({ name }: TimeColumn): RowFault {
  return { reason: 'unreadable', column: name };
}
