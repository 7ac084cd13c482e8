import { afterEach, beforeEach, vi } from 'vitest';
import type { Answers } from '../kpi/answers';
import type { Scenario } from '../scenario/scenario';
import { FakeWorker, settled, until } from '../worker/fake-worker.testkit';
import { Pool } from '../worker/pool';
import type { Engine, Progress, RunRequest } from '../worker/protocol';
import { Runner, type Listener } from './runner';

/** A run that a worker was asked for and has not answered. */
interface Asked {
  readonly worker: FakeWorker;
  readonly name: string;
  readonly request: RunRequest;
  readonly progress: Progress;
  finish(): void;
  fail(error: Error): void;
}

/** A runner whose workers answer when a test says so; made anew for each test. */
export const stand: Stand = {} as Stand;

interface Stand {
  workers: FakeWorker[];
  asked: Asked[];
  /** Replications that each call of `answer` was given. */
  answered: number[][];
  answerFails: (() => Promise<never>) | null;
  /** Why the engine was taken into the page. */
  movedIn: string[];
  pool: Pool;
  runner: Runner;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('self', globalThis);
  Object.assign(stand, { workers: [], asked: [], answered: [], answerFails: null });
  stand.movedIn = [];
  const spawn = () => {
    const worker: FakeWorker = new FakeWorker(engineOf(() => worker));
    stand.workers.push(worker);
    return worker as unknown as Worker;
  };
  const page = new FakeWorker(null);
  stand.pool = new Pool(spawn, { loadInPage: async () => () => engineOf(() => page) as Engine });
  stand.runner = new Runner(stand.pool, { movedIn: (why) => stand.movedIn.push(why) });
});

/** @param worker that it works in; one of its own stands for the page */
function engineOf(worker: () => FakeWorker): Partial<Engine> {
  const asking = (request: RunRequest, progress: Progress) =>
    new Promise<void>((resolve, reject) => {
      const settle = (how: () => void) => {
        stand.asked = stand.asked.filter((other) => other !== entry);
        how();
      };
      const entry: Asked = {
        worker: worker(),
        name: `${request.scenario.name} ${request.preview ? 'preview' : request.replication}`,
        request,
        progress,
        finish: () => settle(resolve),
        fail: (error) => settle(() => reject(error)),
      };
      stand.asked.push(entry);
    });
  return {
    run: async (request: RunRequest, progress: Progress) => {
      await asking(request, progress);
      const { replication, flow } = request;
      const journeys = flow ? `flow ${request.scenario.name}` : null;
      return { figures: { replication }, flow: journeys } as never;
    },
    quickAnswer: async (request: RunRequest, progress: Progress) => {
      await asking(request, progress);
      return { replications: 1 } as Answers;
    },
    answer: async (figures) => {
      const given = figures as unknown as { replication: number }[];
      stand.answered.push(given.map(({ replication }) => replication));
      if (stand.answerFails) await stand.answerFails();
      return { replications: figures.length } as Answers;
    },
    previewLog: async () => 'preview of the log' as never,
  };
}

afterEach(() => {
  stand.runner.stop();
  stand.pool.end();
  for (const worker of stand.workers) worker.terminate();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

export const scenario = (name: string) => ({ name }) as Scenario;

/** Writes down all that is told. */
export function listening() {
  const told: string[] = [];
  const shares: number[] = [];
  const listener: Listener = {
    answered: ({ replications }, flow) => told.push(`answered ${replications} ${String(flow)}`),
    progressed: (share) => shares.push(share),
    recovered: (why) => told.push(`recovered: ${why}`),
    done: () => told.push('done'),
    failed: (error) => told.push(`failed: ${error.message}`),
  };
  return { told, shares, listener };
}

export const names = () => stand.asked.map(({ name }) => name).sort();

export function find(name: string): Asked {
  const found = stand.asked.find((entry) => entry.name === name);
  if (!found) throw new Error(`${name} was not asked for; only ${names().join()}`);
  return found;
}

export async function finish(name: string): Promise<void> {
  await until(() => names().includes(name));
  find(name).finish();
  await settled();
}

export function crash({ worker }: Asked, why = 'crash'): void {
  stand.asked = stand.asked.filter((entry) => entry.worker !== worker);
  worker.crash(why);
}
