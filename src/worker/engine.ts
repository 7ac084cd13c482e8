import { combine } from '../kpi/combine';
import { figuresOf } from '../kpi/figures';
import { flowColumns } from '../kpi/flow';
import { STAGES } from '../scenario/field';
import { fieldOf } from '../scenario/fields';
import { withValue } from '../scenario/scenario';
import { compareTimes } from '../data/comparison';
import { previewLog } from '../data/log/guess';
import { readLog } from '../data/log/read';
import { windowRows } from '../kpi/population';
import { sellersAnswer } from '../kpi/sellers';
import { deliveredRows, populationRows } from '../kpi/measure';
import { TooLarge } from '../sim/limits';
import { Unbounded } from '../sim/queues/unbounded';
import { Memory, type Run } from '../sim/run';
import { simulateRun } from '../sim/simulate';
import { RunRefused } from './errors';
import type { Engine, Progress, RunRequest } from './protocol';
import { selfCheckStep } from './self-check';

/** The run shown last, whole and as a preview: a moved lever runs again from its own stage only. */
interface Kept {
  readonly request: RunRequest;
  readonly run: Run;
}

/**
 * The engine behind the worker's door. It keeps nothing but the runs it may go on from, and their
 * buffers; what it hands out are copies.
 */
export function createEngine(): Engine {
  let whole: Kept | null = null;
  let preview: Kept | null = null;
  const memory = { whole: new Memory(), preview: new Memory(), other: new Memory() };

  const run = (request: RunRequest, progress: Progress): Run => {
    const { scenario, measured, replication } = request;
    const kept = request.preview ? preview : whole;
    const fits = kept !== null && kept.request.replication === replication;
    // Should the run fail halfway, its columns are no longer those of any scenario.
    if (request.preview) preview = null;
    else if (replication === 0) whole = null;
    const result = refusing(() =>
      simulateRun(scenario, {
        replication,
        measured,
        previous: fits ? kept.run : null,
        memory: request.preview ? memory.preview : replication === 0 ? memory.whole : memory.other,
        progress: (stage) => progress(stage, STAGES.length),
        ...(request.preview ? { weeks: 1 } : {}),
      }),
    );
    if (request.preview) preview = { request, run: result };
    else if (replication === 0) whole = { request, run: result };
    return result;
  };

  return {
    async run(request, progress) {
      const { columns } = run(request, progress);
      const figures = figuresOf(columns, request.preview, {
        digest: request.replication > 0,
        batches: request.replication > 0,
      });
      return { figures, flow: request.flow ? flowColumns(columns) : null };
    },
    async quickAnswer(request, progress) {
      const { columns } = run(request, progress);
      return combine([figuresOf(columns, request.preview, { digest: true })]);
    },
    async rehearse({ scenario, measured }, progress) {
      const started = { measured, progress: (stage: number) => progress(stage, STAGES.length) };
      let previous = refusing(() => simulateRun(scenario, { ...started, memory: memory.other }));
      for (const key of ['customsDelay', 'uspsShare', 'sellerAutomation'] as const) {
        const { min, max } = fieldOf(key);
        const moved = withValue(scenario, key, (min + max) / 2);
        previous = refusing(() => simulateRun(moved, { ...started, previous }));
        combine([figuresOf(previous.columns, false, { digest: true })]);
      }
    },
    async journeys() {
      return whole && flowColumns(whole.run.columns);
    },
    async answer(figures) {
      return combine(figures);
    },
    previewLog,
    readLog,
    async compareLog(request, reading) {
      const { columns } = run({ ...request, replication: 0, preview: false }, () => {});
      const rows = populationRows(columns, windowRows(columns));
      const delivered = deliveredRows(columns, rows);
      const [placed, , handedOver] = columns.at;
      const door = columns.at[STAGES.length];
      const { observed } = reading;
      const seconds = (from: Int32Array, to: Int32Array) => delivered.map((r) => to[r] - from[r]);
      return {
        processing: compareTimes(observed.processing, seconds(placed, handedOver)),
        shipping: compareTimes(observed.shipping, seconds(handedOver, door)),
        delivery: compareTimes(observed.delivery, seconds(placed, door)),
      };
    },
    async sellers(request) {
      const { columns, sellers } = run({ ...request, replication: 0, preview: false }, () => {});
      return sellersAnswer(columns, sellers.upTo.length);
    },
    async selfCheck(request, progress) {
      return refusing(() => selfCheckStep(request, memory.other, progress));
    },
  };
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLarge) throw new RunRefused(error.message);
    if (error instanceof Unbounded)
      throw new RunRefused(`This cannot be run to its end: ${error.message}.`);
    throw error;
  }
}
