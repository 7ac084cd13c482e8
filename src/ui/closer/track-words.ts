import { CARRIER_LABEL, CAUSES, MODE_LABEL, STAGES } from '../../charts/names';
import type { OrderTrack, StageVisit } from '../../kpi/track';
import type { Stage } from '../../scenario/field';
import { formatNumber, NBSP } from '../../shared/format';
import { DAY, HOUR, MINUTE } from '../../shared/units';
import type { Cause } from '../../sim/codes';

/** One line of a tracking page. */
export interface ScanEvent {
  /** Seconds since the scenario's start. */
  readonly at: number;
  readonly title: string;
  readonly place: string;
  readonly tone: 'plain' | 'good' | 'bad';
  /** The stage that begins here; null at the end of the journey. */
  readonly next: StageVisit | null;
  /** What held the order up in that stage, longest first. */
  readonly reasons: readonly string[];
}

/** `18 min`, `5.2 h`, `3.1 d`; never more digits than anybody needs. */
export function duration(seconds: number): string {
  if (seconds < HOUR) return `${formatNumber(seconds / MINUTE)}${NBSP}min`;
  if (seconds < DAY) return `${formatNumber(seconds / HOUR, 1)}${NBSP}h`;
  return `${formatNumber(seconds / DAY, 1)}${NBSP}d`;
}

/** Why an order stands still in a stage, in a shopper's words. */
const WAITING: Record<Stage, Record<Exclude<Cause, 'work'>, string>> = {
  payment: {
    queue: 'in line for a reviewer',
    closed: 'reviewers off duty',
    hold: 'waiting for the payment',
  },
  seller: {
    queue: 'in line at the seller',
    closed: 'seller closed: night, weekend, holiday or no pick-up',
    hold: 'waiting for stock or for the next pick-up',
  },
  firstMile: { queue: 'in line', closed: 'road, rail or air shut', hold: 'waiting' },
  hub: {
    queue: 'in line at the hub: lines busy or the departure full',
    closed: 'hub shut or departures cancelled',
    hold: 'waiting at the hub: transfer, export check or the next departure',
  },
  linehaul: { queue: 'in line', closed: 'route shut', hold: 'waiting on the way' },
  customs: {
    queue: 'in line for an inspector',
    closed: 'customs closed: nights and weekends',
    hold: 'held until missing documents came',
  },
  lastMile: {
    queue: 'the delivery run was full',
    closed: 'no delivery run that day',
    hold: 'waiting for the next delivery run or another attempt',
  },
};

export function waitingWords(stage: number, cause: Exclude<Cause, 'work'>): string {
  return WAITING[STAGES[stage]!][cause];
}

/** Shorter waits than this are left out: nobody would notice. */
const NOTICED = 10 * MINUTE;

function reasonsOf(visit: StageVisit): string[] {
  return CAUSES.filter((cause) => cause !== 'work')
    .filter((cause) => visit[cause] >= NOTICED)
    .sort((a, b) => visit[b] - visit[a])
    .map((cause) => `${duration(visit[cause])} ${waitingWords(visit.stage, cause)}`);
}

const CHINA = 'China';
const GATEWAY = 'Los Angeles';
export const REGIONS = ['West', 'Midwest', 'South', 'Northeast'] as const;

/** What a shopper reads on the tracking page, in order of time. */
export function scanEvents(track: OrderTrack): ScanEvent[] {
  const { visits } = track;
  return [visits[0]!.from, ...visits.map(({ to }) => to)].map((at, i) => {
    const next = visits[i] ?? null;
    const last = i === visits.length;
    const words = last ? endWords(track) : scanWords(track, i);
    return { at, next, reasons: next ? [...notes(track, i), ...reasonsOf(next)] : [], ...words };
  });
}

/** Seconds that an order spends in the stage that takes it longest; at least one. */
export function longestStage(events: readonly ScanEvent[]): number {
  return Math.max(1, ...events.map(({ next }) => (next ? next.to - next.from : 0)));
}

type Scan = Pick<ScanEvent, 'title' | 'place' | 'tone'>;

const plain = (title: string, place: string): Scan => ({ title, place, tone: 'plain' });

/** On entering a stage. */
function scanWords(track: OrderTrack, stage: number): Scan {
  const { service, departure } = track;
  const vehicle = service === 'economy' ? 'sailing' : 'flight';
  switch (STAGES[stage]!) {
    case 'payment':
      return plain('Order placed', 'online shop');
    case 'seller':
      return plain('Payment confirmed', 'online shop');
    case 'firstMile':
      return plain('Handed to the logistics partner', CHINA);
    case 'hub':
      return plain(`Arrived at the hub by ${MODE_LABEL[track.mode!]}`, CHINA);
    case 'linehaul':
      // Measured legs know no departures.
      return plain(
        departure === null ? 'Departed' : `Departed on ${service} ${vehicle} ${departure + 1}`,
        CHINA,
      );
    case 'customs':
      return plain('Arrived in the United States', GATEWAY);
    case 'lastMile':
      return plain(`Released by customs, handed to ${CARRIER_LABEL[track.carrier!]}`, GATEWAY);
  }
}

function endWords({ outcome, carrier, zone, damaged, wrongItem, attempts }: OrderTrack): Scan {
  const region = REGIONS[zone] ?? 'US';
  const bad = (title: string, place: string): Scan => ({ title, place, tone: 'bad' });
  switch (outcome) {
    case 'delivered': {
      const flaws = [wrongItem && 'the wrong item', damaged && 'damaged'].filter(Boolean);
      const title = `Delivered by ${CARRIER_LABEL[carrier!]}`;
      return flaws.length > 0
        ? bad(`${title}: ${flaws.join(', ')}`, region)
        : { title, place: region, tone: 'good' };
    }
    case 'declined':
      return bad('Payment declined', 'online shop');
    case 'rejected':
      return bad('Cancelled: payment rejected after review', 'online shop');
    case 'oversold':
      return bad('Cancelled: the seller had none left', CHINA);
    case 'expired':
      return bad('Cancelled: the seller did not ship in time', CHINA);
    case 'seized':
      return bad('Seized or returned by customs', GATEWAY);
    case 'lost':
      return bad(`Lost on the way with ${CARRIER_LABEL[carrier!]}`, region);
    case 'stolen':
      return bad('Left at the door and stolen', region);
    case 'undeliverable':
      return bad(`Could not be delivered in ${attempts} attempts`, region);
  }
}

/** What else happened in a stage. */
function notes(track: OrderTrack, stage: number): string[] {
  const found: (string | false)[] = [];
  switch (STAGES[stage]!) {
    case 'payment':
      found.push(track.reviewed && 'Held for a manual check of the payment');
      break;
    case 'seller':
      found.push(track.languageTrouble && 'The order was misunderstood');
      break;
    case 'customs':
      found.push(track.documentsMissing && 'Documents missing');
      found.push(track.inspected && `Held for inspection, ${GATEWAY}`);
      break;
    case 'lastMile':
      found.push(track.attempts > 1 && `Delivered or given up at attempt ${track.attempts}`);
  }
  return found.filter((note) => note !== false);
}

/** `2 days after the promised date` */
export function promiseWords({ daysLate, promise }: OrderTrack): string {
  const promised = `Promised within ${promise} days`;
  if (daysLate === null) return `${promised}; it never came.`;
  if (daysLate === 0) return `${promised}; it came on the last day of the promise.`;
  const days = `${Math.abs(daysLate)} ${Math.abs(daysLate) === 1 ? 'day' : 'days'}`;
  return `${promised}; it came ${days} ${daysLate > 0 ? 'late' : 'early'}.`;
}
