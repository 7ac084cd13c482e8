import { STAGES } from '../../scenario/field';
import { FLAG, NEVER, type OUTCOMES } from '../codes';

export type Outcome = (typeof OUTCOMES)[number];

/** Who an order is, and what it is from the moment it is placed. */
export interface Placed {
  /** Its number in order of placement. */
  readonly row: number;
  /** Hour of placement and number within it, and the two words of identity made of them. */
  readonly hour: number;
  readonly indexInHour: number;
  readonly a: number;
  readonly b: number;
  /** Second of placement. */
  readonly placed: number;
  /** Codes, as in the columns. */
  readonly category: number;
  readonly zone: number;
  readonly method: number;
  readonly service: number;
  readonly seller: number;
  /** Cents and grams. */
  readonly value: number;
  readonly weight: number;
}

/** One order, and what has happened to it so far. */
export class Order {
  /** Seconds: placement, then the moment of leaving each stage. */
  readonly at: number[] = [NEVER, ...STAGES.map(() => NEVER)];
  /** By stage: seconds that were no work. */
  readonly queue: number[] = STAGES.map(() => 0);
  readonly closed: number[] = STAGES.map(() => 0);
  readonly hold: number[] = STAGES.map(() => 0);
  /** Null while it is on its way. */
  outcome: Outcome | null = null;
  endStage: number = STAGES.length - 1;
  flags = 0;
  mode = 0;
  carrier = 0;
  departure: number = NEVER;
  attempts = 0;
  /** Days, stars and cents by part: known at the end. */
  promise = 0;
  stars = 0;
  cost: readonly number[] = [];

  constructor(readonly placed: Placed) {
    this.at[0] = placed.placed;
  }

  mark(flag: keyof typeof FLAG): void {
    this.flags |= FLAG[flag];
  }

  is(flag: keyof typeof FLAG): boolean {
    return (this.flags & FLAG[flag]) !== 0;
  }
}
