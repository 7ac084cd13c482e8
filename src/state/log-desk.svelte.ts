import type { ColumnMapping, LogPreview, LogReading } from '../data/order-log';
import type { Stage } from '../scenario/field';
import { joinSentences } from '../shared/format';
import { MEASURED_LEGS, type MeasuredLeg } from '../sim/measured';
import { m } from '../words/words';
import { RunDesk } from './run-desk.svelte';

/** The order log that measured stages come from, and the one that a link asks for. */
export abstract class LogDesk extends RunDesk {
  /** Stages that a measured leg of the order log replaces. */
  readonly measuredStages: ReadonlySet<Stage> = $derived(new Set(stagesMeasured(this.log)));
  /** SHA-256 of the order log that a link was made with; null when with none. */
  wantedLog: string | null = $state(null);

  /** Runs what is shown by the levers, as they are now. */
  abstract runNow(): void;

  previewLog(file: Blob): Promise<LogPreview> {
    return this.runner.extra(1, (engine) => engine.previewLog(file));
  }

  /** @throws Error with a message for the user; what was loaded before stays */
  async openLog(file: Blob, mapping: ColumnMapping): Promise<void> {
    const log = await this.runner.extra(1, (engine, progress) =>
      engine.readLog(file, mapping, progress),
    );
    this.log = log;
    this.comparison = null;
    if (this.missingLog().length > 0) this.tell(() => joinSentences(this.missingLog()));
    this.runNow();
  }

  closeLog(): void {
    this.log = null;
    this.comparison = null;
    this.runNow();
  }

  /** What to say while the order log of a link is not the one that is open. */
  protected missingLog(): string[] {
    if (this.wantedLog === null || this.log?.measured.digest === this.wantedLog) return [];
    const of = { digest: this.wantedLog.slice(0, 8) };
    return [this.log ? m.problems_another_log(of) : m.problems_log_missing(of)];
  }
}

function stagesMeasured(log: LogReading | null): Stage[] {
  if (!log) return [];
  return (Object.keys(MEASURED_LEGS) as MeasuredLeg[]).flatMap((leg) =>
    log.measured.legs[leg] ? [...MEASURED_LEGS[leg]] : [],
  );
}
