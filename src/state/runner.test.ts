import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

let workers: FakeWorker[];
let asked: Asked[];
/** Replications that each call of `answer` was given. */
let answered: number[][];
let answerFails: (() => Promise<never>) | null;
let pool: Pool;
let runner: Runner;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('self', globalThis);
  [workers, asked, answered, answerFails] = [[], [], [], null];
  pool = new Pool(() => {
    const asking = (request: RunRequest, progress: Progress) =>
      new Promise<void>((resolve, reject) => {
        const settle = (how: () => void) => {
          asked = asked.filter((other) => other !== entry);
          how();
        };
        const entry: Asked = {
          worker,
          name: `${request.scenario.name} ${request.preview ? 'preview' : request.replication}`,
          request,
          progress,
          finish: () => settle(resolve),
          fail: (error) => settle(() => reject(error)),
        };
        asked.push(entry);
      });
    const worker: FakeWorker = new FakeWorker({
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
        answered.push(given.map(({ replication }) => replication));
        if (answerFails) await answerFails();
        return { replications: figures.length } as Answers;
      },
      previewLog: async () => 'preview of the log' as never,
    } satisfies Partial<Engine>);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  runner = new Runner(pool);
});

afterEach(() => {
  runner.stop();
  pool.end();
  for (const worker of workers) worker.terminate();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const scenario = (name: string) => ({ name }) as Scenario;

/** Writes down all that is told. */
function listening() {
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

const names = () => asked.map(({ name }) => name).sort();

function find(name: string): Asked {
  const found = asked.find((entry) => entry.name === name);
  if (!found) throw new Error(`${name} was not asked for; only ${names().join()}`);
  return found;
}

async function finish(name: string): Promise<void> {
  await until(() => names().includes(name));
  find(name).finish();
  await settled();
}

function crash({ worker }: Asked, why = 'crash'): void {
  asked = asked.filter((entry) => entry.worker !== worker);
  worker.crash(why);
}

describe('settling', () => {
  test('runs every replication once, over both hands, and is done exactly once', async () => {
    const { told, shares, listener } = listening();
    runner.settle(scenario('a'), null, 5, listener);
    await until(() => asked.length === 2);
    expect(names()).toEqual(['a 0', 'a 1']);
    // The flow picture is wanted of the shown run only.
    expect(find('a 0').request).toMatchObject({ flow: true, preview: false });
    expect(find('a 1').request).toMatchObject({ flow: false, preview: false });
    for (const n of [0, 1, 2, 3, 4]) await finish(`a ${n}`);
    expect(told).toEqual([
      'answered 1 flow a',
      'answered 2 null',
      'answered 4 null',
      'answered 5 null',
      'done',
    ]);
    expect(shares.at(-1)).toBe(1);
    expect(answered.at(-1)).toEqual([0, 1, 2, 3, 4]);
    expect(workers).toHaveLength(2);
  });

  test('tells nothing before the shown run is there, and its flow with the first answer', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 4, listener);
    for (const n of [1, 2, 3]) await finish(`a ${n}`);
    expect(told).toEqual([]);
    await finish('a 0');
    expect(told).toEqual(['answered 4 flow a', 'done']);
    expect(answered.every((replications) => replications.includes(0))).toBe(true);
  });

  test('the shown run stays in the first hand', async () => {
    const { listener } = listening();
    runner.settle(scenario('a'), null, 3, listener);
    await until(() => asked.length === 2);
    const first = find('a 0').worker;
    expect(first).toBe(workers[0]);
    for (const n of [0, 1, 2]) await finish(`a ${n}`);
    runner.settle(scenario('b'), null, 3, listener);
    await until(() => asked.length === 2);
    expect(find('b 0').worker).toBe(first);
  });

  test('progress stays between nothing and all', async () => {
    const { shares, listener } = listening();
    runner.settle(scenario('a'), null, 2, listener);
    await until(() => asked.length === 2);
    find('a 0').progress(3, 7);
    find('a 1').progress(7, 7);
    await until(() => shares.length === 2);
    await finish('a 0');
    find('a 1').progress(6, 7);
    await finish('a 1');
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  test('what the engine refuses ends it and is told once; the other hand tells nothing more', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 4, listener);
    await until(() => asked.length === 2);
    find('a 0').fail(new Error('it has no end'));
    await settled();
    await finish('a 1');
    expect(told).toEqual(['failed: it has no end']);
    expect(asked).toEqual([]);
  });
});

describe('a newer job', () => {
  test('supersedes the older one, of which nothing more is told', async () => {
    const old = listening();
    const young = listening();
    runner.settle(scenario('old'), null, 3, old.listener);
    await finish('old 0');
    expect(old.told).toEqual(['answered 1 flow old']);
    await until(() => asked.length === 2);
    const before = old.shares.length;
    runner.settle(scenario('new'), null, 2, young.listener);
    // What is under way is short yet, so it is let finish: in vain.
    for (const entry of [...asked]) entry.progress(7, 7);
    await settled();
    for (const entry of [...asked]) entry.finish();
    for (const n of [0, 1]) await finish(`new ${n}`);
    expect(young.told.at(-1)).toBe('done');
    expect(old.told).toEqual(['answered 1 flow old']);
    expect(old.shares).toHaveLength(before);
    expect(asked).toEqual([]);
  });

  test('ends long work of the older one, and this is no loss to tell', async () => {
    const old = listening();
    const young = listening();
    runner.settle(scenario('old'), null, 3, old.listener);
    await until(() => asked.length === 2);
    vi.advanceTimersByTime(1000);
    asked = [];
    runner.settle(scenario('new'), null, 2, young.listener);
    for (const n of [0, 1]) await finish(`new ${n}`);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false, false]);
    expect(old.told).toEqual([]);
    expect(young.told).toEqual(['answered 1 flow new', 'answered 2 null', 'done']);
  });

  test('of several that wait only the newest is run', async () => {
    const all = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...listening() }));
    for (const { name, listener } of all) {
      runner.answerMoving(scenario(name), null, listener);
      await settled();
    }
    await finish('a 0');
    await finish('d 0');
    expect(all.map(({ told }) => told)).toEqual([[], [], [], ['answered 1 null', 'done']]);
    expect(asked).toEqual([]);
  });

  test('stop() forgets the job', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 3, listener);
    await until(() => asked.length === 2);
    runner.stop();
    for (const entry of [...asked]) entry.finish();
    await settled();
    expect(told).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('a moving lever', () => {
  test('is answered by a whole run while runs are quick, by a preview once they are slow', async () => {
    const { told, listener } = listening();
    runner.answerMoving(scenario('quick'), null, listener);
    await finish('quick 0');
    runner.answerMoving(scenario('slow'), null, listener);
    await until(() => asked.length === 1);
    vi.advanceTimersByTime(200);
    await finish('slow 0');
    runner.answerMoving(scenario('next'), null, listener);
    await finish('next preview');
    expect(told).toEqual([
      'answered 1 null',
      'done',
      'answered 1 null',
      'done',
      'answered 1 null',
      'done',
    ]);
  });

  test('survives the loss of its worker', async () => {
    const { told, listener } = listening();
    runner.answerMoving(scenario('a'), null, listener);
    await until(() => asked.length === 1);
    crash(find('a 0'));
    await finish('a 0');
    expect(told).toEqual(['recovered: crash', 'answered 1 null', 'done']);
  });
});

describe('a lost worker', () => {
  test('is replaced, its replication done again, and nothing is missing in the end', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 4, listener);
    await until(() => asked.length === 2);
    crash(find('a 1'), 'out of memory');
    await until(() => names().includes('a 1'));
    crash(find('a 0'), 'again');
    for (const n of [1, 0, 2, 3]) await finish(`a ${n}`);
    expect(told.slice(0, 2)).toEqual(['recovered: out of memory', 'recovered: again']);
    expect(told.filter((what) => what === 'done')).toHaveLength(1);
    expect(told.at(-1)).toBe('done');
    expect(answered.at(-1)).toEqual([0, 1, 2, 3]);
  });

  test('that has fallen silent is one too', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 1, listener);
    await until(() => asked.length === 1);
    const [hung] = asked;
    asked = [];
    vi.advanceTimersByTime(25_000);
    await finish('a 0');
    expect(hung.worker.terminated).toBe(true);
    expect(told).toEqual(['recovered: it stopped answering', 'answered 1 flow a', 'done']);
  });

  test('three of them, and the run is given up; a new one begins afresh', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 3, listener);
    for (const why of ['first', 'second', 'third']) {
      await until(() => names().includes('a 0'));
      crash(find('a 0'), why);
      await settled();
    }
    expect(told).toEqual(['recovered: first', 'recovered: second', 'failed: third']);
    for (const entry of [...asked]) entry.finish();
    await settled();
    expect(told).toHaveLength(3);
    const next = listening();
    runner.settle(scenario('b'), null, 1, next.listener);
    await until(() => names().includes('b 0'));
    crash(find('b 0'));
    await finish('b 0');
    expect(next.told).toEqual(['recovered: crash', 'answered 1 flow b', 'done']);
  });

  test('lost while it adds up: done once, and progress never passes all', async () => {
    const { told, shares, listener } = listening();
    runner.settle(scenario('a'), null, 2, listener);
    await finish('a 0');
    // The second hand has its figures and is lost while it makes answers of them.
    answerFails = () => new Promise<never>(() => {});
    const { worker } = find('a 1');
    await finish('a 1');
    answerFails = null;
    worker.crash('lost');
    await until(() => names().includes('a 1'));
    find('a 1').progress(5, 7);
    await settled();
    await finish('a 1');
    expect(told).toEqual(['answered 1 flow a', 'recovered: lost', 'answered 2 null', 'done']);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe('work beside the job', () => {
  test('waits for its hand only, and the job goes on', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 3, listener);
    await until(() => asked.length === 2);
    let result: unknown = null;
    void runner.extra(1, (engine) => engine.previewLog(new Blob())).then((r) => (result = r));
    await settled();
    expect(result).toBeNull();
    await finish('a 1');
    expect(result).toBe('preview of the log');
    for (const n of [0, 2]) await finish(`a ${n}`);
    expect(told.at(-1)).toBe('done');
  });

  test('needs no job', async () => {
    expect(await runner.extra(0, (engine) => engine.previewLog(new Blob()))).toBe(
      'preview of the log',
    );
  });

  test('tells its progress as a share, and fails with what was thrown, without harm to the job', async () => {
    const shares: number[] = [];
    const request = { scenario: scenario('extra'), replication: 9 } as RunRequest;
    const extra = runner
      .extra(
        1,
        (engine, progress) => engine.run(request, progress),
        (share) => shares.push(share),
      )
      .then(
        () => 'answered',
        (error: Error) => error.message,
      );
    await until(() => asked.length === 1);
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 2, listener);
    find('extra 9').progress(1, 4);
    await until(() => shares.length === 1);
    find('extra 9').fail(new Error('unreadable'));
    expect(await extra).toBe('unreadable');
    expect(shares).toEqual([0.25]);
    for (const n of [0, 1]) await finish(`a ${n}`);
    expect(told.at(-1)).toBe('done');
    expect(told.some((what) => what.startsWith('recovered'))).toBe(false);
  });

  test('that can wait begins when the job is done, and a newer job comes first', async () => {
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 3, listener);
    await until(() => asked.length === 2);
    let result: unknown = null;
    const whenIdle = () =>
      runner.whenIdle(1, (engine) => engine.previewLog(new Blob())).then((r) => (result = r));
    void whenIdle();
    for (const n of [1, 2]) await finish(`a ${n}`);
    // The second hand is free, but the first is still at the job.
    expect(result).toBeNull();
    const newer = listening();
    runner.answerMoving(scenario('b'), null, newer.listener);
    await finish('a 0');
    expect(result).toBeNull();
    expect(told).toEqual([]);
    await finish('b 0');
    expect(newer.told).toEqual(['answered 1 null', 'done']);
    await until(() => result !== null);
    expect(result).toBe('preview of the log');
    // With nothing to do it begins at once.
    result = null;
    void whenIdle();
    await until(() => result !== null);
  });

  test('that can wait does not hold up a job that comes while it is at work', async () => {
    const request = { scenario: scenario('idle'), replication: 9 } as RunRequest;
    const idle = runner.whenIdle(1, (engine) => engine.run(request, null as never));
    await until(() => names().includes('idle 9'));
    const { told, listener } = listening();
    runner.settle(scenario('a'), null, 3, listener);
    for (const n of [0, 1, 2]) await finish(`a ${n}`);
    expect(told.at(-1)).toBe('done');
    find('idle 9').finish();
    expect(await idle).toMatchObject({ flow: null });
  });

  test('is not ended by a newer job, however long it takes: somebody waits for it', async () => {
    const request = { scenario: scenario('extra'), replication: 9 } as RunRequest;
    const extra = runner
      .extra(1, (engine) => engine.run(request, null as never))
      .then(
        () => 'answered',
        (error: Error) => `${error.name}: ${error.message}`,
      );
    await until(() => asked.length === 1);
    vi.advanceTimersByTime(1000);
    const { listener } = listening();
    runner.answerMoving(scenario('a'), null, listener);
    await settled();
    find('extra 9').finish();
    expect(await extra).toBe('answered');
  });
});
