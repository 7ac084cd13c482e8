import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeWorker, settled, until } from './fake-worker.testkit';
import { Pool } from './pool';
import type { Engine, RunRequest } from './protocol';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('self', globalThis);
});

let workers: FakeWorker[] = [];

afterEach(() => {
  for (const worker of workers) worker.terminate();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function poolOf(engine: Partial<Engine>): Pool {
  workers = [];
  return new Pool(() => {
    workers.push(new FakeWorker(engine));
    return workers.at(-1) as unknown as Worker;
  });
}

const request = {} as RunRequest;
const silent: Partial<Engine> = { run: () => new Promise(() => {}) };

test('progress travels from the worker to the page', async () => {
  let proceed = () => {};
  const stepping: Partial<Engine> = {
    run: async (_, progress) => {
      progress(1, 4);
      progress(2, 4);
      await new Promise<void>((resolve) => (proceed = resolve));
      return { figures: 'done', flow: null } as never;
    },
  };
  const pool = poolOf(stepping);
  const heard: string[] = [];
  const call = pool.run(
    pool.hands[0],
    (engine, progress) => engine.run(request, progress),
    (done, all) => heard.push(`${done}/${all}`),
  );
  await until(() => heard.length === 2);
  proceed();
  expect(await call).toEqual({ figures: 'done', flow: null });
  expect(heard).toEqual(['1/4', '2/4']);
});

test('each hand has a worker of its own', async () => {
  const pool = poolOf({ answer: async () => 'answer' as never });
  for (const hand of [...pool.hands, ...pool.hands])
    expect(await pool.run(hand, (engine) => engine.answer([]))).toBe('answer');
  expect(workers).toHaveLength(2);
});

test('short work that nobody waits for is let finish, long work is not', async () => {
  const pool = poolOf(silent);
  const [hand] = pool.hands;
  const call = pool.run(hand, (engine) => engine.run(request, null as never));
  const end = call.then(
    () => 'answered',
    (error: Error) => `${error.name}: ${error.message}`,
  );
  await settled();
  pool.abandon(hand);
  expect(hand.busy).toBe(true);
  expect(workers[0].terminated).toBe(false);
  vi.advanceTimersByTime(1000);
  pool.abandon(hand);
  expect(await end).toBe('WorkerLost: superseded');
  expect(workers[0].terminated).toBe(true);
});

test('an idle hand keeps its worker and the runs in it', async () => {
  const pool = poolOf({ answer: async () => 'answer' as never });
  await pool.run(pool.hands[0], (engine) => engine.answer([]));
  vi.advanceTimersByTime(60_000);
  pool.abandon(pool.hands[0]);
  expect(workers[0].terminated).toBe(false);
});

test('ending the pool ends every call and every worker', async () => {
  const pool = poolOf(silent);
  const ends = pool.hands.map((hand) =>
    pool
      .run(hand, (engine) => engine.run(request, null as never))
      .then(
        () => 'answered',
        (error: Error) => error.name,
      ),
  );
  await settled();
  pool.end();
  expect(await Promise.all(ends)).toEqual(['WorkerLost', 'WorkerLost']);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
});

test('an idle hand gives its worker back and starts another when it is asked again', async () => {
  const answering: Partial<Engine> = { run: async () => ({ figures: 1, flow: null }) as never };
  const pool = poolOf(answering);
  const ask = () => pool.run(pool.hands[0], (engine, progress) => engine.run(request, progress));
  await ask();
  pool.rest(pool.hands);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  await ask();
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
});

test('a hand at work is not put to rest', async () => {
  const pool = poolOf(silent);
  void pool.run(pool.hands[0], (engine, progress) => engine.run(request, progress)).catch(() => {});
  await settled();
  pool.rest(pool.hands);
  expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
});
