import type { Answers } from '../kpi/answers';
import type { FlowColumns } from '../kpi/flow';
import type { CloseUp } from '../kpi/close-up';
import type { Figures } from '../kpi/figures';
import type { Notable, OrderTrack } from '../kpi/track';
import type { SellersAnswer } from '../kpi/sellers';
import type { Scenario } from '../scenario/scenario';
import type { LogComparison } from '../data/comparison';
import type { ColumnMapping, LogPreview, LogReading } from '../data/order-log';
import type { Measured } from '../sim/measured';
import type { Comparison, PairRun } from '../study/comparison';
import type { LeverShare, SharesOfRun, SharesRequest } from '../study/lever-shares';
import type { PairedChanges } from '../study/paired';
import type { UnitWorth, WorthOfRun } from '../study/unit-worth';
import type { CheckedGroup } from '../study/self-check/check';

/** One replication of one scenario. */
export interface RunRequest {
  readonly scenario: Scenario;
  readonly measured: Measured | null;
  /** 0 is the run that is shown; others differ in their seed only. */
  readonly replication: number;
  /** Only the first week of the window, for an answer while a lever moves. */
  readonly preview: boolean;
  /** Also return the journeys for the flow picture. */
  readonly flow: boolean;
  /** Weeks of the window, where a comparison cuts it; the scenario's own by default. */
  readonly weeks?: number;
}

export interface RunResult {
  readonly figures: Figures;
  readonly flow: FlowColumns | null;
}

/** One replication of two scenarios that were made comparable. */
export interface PairRequest {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly weeks: number;
  /** The world that is shown and edited: its run is kept as the shown one, the other beside it. */
  readonly inHand: 'a' | 'b';
  readonly measured: Measured | null;
  readonly replication: number;
  /** Also return both worlds' journeys. */
  readonly flow: boolean;
}

export interface PairResult {
  readonly run: PairRun;
  readonly flow: Readonly<Record<'a' | 'b', FlowColumns>> | null;
}

/** One replication of a scenario, for what one more unit would bring. */
export type WorthRequest = Pick<RunRequest, 'scenario' | 'measured' | 'replication'>;

/** The run that is shown, to be checked against itself. */
export interface Shown {
  readonly scenario: Scenario;
  readonly measured: Measured | null;
  /** Of its replication 0; empty when it is not known. */
  readonly digest: string;
}

/** A run by what it is of: the shown one and its twin are kept, any other is run first. */
export type RunOf = Pick<RunRequest, 'scenario' | 'measured' | 'weeks'>;

/** An order by its number, or one that is notable; `turn` 0, 1, 2, … for another of the same. */
export type OrderQuery =
  { readonly order: number } | { readonly notable: Notable; readonly turn: number };

export interface SelfCheckRequest {
  /** 0 checks the run that is shown; each of the others runs one experiment with known answers. */
  readonly step: number;
  /** Of the experiments. */
  readonly seed: string;
  readonly shown: Shown;
}

export interface SelfCheckStep {
  readonly groups: readonly CheckedGroup[];
  /** How many steps there are. */
  readonly steps: number;
}

/** What of the shown run goes into a file, one line for each: orders, or orders and stages visited. */
export type RunTable = 'orders' | 'visits';

/**
 * Called between stages; a worker that stays silent for long has hung.
 * @param silence what the worker may need until the next sign of life, ms; the usual by default
 */
export type Progress = (stagesDone: number, stages: number, silence?: number) => void;

/** What a worker offers. Every call may be slow; none keeps anything but caches between calls. */
export interface Engine {
  run(request: RunRequest, progress: Progress): Promise<RunResult>;
  /** What one replication says by itself, in one round trip: for a lever under way. */
  quickAnswer(request: RunRequest, progress: Progress): Promise<Answers>;
  /**
   * Does for nothing what moving levers will ask for: browsers compile code for speed only once it
   * has been used a good deal. Changes nothing that is kept.
   */
  rehearse(request: RunRequest, progress: Progress): Promise<void>;
  /** Journeys of the whole run shown last in this worker, as after `run` with `flow`; null without one. */
  journeys(): Promise<FlowColumns | null>;
  /** One order's journey; null when no order is notable in that way. @throws RangeError for a number that is none */
  track(of: RunOf, query: OrderQuery, progress?: Progress): Promise<OrderTrack | null>;
  /** One station from near; null when a measured leg stands in its place. */
  closeUp(of: RunOf, key: string, progress: Progress): Promise<CloseUp | null>;
  /** Answers from the figures of replications 0, 1, 2, … of one scenario. */
  answer(figures: readonly Figures[]): Promise<Answers>;
  runPair(request: PairRequest, progress: Progress): Promise<PairResult>;
  /**
   * World B against world A from replications 0, 1, 2, … of both.
   * @param wanted precision of the difference of the mean delivery time: half-width, days
   */
  compare(runs: readonly PairRun[], wanted: number): Promise<Comparison>;
  /** One replication of what each difference between two worlds adds. */
  shares(request: SharesRequest, progress: Progress): Promise<SharesOfRun>;
  /** From replications 0, 1, 2, … of one comparison. */
  leverShares(
    pair: Pick<SharesRequest, 'a' | 'b'>,
    runs: readonly SharesOfRun[],
  ): Promise<LeverShare[]>;
  /** One replication of what one more unit at each station would bring. */
  worth(request: WorthRequest, progress: Progress): Promise<WorthOfRun>;
  /** From replications 0, 1, 2, … of one scenario. */
  unitWorth(scenario: Scenario, runs: readonly WorthOfRun[]): Promise<UnitWorth[]>;
  /** Differences of two scenarios from the figures of the same replications of both. */
  pair(before: readonly Figures[], after: readonly Figures[]): Promise<PairedChanges>;
  /** Every order or visit of a run as CSV; leaves the run that is kept as it is. */
  exportRun(table: RunTable, request: RunRequest, progress: Progress): Promise<Blob>;
  /** The key figures as CSV. */
  exportKpis(answers: Answers, scenario: Scenario): Promise<Blob>;
  /** First rows and guessed columns of an order log. */
  previewLog(file: Blob): Promise<LogPreview>;
  readLog(file: Blob, mapping: ColumnMapping, progress: Progress): Promise<LogReading>;
  /** Simulated (replication 0, as last run in this worker) against the observed times. */
  compareLog(request: RunRequest, reading: LogReading, progress?: Progress): Promise<LogComparison>;
  /** The sellers of replication 0, as last run in this worker. */
  sellers(request: RunRequest, progress?: Progress): Promise<SellersAnswer>;
  /** One step of the self-check; leaves the run that is kept as it is. */
  selfCheck(request: SelfCheckRequest, progress: Progress): Promise<SelfCheckStep>;
}
