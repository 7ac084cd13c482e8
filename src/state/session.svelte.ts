import type { ColumnMapping, LogPreview, LogReading } from '../data/order-log';
import type { LogComparison } from '../data/comparison';
import type { Answers } from '../kpi/answers';
import type { FlowColumns } from '../kpi/flow';
import type { Stage } from '../scenario/field';
import { FIELDS, fieldOf, type FieldKey } from '../scenario/fields';
import { parseScenario, type Problem } from '../scenario/parse';
import { findPreset } from '../scenario/presets';
import { BASELINE, withValue, type DatedEvent, type Scenario } from '../scenario/scenario';
import { MEASURED_LEGS, type MeasuredLeg } from '../sim/measured';
import type { SpawnWorker } from '../worker/hand';
import { Pool } from '../worker/pool';
import { spawnWorker } from '../worker/spawn';
import { compareWithLog, runBeside } from './background';
import { History } from './history';
import { Runner, type Listener } from './runner';

export type RunState = 'running' | 'refining' | 'settled' | 'failed';

/** Replications that make a settled answer. */
export const REPLICATIONS = 10;
/** A lever that has not moved for so long, in ms, is at rest, though nobody may have let it go. */
const REST = 500;
/** Work that takes longer, in ms, shows its progress and can be cancelled. */
const LONG = 1000;

interface Choice {
  readonly scenario: Scenario;
  readonly presetKey: string;
}

/** What the page shows and what people do to it. One for each page. */
export class Session {
  scenario: Scenario = $state.raw(BASELINE);
  /** The preset it began with. What has moved is measured against BASELINE all the same. */
  presetKey: string = $state('baseline');
  /** Parts of a mix that stay where they are while others move. */
  locked: ReadonlySet<FieldKey> = $state.raw(new Set<FieldKey>());
  /** "Hold, then run": levers move without a run until `runNow`. */
  held: boolean = $state(false);
  /** While held: something has changed since the last run. */
  stale: boolean = $state(false);

  run: RunState = $state('running');
  /** 0–1 of what is wanted now. */
  progress: number = $state(0);
  busyLong: boolean = $state(false);
  /** What the user should know: a failure, a recovery, a refused input. */
  notice: string | null = $state(null);

  answers: Answers | null = $state.raw(null);
  baselineAnswers: Answers | null = $state.raw(null);
  flow: FlowColumns | null = $state.raw(null);
  /** The scenario that `answers` and `flow` belong to. */
  shown: Scenario = $state.raw(BASELINE);

  log: LogReading | null = $state.raw(null);
  comparison: LogComparison | null = $state.raw(null);

  /** Levers that differ from the baseline. */
  readonly moved: readonly FieldKey[] = $derived(
    FIELDS.map(({ key }) => key).filter(
      (key) => this.scenario.values[key] !== BASELINE.values[key],
    ),
  );
  /** Stages that a measured leg of the order log replaces. */
  readonly measuredStages: ReadonlySet<Stage> = $derived(new Set(stagesMeasured(this.log)));

  canUndo: boolean = $state(false);
  canRedo: boolean = $state(false);

  readonly #history = new History<Choice>();
  readonly #pool: Pool;
  readonly #runner: Runner;
  /** What undo goes back to once a dragged lever comes to rest. */
  #beforeDrag: Choice | null = null;
  #longTimer = 0;
  #restTimer = 0;
  /** The scenario whose replications run or have run. */
  #settling: Scenario | null = null;
  /** Seed of `baselineAnswers`, or of those under way: compared runs share their luck. */
  #baselineOf = '';

  constructor(spawn: SpawnWorker = spawnWorker) {
    this.#pool = new Pool(spawn);
    this.#runner = new Runner(this.#pool, true);
  }

  start(): void {
    this.#settle();
  }

  dispose(): void {
    clearTimeout(this.#longTimer);
    clearTimeout(this.#restTimer);
    this.#runner.stop();
    this.#pool.end();
  }

  // —— What people do ——

  /** `moving`: a slider under way; `resting`: its change is made. Out of range: refused, by name. */
  setValue(key: FieldKey, value: number, phase: 'moving' | 'resting'): void {
    const { min, max, label, unit } = fieldOf(key);
    if (!Number.isFinite(value) || value < min || value > max) {
      this.notice = `${label} must be a number between ${min} and ${max}${unit && ` ${unit}`}.`;
      return;
    }
    const next = withValue(this.scenario, key, value, this.locked);
    if (phase === 'resting') return this.#choose(next, this.presetKey);
    this.#beforeDrag ??= this.#choice();
    this.scenario = next;
    if (this.held) this.stale = true;
    else this.#answerMoving();
  }

  reset(key: FieldKey): void {
    this.setValue(key, BASELINE.values[key], 'resting');
  }

  resetAll(): void {
    const { name, values, events } = BASELINE;
    this.#choose(
      { ...this.scenario, name, values, events, startDate: BASELINE.startDate },
      'baseline',
    );
  }

  openPreset(key: string): void {
    const preset = findPreset(key);
    if (!preset) return;
    this.#choose({ ...preset.scenario, seed: this.scenario.seed }, key);
  }

  /** A scenario as JSON text from outside; when it is refused the present one stays. */
  openScenarioText(text: string): void {
    const parsed = parseScenario(fromJson(text));
    if (parsed.ok) this.#choose(parsed.scenario, '');
    else this.notice = `This scenario cannot be opened. ${listed(parsed.problems)}`;
  }

  setSeed(seed: string): void {
    this.#change({ ...this.scenario, seed });
  }

  addEvent(event: DatedEvent): void {
    this.#change({ ...this.scenario, events: [...this.scenario.events, event] });
  }

  removeEvent(index: number): void {
    this.#change({ ...this.scenario, events: this.scenario.events.filter((_, i) => i !== index) });
  }

  replaceEvent(index: number, event: DatedEvent): void {
    this.#change({ ...this.scenario, events: this.scenario.events.with(index, event) });
  }

  toggleLock(key: FieldKey): void {
    const locked = new Set(this.locked);
    if (!locked.delete(key)) locked.add(key);
    this.locked = locked;
  }

  undo(): void {
    const choice = this.#history.undo(this.#choice());
    if (choice) this.#show(choice);
  }

  redo(): void {
    const choice = this.#history.redo(this.#choice());
    if (choice) this.#show(choice);
  }

  setHeld(held: boolean): void {
    this.held = held;
    if (!held && this.stale) this.#settle();
  }

  runNow(): void {
    this.#settle();
  }

  /** Stops the run: keeps the replications there are, or goes back to the scenario last shown. */
  cancel(): void {
    this.#runner.stop();
    this.#quiet();
    this.#settling = null;
    const n = this.answers?.replications ?? 0;
    this.notice =
      this.shown === this.scenario
        ? `Stopped after ${n} of ${REPLICATIONS} replications.`
        : 'Stopped. The levers are back at the scenario that is shown.';
    this.scenario = this.shown;
    this.run = this.answers ? 'settled' : 'failed';
  }

  dismissNotice(): void {
    this.notice = null;
  }

  // —— An order log ——

  previewLog(file: Blob): Promise<LogPreview> {
    return this.#runner.extra(1, (engine) => engine.previewLog(file));
  }

  /** @throws Error with a message for the user; what was loaded before stays */
  async openLog(file: Blob, mapping: ColumnMapping): Promise<void> {
    const log = await this.#runner.extra(1, (engine, progress) =>
      engine.readLog(file, mapping, progress),
    );
    this.log = log;
    this.comparison = null;
    this.#settle();
  }

  closeLog(): void {
    this.log = null;
    this.comparison = null;
    this.#settle();
  }

  // —— Inside ——

  #choice(): Choice {
    return { scenario: this.scenario, presetKey: this.presetKey };
  }

  /** A change from one scenario to another of the same preset; refused when it fits no schema. */
  #change(scenario: Scenario): void {
    const parsed = parseScenario(scenario);
    if (parsed.ok) this.#choose(parsed.scenario, this.presetKey);
    else this.notice = listed(parsed.problems);
  }

  /** A change made: one step of undo, and a run. */
  #choose(scenario: Scenario, presetKey: string): void {
    this.#history.leave(this.#beforeDrag ?? this.#choice());
    this.#show({ scenario, presetKey });
  }

  #show({ scenario, presetKey }: Choice): void {
    this.#beforeDrag = null;
    this.scenario = scenario;
    this.presetKey = presetKey;
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
    if (this.held) this.stale = true;
    else if (!this.#settling || !same(this.#settling, scenario)) this.#settle();
  }

  #answerMoving(): void {
    const { scenario } = this;
    this.#quiet();
    this.#settling = null;
    // Browsers send no change event for a slider that comes back to where it was picked up.
    this.#restTimer = window.setTimeout(() => this.#settle(), REST);
    this.run = 'running';
    this.#runner.answerMoving(scenario, this.log?.measured ?? null, {
      ...this.#listener(scenario),
      progressed: () => {},
      done: () => {},
    });
  }

  #settle(): void {
    const { scenario } = this;
    this.#settling = scenario;
    this.run = 'running';
    this.stale = false;
    this.progress = 0;
    this.#quiet();
    this.#longTimer = window.setTimeout(() => (this.busyLong = true), LONG);
    this.#runner.settle(
      scenario,
      this.log?.measured ?? null,
      REPLICATIONS,
      this.#listener(scenario),
    );
  }

  #listener(scenario: Scenario): Listener {
    return {
      answered: (answers, flow) => {
        this.answers = answers;
        this.shown = scenario;
        if (flow) this.flow = flow;
        if (this.#settling) this.run = 'refining';
      },
      progressed: (share) => (this.progress = share),
      recovered: (why) =>
        (this.notice = `A background worker was lost (${why}) and has been replaced; the run goes on.`),
      done: () => this.#settled(scenario),
      failed: (error) => {
        this.#quiet();
        this.notice =
          error.name === 'WorkerLost'
            ? `The run was given up: background workers were lost again and again (${error.message}). Your levers are kept.`
            : error.message;
        this.#settling = null;
        this.run = 'failed';
      },
    };
  }

  #settled(scenario: Scenario): void {
    this.#quiet();
    this.run = 'settled';
    const settings = baselineFor(scenario);
    if (this.#baselineOf !== settings.seed) {
      this.#baselineOf = settings.seed;
      if (same(settings, scenario) && !this.log) this.baselineAnswers = this.answers;
      else void this.#runBaseline(settings);
    }
    if (this.log) void this.#compare(this.log, scenario);
  }

  async #runBaseline(baseline: Scenario): Promise<void> {
    const wanted = () => this.#baselineOf === baseline.seed;
    const answers = await runBeside(this.#runner, baseline, REPLICATIONS, wanted).catch(() => null);
    if (answers) this.baselineAnswers = answers;
    else if (wanted()) this.#baselineOf = '';
  }

  async #compare(log: LogReading, scenario: Scenario): Promise<void> {
    try {
      const comparison = await compareWithLog(this.#runner, scenario, log);
      if (this.log === log && this.scenario === scenario) this.comparison = comparison;
    } catch (error) {
      this.notice = `Simulated and observed could not be compared: ${(error as Error).message}`;
    }
  }

  #quiet(): void {
    clearTimeout(this.#longTimer);
    clearTimeout(this.#restTimer);
    this.busyLong = false;
  }
}

function stagesMeasured(log: LogReading | null): Stage[] {
  if (!log) return [];
  return (Object.keys(MEASURED_LEGS) as MeasuredLeg[]).flatMap((leg) =>
    log.measured.legs[leg] ? [...MEASURED_LEGS[leg]] : [],
  );
}

function same(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The baseline with the seed of a scenario. */
function baselineFor({ seed }: Scenario): Scenario {
  return { ...BASELINE, seed };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listed(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join(' ');
}
