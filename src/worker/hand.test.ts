import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refusalOf, RunRefused, WorkerLost } from './errors';
import { FakeWorker, settled, until } from './fake-worker.testkit';
import { Hand } from './hand';
import type { Engine, RunRequest } from './protocol';

const PATIENCE = { start: 50, silence: 20 };
const request = { replication: 7 } as RunRequest;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('self', globalThis);
});

let workers: FakeWorker[] = [];

afterEach(() => {
  for (const worker of workers) worker.terminate();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A hand whose workers run these engines, one after the other, the last one again and again. */
function handOf(...engines: (Partial<Engine> | null)[]): Hand {
  workers = [];
  return new Hand(() => {
    const worker = new FakeWorker(engines[Math.min(workers.length, engines.length - 1)]);
    workers.push(worker);
    return worker as unknown as Worker;
  }, PATIENCE);
}

const answering: Partial<Engine> = {
  run: async ({ replication }) => ({ figures: replication, flow: null }) as never,
};
const silent: Partial<Engine> = { run: () => new Promise(() => {}) };
const run = (hand: Hand) => hand.call((engine) => engine.run(request, () => {}));
const runPlain = (hand: Hand) => hand.call((engine) => engine.run(request, null as never));

/** The error a promise ends with; anything else fails the test. */
async function failure(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error('it should have failed');
    },
    (error: Error) => error,
  );
}

test('a call brings back the result, and the worker is kept for the next', async () => {
  const hand = handOf(answering);
  expect(hand.busy).toBe(false);
  const first = runPlain(hand);
  expect(hand.busy).toBe(true);
  expect(await first).toEqual({ figures: 7, flow: null });
  expect(hand.busy).toBe(false);
  await runPlain(hand);
  expect(workers).toHaveLength(1);
  // No watch is left behind that could end the worker later.
  expect(vi.getTimerCount()).toBe(0);
});

test('what the engine refuses arrives with its reason, and the worker lives on', async () => {
  const refusing: Partial<Engine> = {
    run: async () => {
      throw new RunRefused({ reason: 'orders', wanted: 9, most: 8 });
    },
  };
  const hand = handOf(refusing);
  const error = await failure(runPlain(hand));
  expect(refusalOf(error)).toEqual({ reason: 'orders', wanted: 9, most: 8 });
  expect(hand.busy).toBe(false);
  await failure(runPlain(hand));
  expect(workers).toHaveLength(1);
});

test('what cannot be posted fails at once instead of pending', async () => {
  const hand = handOf(answering);
  const error = await failure(run(hand));
  expect(error.name).toBe('DataCloneError');
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
});

test('a crash fails the call with WorkerLost; the next call has a new worker', async () => {
  const hand = handOf(silent, answering);
  const call = failure(runPlain(hand));
  await until(() => workers.length === 1);
  await settled();
  workers[0].crash('out of memory');
  const error = await call;
  expect(error).toBeInstanceOf(WorkerLost);
  expect(error.message).toBe('out of memory');
  expect(workers[0].terminated).toBe(true);
  expect(hand.busy).toBe(false);
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
  expect(workers).toHaveLength(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('a crash between two calls is not held against the next one', async () => {
  const hand = handOf(answering);
  await runPlain(hand);
  workers[0].crash('later');
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
  expect(workers).toHaveLength(2);
});

test('a crash of a worker already replaced harms nobody', async () => {
  const hand = handOf(answering);
  await runPlain(hand);
  hand.end('done with');
  await runPlain(hand);
  workers[0].crash('an echo');
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
  expect(workers).toHaveLength(2);
});

test('a crash while starting fails the call', async () => {
  const hand = handOf(null, answering);
  const call = failure(runPlain(hand));
  workers[0].crash('');
  expect((await call).name).toBe('WorkerLost');
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
});

test('a worker that never starts is given up after the patience for starting', async () => {
  const hand = handOf(null, answering);
  const call = failure(runPlain(hand));
  await settled();
  vi.advanceTimersByTime(PATIENCE.start - 1);
  expect(workers[0].terminated).toBe(false);
  vi.advanceTimersByTime(1);
  expect((await call).name).toBe('WorkerLost');
  expect(workers[0].terminated).toBe(true);
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
});

test('a worker that cannot be made fails the call; the next one tries again', async () => {
  let tries = 0;
  const hand = new Hand(() => {
    if (tries++ === 0) throw new Error('not here');
    workers = [new FakeWorker(answering)];
    return workers[0] as unknown as Worker;
  }, PATIENCE);
  expect(await failure(runPlain(hand))).toEqual(new WorkerLost('not here'));
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
});

test('a worker that falls silent is given up; each sign of life gives it more time', async () => {
  const hand = handOf(silent, answering);
  let alive = () => {};
  const heard: number[] = [];
  const call = failure(
    hand.call(
      (engine, beat) => {
        alive = () => beat(1, 7);
        return engine.run(request, null as never);
      },
      (done) => heard.push(done),
    ),
  );
  await settled();
  for (let i = 0; i < 5; i++) {
    vi.advanceTimersByTime(PATIENCE.silence - 1);
    alive();
  }
  expect(heard).toEqual([1, 1, 1, 1, 1]);
  expect(workers[0].terminated).toBe(false);
  vi.advanceTimersByTime(PATIENCE.silence);
  expect((await call).name).toBe('WorkerLost');
  expect(workers[0].terminated).toBe(true);
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
});

test('end() fails the call under way, at any moment of it', async () => {
  for (const moment of [() => Promise.resolve(), settled]) {
    const hand = handOf(silent);
    const call = failure(runPlain(hand));
    await moment();
    hand.end('superseded');
    const error = await call;
    expect([error.name, error.message]).toEqual(['WorkerLost', 'superseded']);
    expect(hand.busy).toBe(false);
    expect(workers[0].terminated).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    workers[0].terminate();
  }
});

test('end() without a call or a worker does nothing', async () => {
  const hand = handOf(answering);
  hand.end('early');
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
  hand.end('twice');
  hand.end('twice');
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
});

test('a sign of life that comes after the result winds up nothing', async () => {
  // Progress travels by a port of its own, so the last of it may be overtaken by the result.
  const hand = handOf(answering);
  let late = () => {};
  const heard: number[] = [];
  await hand.call(
    (engine, beat) => {
      late = () => beat(7, 7);
      return engine.run(request, null as never);
    },
    (done) => heard.push(done),
  );
  late();
  expect(heard).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10 * PATIENCE.silence);
  expect(workers[0].terminated).toBe(false);
});

test('work that asks for more time is given it, until its next sign of life', async () => {
  const hand = handOf(silent, answering);
  let alive: (silence?: number) => void = () => {};
  const call = failure(
    hand.call((engine, beat) => {
      alive = (silence) => beat(1, 7, silence);
      return engine.run(request, null as never);
    }),
  );
  await settled();
  alive(10 * PATIENCE.silence);
  vi.advanceTimersByTime(10 * PATIENCE.silence - 1);
  expect(workers[0].terminated).toBe(false);
  alive();
  vi.advanceTimersByTime(PATIENCE.silence);
  expect((await call).name).toBe('WorkerLost');
});

test('a message that cannot be read counts as a loss', async () => {
  const hand = handOf(silent, answering);
  const call = failure(runPlain(hand));
  await settled();
  workers[0].dispatchEvent(new MessageEvent('messageerror'));
  expect((await call).name).toBe('WorkerLost');
  expect(await runPlain(hand)).toEqual({ figures: 7, flow: null });
});

test('once the page has taken over, there is no worker, and nobody is given up for silence', async () => {
  const hand = handOf(silent);
  const lost = failure(runPlain(hand));
  await settled();
  let finish = () => {};
  const slow = new Promise<void>((resolve) => (finish = resolve));
  hand.moveIn({ run: () => slow.then(() => 'from the page') } as unknown as Engine);
  expect((await lost).name).toBe('WorkerLost');
  const call = runPlain(hand);
  await settled();
  vi.advanceTimersByTime(100 * PATIENCE.silence);
  finish();
  expect(await call).toBe('from the page');
  // What nobody waits for can be left; the engine stays.
  const left = failure(hand.call(() => new Promise(() => {})));
  await settled();
  hand.end('superseded');
  expect((await left).message).toBe('superseded');
  expect(await runPlain(hand)).toBe('from the page');
  expect(workers).toHaveLength(1);
});

test('a worker that is ended is let go of, with the call that it never answered', async () => {
  const hand = handOf(silent);
  const call = failure(runPlain(hand));
  await settled();
  const posted = vi.spyOn(workers[0], 'postMessage');
  hand.end('superseded');
  await call;
  // Otherwise Comlink keeps both for as long as the page is open.
  expect(posted.mock.calls.map(([message]) => (message as { type: string }).type)).toEqual([
    'RELEASE',
  ]);
});
