import { underWayAbout } from './dots';
import { pileOf, type Journeys } from './journeys';
import { PILE_COUNT } from './layout';

const NEVER = -1;

/** The numbers of one instant. */
export interface Counts {
  readonly inProgress: number;
  /** By pile (see FlowLayout): orders waiting. */
  readonly waiting: Float64Array;
}

/** How many orders are under way at a second, and how many wait where. */
export function countsAt(journeys: Journeys, second: number): Counts {
  const { flow, orders, stride, end } = journeys;
  const { at, waits, carrier } = flow;
  const [first, last] = underWayAbout(journeys, second);
  const waiting = new Float64Array(PILE_COUNT);
  let inProgress = 0;
  for (let n = first; n < last; n++) {
    const i = orders[n]!;
    if (at[0]![i]! > second) break;
    if (end[i]! <= second) continue;
    inProgress += stride;
    let stage = 0;
    while (at[stage + 1]![i]! <= second && at[stage + 1]![i] !== NEVER) stage++;
    const pile = pileOf(stage, carrier[i]!);
    if (pile >= 0 && second < at[stage]![i]! + waits[stage]![i]!) waiting[pile]! += stride;
  }
  return { inProgress, waiting };
}
