import type { Locale } from '../../shared/locale';
import type { FieldKey } from '../fields';
import type { Scenario } from '../scenario';
import type { LinkedAssignment } from './assignment';

/** Schema of the links that are written now. Raised by one whenever an old link would mean something else. */
export const LINK_VERSION = 1;

/** Parts of the page and of a frame that a link can ask for. */
export const PANELS = [
  'flow',
  'levers',
  'sentence',
  'processing',
  'shipping',
  'delivery',
  'defects',
  'satisfaction',
  'tabs',
] as const;
export type PanelKey = (typeof PANELS)[number];

/** Parameters of an assignment; what they mean is only loaded for links that have one. */
export const ASSIGNMENT_NAMES = [
  'task.question',
  'task.target',
  'task.predict',
  'task.budget',
  'task.seed',
] as const;

/** A scenario and the preset it began with; '' when with none. */
export interface LinkedWorld {
  readonly presetKey: string;
  readonly scenario: Scenario;
}

/** How a link wants the page to look. */
export interface LinkView {
  readonly view: 'page' | 'frame';
  /** Key of the open tab; '' for the usual one. Not checked against the tabs there are. */
  readonly tab: string;
  /** Simulated second at which the clock stands; null for the opening of the measured window. */
  readonly at: number | null;
  /** Does the clock run? null: as it would by itself. */
  readonly play: boolean | null;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly size: 'normal' | 'projector';
  /** `auto`: as the reader or else the browser has it. */
  readonly lang: 'auto' | Locale;
  /** Levers that are shown; null for all (in a frame: the main ones). */
  readonly levers: readonly FieldKey[] | null;
  /** Levers that stand still: guidance, no protection. */
  readonly locked: readonly FieldKey[];
  /** Null for the usual ones. */
  readonly panels: readonly PanelKey[] | null;
  /** Key of the open lesson, not checked against the lessons there are, and its step from 1; '' and 0: none. */
  readonly lesson: string;
  readonly step: number;
  /** Origin that may drive a frame; null for none. */
  readonly host: string | null;
  /** What a class is asked to do; null for none. */
  readonly assignment: LinkedAssignment | null;
}

/** What a run gave when it was cited. */
export interface Receipt {
  /** Version of the engine that ran it. */
  readonly engine: string;
  /** Orders behind the figures, of all replications. */
  readonly orders: number;
  /** Digest of the KPIs, 16 hex digits. */
  readonly digest: string;
  /** The five key figures, rounded: three times in days, a share, stars. */
  readonly figures: readonly number[];
}

/** All that an address says. */
export interface Link {
  /** Schema it was written in; higher than LINK_VERSION when it comes from the future. */
  readonly version: number;
  readonly inHand: LinkedWorld;
  /** The world it is compared with, and as which side. */
  readonly other: (LinkedWorld & { readonly side: 'a' | 'b' }) | null;
  readonly view: LinkView;
  /** SHA-256 of the order log that belongs to it. */
  readonly log: string | null;
  readonly receipt: Receipt | null;
  /** What this version does not know, name and undecoded value: kept as it is. */
  readonly unknown: readonly (readonly [string, string])[];
  /** What the reader should be told, in sentences, in the language in which they are read. */
  readonly messages: readonly string[];
}

/** From a later version: it can be looked at, but a change would lose what is not understood. */
export function isFromFuture({ version }: Link): boolean {
  return version > LINK_VERSION;
}
