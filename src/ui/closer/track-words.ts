import { CARRIER_LABEL, CAUSES, MODE_LABEL, STAGES } from '../../charts/names';
import type { OrderTrack, StageVisit } from '../../kpi/track';
import type { Stage } from '../../scenario/field';
import { formatNumber } from '../../shared/format';
import { DAY, HOUR, MINUTE } from '../../shared/units';
import type { Cause } from '../../sim/codes';
import { m } from '../../words/words';

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
  if (seconds < HOUR) return m.closer_minutes({ n: formatNumber(seconds / MINUTE) });
  if (seconds < DAY) return m.closer_hours({ n: formatNumber(seconds / HOUR, 1) });
  return m.closer_days({ n: formatNumber(seconds / DAY, 1) });
}

/** Why an order stands still in a stage, in a shopper's words. */
const WAITING: Record<Stage, Record<Exclude<Cause, 'work'>, () => string>> = {
  payment: {
    queue: m.closer_payment_queue,
    closed: m.closer_payment_closed,
    hold: m.closer_payment_hold,
  },
  seller: {
    queue: m.closer_seller_queue,
    closed: m.closer_seller_closed,
    hold: m.closer_seller_hold,
  },
  firstMile: {
    queue: m.closer_first_mile_queue,
    closed: m.closer_first_mile_closed,
    hold: m.closer_first_mile_hold,
  },
  hub: {
    queue: m.closer_hub_queue,
    closed: m.closer_hub_closed,
    hold: m.closer_hub_hold,
  },
  linehaul: {
    queue: m.closer_linehaul_queue,
    closed: m.closer_linehaul_closed,
    hold: m.closer_linehaul_hold,
  },
  customs: {
    queue: m.closer_customs_queue,
    closed: m.closer_customs_closed,
    hold: m.closer_customs_hold,
  },
  lastMile: {
    queue: m.closer_last_mile_queue,
    closed: m.closer_last_mile_closed,
    hold: m.closer_last_mile_hold,
  },
};

export function waitingWords(stage: number, cause: Exclude<Cause, 'work'>): string {
  return WAITING[STAGES[stage]!][cause]();
}

/** Shorter waits than this are left out: nobody would notice. */
const NOTICED = 10 * MINUTE;

function reasonsOf(visit: StageVisit): string[] {
  return CAUSES.filter((cause) => cause !== 'work')
    .filter((cause) => visit[cause] >= NOTICED)
    .sort((a, b) => visit[b] - visit[a])
    .map((cause) =>
      m.closer_reason({
        duration: duration(visit[cause]),
        why: waitingWords(visit.stage, cause),
      }),
    );
}

/** By zone. */
const REGIONS: readonly (() => string)[] = [
  m.closer_place_west,
  m.closer_place_midwest,
  m.closer_place_south,
  m.closer_place_northeast,
];

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
  switch (STAGES[stage]!) {
    case 'payment':
      return plain(m.closer_scan_placed(), m.closer_place_shop());
    case 'seller':
      return plain(m.closer_scan_paid(), m.closer_place_shop());
    case 'firstMile':
      return plain(m.closer_scan_handed(), m.closer_place_china());
    case 'hub':
      return plain(m.closer_scan_hub({ mode: MODE_LABEL[track.mode!] }), m.closer_place_china());
    case 'linehaul':
      return plain(departedWords(track), m.closer_place_china());
    case 'customs':
      return plain(m.closer_scan_arrived(), m.closer_place_gateway());
    case 'lastMile':
      return plain(
        m.closer_scan_released({ carrier: CARRIER_LABEL[track.carrier!] }),
        m.closer_place_gateway(),
      );
  }
}

const DEPARTED = {
  express: m.closer_scan_departed_express,
  standard: m.closer_scan_departed_standard,
  economy: m.closer_scan_departed_economy,
} as const;

function departedWords({ service, departure }: OrderTrack): string {
  // Measured legs know no departures.
  return departure === null ? m.closer_scan_departed() : DEPARTED[service]({ n: departure + 1 });
}

function endWords(track: OrderTrack): Scan {
  const { outcome, zone, attempts } = track;
  const carrier = track.carrier && CARRIER_LABEL[track.carrier];
  const region = (REGIONS[zone] ?? m.closer_place_us)();
  const bad = (title: string, place: string): Scan => ({ title, place, tone: 'bad' });
  switch (outcome) {
    case 'delivered': {
      const tone = track.wrongItem || track.damaged ? 'bad' : 'good';
      return { title: deliveredWords(track, carrier!), place: region, tone };
    }
    case 'declined':
      return bad(m.closer_end_declined(), m.closer_place_shop());
    case 'rejected':
      return bad(m.closer_end_rejected(), m.closer_place_shop());
    case 'oversold':
      return bad(m.closer_end_oversold(), m.closer_place_china());
    case 'expired':
      return bad(m.closer_end_expired(), m.closer_place_china());
    case 'seized':
      return bad(m.closer_end_seized(), m.closer_place_gateway());
    case 'lost':
      return bad(m.closer_end_lost({ carrier: carrier! }), region);
    case 'stolen':
      return bad(m.closer_end_stolen(), region);
    case 'undeliverable':
      return bad(m.closer_end_undeliverable({ n: attempts }), region);
  }
}

function deliveredWords({ wrongItem, damaged }: OrderTrack, carrier: string): string {
  if (wrongItem)
    return damaged
      ? m.closer_end_delivered_both({ carrier })
      : m.closer_end_delivered_wrong({ carrier });
  return damaged
    ? m.closer_end_delivered_damaged({ carrier })
    : m.closer_end_delivered({ carrier });
}

/** What else happened in a stage. */
function notes(track: OrderTrack, stage: number): string[] {
  const found: (string | false)[] = [];
  switch (STAGES[stage]!) {
    case 'payment':
      found.push(track.reviewed && m.closer_note_reviewed());
      break;
    case 'seller':
      found.push(track.languageTrouble && m.closer_note_misunderstood());
      break;
    case 'customs':
      found.push(track.documentsMissing && m.closer_note_documents());
      found.push(track.inspected && m.closer_note_inspected({ place: m.closer_place_gateway() }));
      break;
    case 'lastMile':
      found.push(track.attempts > 1 && m.closer_note_attempt({ n: track.attempts }));
  }
  return found.filter((note) => note !== false);
}

/** `Promised within 25 days; it came 2 days late.` */
export function promiseWords({ daysLate, promise }: OrderTrack): string {
  const days = promise;
  if (daysLate === null) return m.closer_promise_never({ days });
  if (daysLate === 0) return m.closer_promise_last_day({ days });
  const said = { days, count: Math.abs(daysLate) };
  return daysLate > 0 ? m.closer_promise_late(said) : m.closer_promise_early(said);
}
