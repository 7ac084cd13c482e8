import { CAUSE_LABEL, CAUSES, STAGE_LABEL, STAGES } from '../../charts/names';
import type { OrderTrack, StageVisit } from '../../kpi/track';
import { MINUTE } from '../../shared/units';
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
  if (part === null) return 'In both worlds the same happens, to the second.';
  const stage = part < STAGES.length ? STAGE_LABEL[STAGES[part]!].toLowerCase() : 'the end';
  const [end, other] = [a.visits.at(-1)!.to, b.visits.at(-1)!.to];
  const fate =
    a.outcome !== b.outcome
      ? `it is ${a.outcome} in A and ${b.outcome} in B`
      : `it ends ${end === other ? 'at the same second all the same' : lagWords(other - end)}`;
  return `The two journeys are the same up to ${stage}; ${fate}.`;
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
  if (!inA || !inB)
    return inA || inB ? 'Here they part: one of the two ends.' : 'They end differently.';
  const stage = STAGE_LABEL[STAGES[inA.stage]!];
  const longer = inB.to - inB.from - (inA.to - inA.from);
  const changes = CAUSES.map((cause) => ({ cause, by: inB[cause] - inA[cause] }));
  const most = changes.reduce((x, y) => (Math.abs(y.by) > Math.abs(x.by) ? y : x));
  const mostly = `${CAUSE_LABEL[most.cause]} ${duration(Math.abs(most.by))} ${most.by > 0 ? 'more' : 'less'}`;
  return longer === 0
    ? `Here they part: ${stage} takes as long, with ${mostly}.`
    : `Here they part: ${stage} takes ${amount(longer)} ${longer > 0 ? 'longer' : 'less'} in B (${mostly}).`;
}

function lagWords(seconds: number): string {
  if (seconds === 0) return '';
  return `${amount(seconds)} ${seconds > 0 ? 'later' : 'sooner'} in B`;
}

function amount(seconds: number): string {
  return Math.abs(seconds) < MINUTE ? 'under a minute' : duration(Math.abs(seconds));
}
