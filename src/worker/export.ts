import { orderLines } from '../data/orders-csv';
import { visitLines } from '../data/visits-csv';
import { STAGES } from '../scenario/field';
import type { Memory } from '../sim/run';
import { simulateRun } from '../sim/simulate';
import type { Progress, RunRequest, RunTable } from './protocol';

/** Lines to one piece of a file: a million orders do not fit one string. */
const PIECE = 10_000;

/**
 * A run made anew, as a table.
 * @param memory what ran in it before is lost
 * @throws Unbounded, TooLarge when the scenario cannot be run
 */
export function runTable(
  table: RunTable,
  { scenario, measured, replication }: RunRequest,
  memory: Memory,
  progress: Progress,
): Blob {
  const visits = table === 'visits';
  // Writing takes about as long as simulating.
  const all = 2 * STAGES.length;
  const run = simulateRun(scenario, {
    replication,
    measured,
    memory,
    visits,
    progress: (stage) => progress(stage, all),
  });
  const { count } = run.columns;
  const lines = visits ? count * STAGES.length : count;
  return csvFile(visits ? visitLines(run) : orderLines(run.columns), (written) =>
    progress(STAGES.length + Math.min(1, written / lines) * STAGES.length, all),
  );
}

/** @param told after each piece, with the lines written so far */
export function csvFile(lines: Iterable<string>, told: (written: number) => void = () => {}): Blob {
  const pieces: string[] = [];
  let piece: string[] = [];
  let written = 0;
  const close = () => {
    if (piece.length > 0) pieces.push(`${piece.join('\n')}\n`);
    written += piece.length;
    piece = [];
    told(written);
  };
  for (const line of lines) if (piece.push(line) === PIECE) close();
  close();
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}
