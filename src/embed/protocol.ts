import type { FieldKey } from '../scenario/fields';
import type { RunState } from '../state/run-desk.svelte';

// What a page and a frame of Dispatch Lab say to each other by `postMessage`; see docs/host-api.md.
// Types only. Every message is a plain object with `dispatchLab: 1`, the version of this protocol.

/** Chosen by the host; its answer carries the same. Text of at most 64 characters, or a whole number. */
export type MessageId = string | number;

/** Something that is told unasked once it is subscribed to. */
export type Topic = 'settled' | 'order';

export interface Changes {
  /** Levers by key, in their units. All or none are set. */
  readonly levers?: Partial<Record<FieldKey, number>>;
  /** Key of a prepared scenario; levers and seed are set upon it. */
  readonly preset?: string;
  readonly seed?: string;
  /** Address of a page, or its fragment: the whole scenario. Not with levers, preset or seed. */
  readonly link?: string;
  readonly theme?: 'light' | 'dark' | 'auto';
}

interface Bare<Type extends string> {
  readonly type: Type;
}

/** What a host asks for, besides `dispatchLab` and `id`. */
export type Ask =
  | ({ readonly type: 'set' } & Changes)
  | Bare<'get'>
  | Bare<'run'>
  | Bare<'play'>
  | Bare<'pause'>
  | Bare<'resize'>
  | { readonly type: 'seek'; /** Simulated second since the start. */ readonly to: number }
  | { readonly type: 'subscribe' | 'unsubscribe'; readonly topics: readonly Topic[] };

/** Names of errors. Hosts may rely on them; the words beside them are for people. */
export type ErrorName =
  /** No such type of request. */
  | 'UnknownType'
  /** Not shaped as documented; `field` says where. */
  | 'BadRequest'
  /** A value outside its range, or text that names nothing there is; `field` says which. */
  | 'OutOfRange'
  /** Only the origin that the frame's address names may do this. */
  | 'NotAllowed'
  /** Too many messages: this one, and others untold, were dropped. */
  | 'TooMany'
  /** Written in a later version of the protocol than this page speaks. */
  | 'LaterVersion'
  /** The run failed or was given up. */
  | 'RunFailed'
  /** This frame cannot do it: it has no such part. */
  | 'NotSupported';

export interface Refusal {
  readonly name: ErrorName;
  readonly message: string;
  /** The lever or part of the request that is at fault. */
  readonly field?: string;
}

/** A figure with the ends of its 95 % interval; null where there is nothing to measure. */
export type Figure = { readonly mean: number; readonly lo: number; readonly hi: number } | null;

/** Days from one moment of an order's journey to another. */
export interface Days {
  readonly mean: Figure;
  readonly p50: Figure;
  readonly p90: Figure;
}

export interface Kpis {
  readonly processingTime: Days;
  readonly shippingTime: Days;
  readonly deliveryTime: Days;
  /** Share of orders, 0–1; `strict` leaves lateness out. */
  readonly orderDefectRate: { readonly total: Figure; readonly strict: Figure };
  /** Mean stars, 1–5; share of 1 and 2 stars, 0–1. */
  readonly satisfaction: { readonly mean: Figure; readonly low: Figure };
  /** Share of delivered orders, 0–1. */
  readonly onTime: Figure;
  /** Dollars. */
  readonly costPerOrder: Figure;
}

/** A settled run. */
export interface Settled {
  /** Of the run, 16 hex digits: the same digest, the same orders. */
  readonly digest: string;
  /** Orders behind the figures, of all replications. */
  readonly orders: number;
  readonly replications: number;
  readonly kpis: Kpis;
}

/** What was run: enough to run it again. */
export interface Told {
  readonly name: string;
  readonly preset: string;
  readonly seed: string;
  /** Levers that differ from the baseline, in their units. */
  readonly levers: Partial<Record<FieldKey, number>>;
}

/** The simulated clock. All but `playing` in seconds since the scenario's start. */
export interface Clock {
  readonly at: number;
  readonly end: number;
  readonly playing: boolean;
}

/** A stage that an order passed; seconds, those of the causes adding up to `to − from`. */
export interface Leg {
  readonly stage: string;
  readonly from: number;
  readonly to: number;
  readonly work: number;
  readonly queue: number;
  readonly closed: number;
  readonly hold: number;
}

/** The order that is looked at closely. */
export interface SelectedOrder {
  readonly order: number;
  readonly outcome: string;
  readonly service: string;
  readonly carrier: string | null;
  /** Days promised, and days after the promise; null when it never came. */
  readonly promise: number;
  readonly daysLate: number | null;
  /** 1–5; 0 for an order that was declined at once. */
  readonly stars: number;
  readonly legs: readonly Leg[];
}

export interface State {
  readonly access: 'drive' | 'read';
  readonly run: RunState;
  /** An order log of the reader's own is in use: nothing that was measured from it is told. */
  readonly withheld: boolean;
  readonly scenario: Told;
  /** Fragment of the link to what is shown; null where it is withheld or there is none. */
  readonly link: string | null;
  /** Null until the run has settled. */
  readonly settled: Settled | null;
  readonly order: SelectedOrder | null;
  readonly clock: Clock;
}

/** What each event tells. */
export interface Events {
  /** The frame listens, from now on. To any parent, so it says nothing of what is shown. */
  readonly ready: Record<never, never>;
  /** Pixels that the content needs. To any parent. */
  readonly resize: { readonly height: number };
  readonly settled: { readonly settled: Settled; readonly scenario: Told };
  readonly order: { readonly order: SelectedOrder | null };
}

/** What each request is answered with. */
export interface Results {
  readonly set: { readonly scenario: Told };
  readonly get: State;
  readonly run: { readonly settled: Settled | null };
  readonly play: { readonly clock: Clock };
  readonly pause: { readonly clock: Clock };
  readonly seek: { readonly clock: Clock };
  readonly resize: { readonly height: number };
  readonly subscribe: { readonly topics: readonly Topic[] };
  readonly unsubscribe: { readonly topics: readonly Topic[] };
}

export type Result = Results[keyof Results];
export type Reply =
  | { readonly type: 'result'; readonly id: MessageId; readonly result: Result }
  | { readonly type: 'error'; readonly id: MessageId | null; readonly error: Refusal };

/** What a frame posts, besides `dispatchLab`. */
export type FromFrame =
  | Reply
  | {
      [Name in keyof Events]: {
        readonly type: 'event';
        readonly event: Name;
        readonly detail: Events[Name];
      };
    }[keyof Events];
