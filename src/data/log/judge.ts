import { MAX_DELIVERY } from './limits';
import { UNREADABLE_STARS, type LogTable, type TimeKey } from './table';
import { Tally } from './tally';
import type { TimeColumn } from './time-column';

/** Status words, in lower case, that say that an order reached the shopper. */
const DELIVERED_WORDS = new Set([
  ...['delivered', 'complete', 'completed', 'fulfilled'],
  ...['zugestellt', 'geliefert', 'ausgeliefert', 'abgeschlossen', 'erledigt', 'entregue'],
]);
const TWO_YEARS = `More than ${MAX_DELIVERY / 86_400} days from placement to delivery`;

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
    const reason =
      noArrival ??
      (delivered && !delivered.has(table.status[row]!)
        ? 'Not delivered, by its status'
        : againstTimes(steps, row));
    if (reason) {
      refused.add(reason, line);
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

function againstArrival(table: LogTable, row: number): string | undefined {
  const placed = table.times.placed!;
  if (placed.blank(row)) return `No time in “${placed.name}”`;
  if (!placed.readable(row)) return unreadable(placed);
  return table.repeated[row] ? 'Order number seen before' : undefined;
}

function againstTimes(steps: readonly TimeColumn[], row: number): string | undefined {
  const delivered = steps.at(-1)!;
  if (delivered.blank(row)) return 'Not delivered: no time of delivery';
  for (const step of steps) {
    if (step.blank(row)) return `Delivered, but no time in “${step.name}”`;
    if (!step.readable(row)) return unreadable(step);
  }
  if (steps.some((step) => step.hasZone(row) !== delivered.hasZone(row)))
    return 'Times with and without a time zone';
  for (let i = 1; i < steps.length; i++)
    if (steps[i]!.moment(row) < steps[i - 1]!.moment(row))
      return `Out of order: “${steps[i]!.name}” before “${steps[i - 1]!.name}”`;
  return delivered.moment(row) - steps[0]!.moment(row) > MAX_DELIVERY ? TWO_YEARS : undefined;
}

/** What cannot be used of a row whose times can. */
function* remarksOn(table: LogTable, row: number): Generator<string> {
  const { promised } = table.times;
  if (promised && !promised.blank(row) && !promised.readable(row)) yield unreadable(promised);
  if (table.stars[row] === UNREADABLE_STARS) yield 'The score is not a whole number from 1 to 5';
}

function unreadable(column: TimeColumn): string {
  return `Unreadable time in “${column.name}”`;
}
