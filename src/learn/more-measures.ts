import type { Answers } from '../kpi/answers';
import type { Quantity } from './measure';

/** The days of the measured window, of a column by day since the start. */
export function daily({ span }: Answers, column: Float64Array | Int8Array): number[] {
  return Array.from(column.subarray(span.warmupDays, span.warmupDays + span.windowDays));
}

/** Mean over the days of the measured window. */
function overDays(answers: Answers, column: Float64Array): number {
  const days = daily(answers, column);
  return days.reduce((sum, value) => sum + value, 0) / days.length;
}

const placed = (answers: Answers) => overDays(answers, answers.overTime.placed);
const placedTimesDelivery = (answers: Answers) => placed(answers) * answers.deliveryTime.mean.mean;

interface MoreMeasure {
  readonly quantity: Quantity;
  readonly of: (answers: Answers) => number;
}

/** Figures of a run besides those that answers have by name; means over the measured window. */
export const MORE_MEASURES: Readonly<Record<string, MoreMeasure>> = {
  /** Orders placed a day, declined ones left out: λ. */
  placedPerDay: { quantity: 'orders', of: placed },
  deliveredPerDay: {
    quantity: 'orders',
    of: (answers) => overDays(answers, answers.overTime.delivered),
  },
  /** Orders of the day of the window on which most are placed. */
  mostPlacedPerDay: {
    quantity: 'orders',
    of: (answers) => Math.max(...daily(answers, answers.overTime.placed)),
  },
  /** What Little's law says of `inProgress`: orders a day times mean days to the door, λ · W. */
  placedTimesDelivery: { quantity: 'orders', of: placedTimesDelivery },
  /** L over λ · W. */
  littleRatio: {
    quantity: 'percent',
    of: (answers) => answers.inProgressMean.total.mean / placedTimesDelivery(answers),
  },
  /** `days.still` as a share of the delivery time. */
  stillShare: {
    quantity: 'percent',
    of: ({ days, deliveryTime }) => days.mean.still.mean / deliveryTime.mean.mean,
  },
};
