import { closeUpOf } from '../kpi/close-up';
import { combine } from '../kpi/combine';
import { figuresOf } from '../kpi/figures';
import { flowColumns } from '../kpi/flow';
import { STAGES } from '../scenario/field';
import { fieldOf } from '../scenario/fields';
import { spanOf, withValue, type Scenario } from '../scenario/scenario';
import { compareTimes } from '../data/comparison';
import { kpiLines } from '../data/kpis-csv';
import { previewLog } from '../data/log/guess';
import { readLog } from '../data/log/read';
import { windowRows } from '../kpi/population';
import { sellersAnswer } from '../kpi/sellers';
import { deliveredRows, populationRows } from '../kpi/measure';
import { findOrder, trackOf } from '../kpi/track';
import { TooLarge } from '../sim/limits';
import { Unbounded } from '../sim/queues/unbounded';
import { Memory, type Run } from '../sim/run';
import { simulateRun } from '../sim/simulate';
import type { Trajectories } from '../sim/trajectories';
import { copyOf } from '../sim/twin';
import { compare } from '../study/comparison';
import { leverShares, sharesOfRun } from '../study/lever-shares';
import { pairRun } from '../study/pair-run';
import { pairedChanges } from '../study/paired';
import { unitWorth, worthOfRun } from '../study/unit-worth';
import { RunRefused } from './errors';
import { csvFile, runTable } from './export';
import type { Engine, Progress, RunOf, RunRequest } from './protocol';
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
  /** The last run of another world, to be looked at closely. */
  let twin: Kept | null = null;
  const memory = {
    whole: new Memory(),
    preview: new Memory(),
    twin: new Memory(),
    other: new Memory(),
    otherTwin: new Memory(),
  };

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
        ...(request.preview ? { weeks: 1 } : { weeks: request.weeks ?? Infinity }),
      }),
    );
    if (request.preview) preview = { request, run: result };
    else if (replication === 0) whole = { request, run: result };
    return result;
  };

  /** The columns of replication 0, run again only when they are not those kept. */
  const columnsOf = (of: RunOf, progress?: Progress): Trajectories => {
    const { scenario, measured } = of;
    for (const kept of [whole, twin])
      if (kept && sameRun(kept.request, of)) return kept.run.columns;
    const request = { ...of, replication: 0, preview: false, flow: false };
    twin = null;
    const { weeks = Infinity } = of;
    const run = refusing(() =>
      simulateRun(scenario, {
        measured,
        weeks,
        memory: memory.twin,
        progress: (stage) => progress?.(stage, STAGES.length),
      }),
    );
    twin = { request, run };
    return run.columns;
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
    async track(of, query, progress) {
      const columns = columnsOf(of, progress);
      const last = columns.count - 1;
      if (
        'order' in query &&
        !(Number.isInteger(query.order) && query.order >= 0 && query.order <= last)
      )
        throw new RunRefused({ reason: 'noOrder', order: query.order, last });
      const order = 'order' in query ? query.order : findOrder(columns, query.notable, query.turn);
      return order === null ? null : trackOf(columns, order);
    },
    async closeUp({ scenario, measured }, key, progress) {
      const { columns, visits } = refusing(() =>
        simulateRun(scenario, {
          measured,
          memory: memory.other,
          visits: key,
          progress: (stage) => progress(stage, STAGES.length),
        }),
      );
      const [station] = visits?.kept ?? [];
      return station ? closeUpOf(columns, station) : null;
    },
    async answer(figures) {
      return combine(figures);
    },
    async runPair({ a, b, inHand, flow, ...request }, progress) {
      const [mine, theirs] = inHand === 'a' ? [a, b] : [b, a];
      const half =
        (begun: number): Progress =>
        (stage, stages) =>
          progress(begun * stages + stage, 2 * stages);
      const shown = { ...request, preview: false, flow };
      const first = run({ ...shown, scenario: mine }, half(0));
      const isShown = request.replication === 0;
      if (isShown) twin = null;
      const second = refusing(() =>
        simulateRun(theirs, {
          ...request,
          previous: copyOf(first, isShown ? memory.twin : memory.otherTwin),
          progress: (stage) => half(1)(stage, STAGES.length),
        }),
      );
      if (isShown) twin = { request: { ...shown, scenario: theirs }, run: second };
      const [{ columns: inA }, { columns: inB }] =
        inHand === 'a' ? [first, second] : [second, first];
      const sparing = { digest: !isShown, batches: !isShown };
      return {
        run: pairRun(inA, inB, sparing),
        flow: flow ? { a: flowColumns(inA), b: flowColumns(inB) } : null,
      };
    },
    async compare(runs, wanted) {
      return compare(runs, wanted);
    },
    async shares(request, progress) {
      return refusing(() => sharesOfRun(request, progress, memory.other));
    },
    async leverShares(pair, runs) {
      return leverShares(pair, runs);
    },
    async worth({ scenario, replication, measured }, progress) {
      return refusing(() => worthOfRun(scenario, replication, measured, progress, memory.other));
    },
    async unitWorth(scenario, runs) {
      return unitWorth(scenario, runs);
    },
    async pair(before, after) {
      return pairedChanges(before, after);
    },
    async exportRun(table, request, progress) {
      return refusing(() => runTable(table, request, memory.other, progress));
    },
    async exportKpis(answers, scenario) {
      return csvFile(kpiLines(answers, scenario));
    },
    previewLog,
    readLog,
    async compareLog(request, reading, progress) {
      const columns = columnsOf(request, progress);
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
    async sellers(request, progress = () => {}) {
      const { columns, sellers } = run({ ...request, replication: 0, preview: false }, progress);
      return sellersAnswer(columns, sellers.upTo.length);
    },
    async selfCheck(request, progress) {
      return refusing(() => selfCheckStep(request, memory.other, progress));
    },
  };
}

function weeksOf(scenario: Scenario): number {
  return spanOf(scenario).windowDays / 7;
}

function sameRun(a: RunOf, b: RunOf): boolean {
  const text = ({ scenario, measured, weeks }: RunOf) =>
    JSON.stringify([scenario, measured, Math.min(weeks ?? Infinity, weeksOf(scenario))]);
  return text(a) === text(b);
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLarge) {
      const { size, wanted, most } = error;
      throw new RunRefused({ reason: size, wanted, most });
    }
    if (error instanceof Unbounded) throw new RunRefused({ reason: 'endless', how: error.how });
    throw error;
  }
}
