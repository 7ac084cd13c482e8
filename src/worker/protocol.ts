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
import type { PairedChanges } from '../study/paired';
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
}

export interface RunResult {
  readonly figures: Figures;
  readonly flow: FlowColumns | null;
}

/** The run that is shown, to be checked against itself. */
export interface Shown {
  readonly scenario: Scenario;
  readonly measured: Measured | null;
  /** Of its replication 0; empty when it is not known. */
  readonly digest: string;
}

/** A run by what it is of: the shown one is kept, any other is run first. */
export type RunOf = Pick<RunRequest, 'scenario' | 'measured'>;

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

/** Called between stages; a worker that stays silent for long has hung. */
export type Progress = (stagesDone: number, stages: number) => void;

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
  track(of: RunOf, query: OrderQuery): Promise<OrderTrack | null>;
  /** One station from near; null when a measured leg stands in its place. */
  closeUp(of: RunOf, key: string, progress: Progress): Promise<CloseUp | null>;
  /** Answers from the figures of replications 0, 1, 2, … of one scenario. */
  answer(figures: readonly Figures[]): Promise<Answers>;
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
  compareLog(request: RunRequest, reading: LogReading): Promise<LogComparison>;
  /** The sellers of replication 0, as last run in this worker. */
  sellers(request: RunRequest): Promise<SellersAnswer>;
  /** One step of the self-check; leaves the run that is kept as it is. */
  selfCheck(request: SelfCheckRequest, progress: Progress): Promise<SelfCheckStep>;
}
