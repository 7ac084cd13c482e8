import { CAUSE_LABEL, CAUSES, STAGE_LABEL, STAGES } from '../../charts/names';
import type { OrderTrack, StageVisit } from '../../kpi/track';
import { MINUTE } from '../../shared/units';
import { m } from '../../words/words';
import { duration, scanEvents, type ScanEvent } from '../closer/track-words';

/** The same step of one order's journey in both worlds. */
export interface PairStop {
  /** Null where the journey is over. */
  readonly a: ScanEvent | null;
  readonly b: ScanEvent | null;
  /** What happens differently here for the first time; empty everywhere else. */
  readonly parting: string;
  /** How far B is behind, or ahead; empty where both are there at the same second. */
  readonly lag: string;
}

/** Both tracking pages side by side, stage by stage. */
export function pairStops(a: OrderTrack, b: OrderTrack): PairStop[] {
  const [inA, inB] = [scanEvents(a), scanEvents(b)];
  const part = partingStage(a, b);
  return Array.from({ length: Math.max(inA.length, inB.length) }, (_, i) => {
    const [left, right] = [inA[i] ?? null, inB[i] ?? null];
    return {
      a: left,
      b: right,
      parting: i === part ? partingWords(left, right) : '',
      lag: left && right ? lagWords(right.at - left.at) : '',
    };
  });
}

/** What becomes of the order in B, against A. */
export function pairSentence(a: OrderTrack, b: OrderTrack): string {
  const part = partingStage(a, b);
  if (part === null) return m.compare_journeys_same();
  const stage =
    part < STAGES.length ? STAGE_LABEL[STAGES[part]!].toLowerCase() : m.compare_the_end();
  const [end, other] = [a.visits.at(-1)!.to, b.visits.at(-1)!.to];
  if (a.outcome !== b.outcome) {
    const [inA, inB] = [a, b].map(({ outcome }) => m.compare_outcome({ outcome }));
    return m.compare_journeys_outcomes({ stage, a: inA!, b: inB! });
  }
  const later = other - end;
  return later === 0
    ? m.compare_journeys_same_second({ stage })
    : m.compare_journeys_end({ stage, ...moved(later) });
}

/** The first stage that is not the same in both; null when all are. */
function partingStage(a: OrderTrack, b: OrderTrack): number | null {
  const stages = Math.max(a.visits.length, b.visits.length);
  for (let i = 0; i < stages; i++) if (!sameVisit(a.visits[i], b.visits[i])) return i;
  return a.outcome === b.outcome ? null : stages;
}

function sameVisit(x: StageVisit | undefined, y: StageVisit | undefined): boolean {
  if (!x || !y) return false;
  return x.to === y.to && CAUSES.every((cause) => x[cause] === y[cause]);
}

function partingWords(a: ScanEvent | null, b: ScanEvent | null): string {
  const [inA, inB] = [a?.next, b?.next];
  if (!inA || !inB) return inA || inB ? m.compare_part_one_ends() : m.compare_part_ends();
  const stage = STAGE_LABEL[STAGES[inA.stage]!];
  const longer = inB.to - inB.from - (inA.to - inA.from);
  const changes = CAUSES.map((cause) => ({ cause, by: inB[cause] - inA[cause] }));
  const most = changes.reduce((x, y) => (Math.abs(y.by) > Math.abs(x.by) ? y : x));
  const mostly = m.compare_part_mostly({
    cause: CAUSE_LABEL[most.cause],
    amount: duration(Math.abs(most.by)),
    way: most.by > 0 ? 'rises' : 'falls',
  });
  return longer === 0
    ? m.compare_part_as_long({ stage, mostly })
    : m.compare_part({ stage, mostly, ...moved(longer) });
}

function lagWords(seconds: number): string {
  return seconds === 0 ? '' : m.compare_lag(moved(seconds));
}

/** Which way, and by how much. */
function moved(seconds: number): { way: 'rises' | 'falls'; amount: string } {
  const size = Math.abs(seconds);
  return {
    way: seconds > 0 ? 'rises' : 'falls',
    amount: size < MINUTE ? m.compare_under_a_minute() : duration(size),
  };
}
