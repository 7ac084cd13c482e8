import type { LogComparison } from '../../data/comparison';
import type { ColumnMapping, LogPreview, LogReading } from '../../data/order-log';

/** What the session does for an order log. */
export interface LogHost {
  readonly log: LogReading | null;
  readonly comparison: LogComparison | null;
  /** Rejects with a LogRefused, or an Error whose message is for the user. */
  previewLog(file: File): Promise<LogPreview>;
  /** The same; a log that is already open stays. */
  openLog(file: File, mapping: ColumnMapping): Promise<void>;
  closeLog(): void;
}
