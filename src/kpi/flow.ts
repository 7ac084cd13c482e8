import type { Trajectories } from '../sim/trajectories';

/**
 * What the flow picture needs of a run: the journeys of the orders that were not declined.
 * Index i is the same order in every column; times are seconds since the start, NEVER (−1) when
 * the order did not get there.
 */
export interface FlowColumns {
  readonly count: number;
  /** Row of the order in the run. */
  readonly row: Int32Array;
  /** Eight columns, as in Trajectories. */
  readonly at: readonly Int32Array[];
  /** By stage: seconds of the stage in which the order did not move (queue + closed + hold). */
  readonly waits: readonly Int32Array[];
  readonly endStage: Uint8Array;
  readonly outcome: Uint8Array;
  readonly service: Uint8Array;
  readonly mode: Uint8Array;
  readonly carrier: Uint8Array;
}

export function flowColumns(run: Trajectories): FlowColumns {
  const rows = keptRows(run);
  const pick = <T extends Int32Array | Uint8Array>(column: T): T => {
    const result = new (column.constructor as new (length: number) => T)(rows.length);
    for (let i = 0; i < rows.length; i++) result[i] = column[rows[i]!]!;
    return result;
  };
  const waits = run.queue.map((queue, stage) => {
    const result = new Int32Array(rows.length);
    const closed = run.closed[stage]!;
    const hold = run.hold[stage]!;
    for (let i = 0; i < rows.length; i++) {
      const r = rows[i]!;
      result[i] = queue[r]! + closed[r]! + hold[r]!;
    }
    return result;
  });
  return {
    count: rows.length,
    row: rows,
    at: run.at.map(pick),
    waits,
    endStage: pick(run.endStage),
    outcome: pick(run.outcome),
    service: pick(run.service),
    mode: pick(run.mode),
    carrier: pick(run.carrier),
  };
}

const DECLINED = 1;

function keptRows(run: Trajectories): Int32Array {
  const rows = new Int32Array(run.count);
  let n = 0;
  for (let r = 0; r < run.count; r++) if (run.outcome[r] !== DECLINED) rows[n++] = r;
  return rows.slice(0, n);
}
