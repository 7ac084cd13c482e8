import { formatNumber } from '../shared/format';
import { DAY } from '../shared/units';
import { m } from '../words/words';
import {
  MAX_BYTES,
  MAX_CELL,
  MAX_COLUMNS,
  MAX_DELIVERY,
  MAX_LINES,
  MAX_ROW,
  MAX_ROWS,
  MIN_USED,
} from './log/limits';
import type { LogColumn, LogFault, LogNote, RowFault } from './order-log';

// What an order log is told by codes, in words. The worker, which finds it, says nothing.

export const COLUMN_LABELS: Readonly<Record<LogColumn, () => string>> = {
  placed: m.log_column_placed,
  delivered: m.log_column_delivered,
  approved: m.log_column_approved,
  handedOver: m.log_column_handed_over,
  promised: m.log_column_promised,
  orderId: m.log_column_order_id,
  status: m.log_column_status,
  stars: m.log_column_stars,
};

export const NOTES: Readonly<Record<LogNote, () => string>> = {
  noHandOver: m.log_note_no_hand_over,
  noApproval: m.log_note_no_approval,
  short: m.log_note_short,
  datesOnly: m.log_note_dates_only,
  fewScores: m.log_note_few_scores,
  unknownStatus: m.log_note_unknown_status,
};

/** Why a row is not used. */
export function rowFaultWords(fault: RowFault): string {
  switch (fault.reason) {
    case 'noTime':
      return m.log_row_no_time(fault);
    case 'missingStep':
      return m.log_row_missing_step(fault);
    case 'unreadable':
      return m.log_row_unreadable(fault);
    case 'outOfOrder':
      return m.log_row_out_of_order(fault);
    default:
      return ROW_FAULTS[fault.reason]();
  }
}

const ROW_FAULTS = {
  undelivered: m.log_row_undelivered,
  noDelivery: m.log_row_no_delivery,
  repeated: m.log_row_repeated,
  mixedZones: m.log_row_mixed_zones,
  tooLong: () => m.log_row_too_long({ days: MAX_DELIVERY / DAY }),
  fewerCells: m.log_row_fewer_cells,
  moreCells: m.log_row_more_cells,
  longCell: () => m.log_row_long_cell({ most: formatNumber(MAX_CELL) }),
  badStars: m.log_row_bad_stars,
} as const;

/** Why a file cannot be used, and what would help. */
export function logFaultWords(fault: LogFault): string {
  switch (fault.reason) {
    case 'tooLarge':
      return m.log_too_large({ size: Math.ceil(fault.bytes / 1e6), most: MAX_BYTES / 1e6 });
    case 'neverClosed':
      return m.log_never_closed(fault);
    case 'longLine':
      return m.log_long_line({ line: fault.line, most: formatNumber(MAX_ROW) });
    case 'mixedDates':
      return m.log_mixed_dates(fault);
    case 'unclearDates':
      return m.log_unclear_dates(fault);
    case 'notChosen':
      return m.log_not_chosen({ column: COLUMN_LABELS[fault.column]() });
    case 'notInFile':
      return m.log_not_in_file({ column: COLUMN_LABELS[fault.column]() });
    case 'chosenTwice':
      return m.log_chosen_twice({ column: COLUMN_LABELS[fault.column]() });
    case 'tooFew':
      return tooFew(fault);
    default:
      return LOG_FAULTS[fault.reason]();
  }
}

const LOG_FAULTS = {
  empty: m.log_empty,
  blank: m.log_blank,
  gone: m.log_gone,
  notUtf8: m.log_not_utf8,
  notText: m.log_not_text,
  cutOff: m.log_cut_off,
  workbook: m.log_workbook,
  gzip: m.log_gzip,
  noHeader: () => m.log_no_header({ most: MAX_COLUMNS }),
  oneColumn: m.log_one_column,
  orderFirst: m.log_order_first,
  manyLines: () => m.log_many_lines({ most: formatNumber(MAX_LINES) }),
  manyRows: () => m.log_many_rows({ most: formatNumber(MAX_ROWS) }),
  noOrders: m.log_no_orders,
} as const;

function tooFew({ used, rows, refusals }: Extract<LogFault, { reason: 'tooFew' }>): string {
  const reasons = refusals
    .map(({ fault, count }) => m.log_counted_reason({ count, reason: rowFaultWords(fault) }))
    .join(m.log_semicolon());
  return m.log_too_few({ used, rows, needed: MIN_USED, reasons });
}
