import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeLog } from '../../tests/fixtures/make-log';
import { align, type Aligned } from '../scenario/alignment';
import { withValue } from '../scenario/scenario';
import { SMALL } from '../sim/scenarios.testkit';
import { createEngine } from '../worker/engine';
import { FakeWorker } from '../worker/fake-worker.testkit';
import { Pool } from '../worker/pool';
import type { Engine } from '../worker/protocol';
import { runBeside } from './background';
import type { Pairing } from './comparing';
import { Runner, type Listener } from './runner';

/** What goes wrong with a worker: it ends with an error, or is never heard of again. */
type Fault = 'crash' | 'silence';
type Phase = keyof Engine | 'start';

const of = { scenario: SMALL, measured: null };
const request = { ...of, replication: 0, preview: false, flow: false };
const other = withValue(SMALL, 'customsDelay', 3);
const aligned = align(SMALL, other) as Aligned;
const pairing: Pairing = { aligned, inHand: 'b', own: other, measured: null };
const pair = { a: aligned.a, b: aligned.b, weeks: aligned.weeks, measured: null };
const shown = { ...of, digest: '' };

/** The last that a job tells before it is done. */
function jobDone(start: (listener: Listener & { compared(c: unknown): void }) => void) {
  return new Promise<unknown>((resolve, reject) => {
    let last: unknown;
    start({
      answered: (answers) => (last = answers),
      compared: (comparison) => (last = comparison),
      progressed: () => {},
      recovered: () => {},
      done: () => resolve(last),
      failed: reject,
    });
  });
}

/** What is asked of the engine, and in which call of it the worker is lost. */
const PHASES: readonly (readonly [Phase, (runner: Runner) => Promise<unknown>])[] = [
  ['start', (runner) => jobDone((listener) => runner.settle(SMALL, null, 3, listener))],
  ['quickAnswer', (runner) => jobDone((listener) => runner.answerMoving(SMALL, null, listener))],
  ['run', (runner) => jobDone((listener) => runner.settle(SMALL, null, 3, listener))],
  ['answer', (runner) => jobDone((listener) => runner.settle(SMALL, null, 3, listener))],
  ...(['runPair', 'compare'] as const).map(
    (call) =>
      [
        call,
        (runner: Runner) =>
          jobDone((listener) =>
            runner.compare(pairing, listener, { replications: 3, precision: null, most: 3 }),
          ),
      ] as const,
  ),
  ['run', (runner) => runBeside(runner, of, 3, () => true)],
  [
    'readLog',
    async (runner) => {
      const file = new Blob([makeLog({ rows: 500 })]);
      const { guess } = await runner.extra(1, (engine) => engine.previewLog(file));
      return runner.extra(1, (engine, beat) => engine.readLog(file, guess, beat));
    },
  ],
  [
    'selfCheck',
    (runner) =>
      runner.whenIdle(1, (engine, beat) => engine.selfCheck({ step: 0, seed: 's', shown }, beat)),
  ],
  [
    'worth',
    (runner) => runner.extra(1, (engine, beat) => engine.worth({ ...of, replication: 0 }, beat)),
  ],
  [
    'shares',
    (runner) => runner.extra(1, (engine, beat) => engine.shares({ ...pair, replication: 0 }, beat)),
  ],
  ['closeUp', (runner) => runner.extra(1, (engine, beat) => engine.closeUp(of, 'customs', beat))],
  ['track', (runner) => runner.extra(0, (engine, beat) => engine.track(of, { order: 7 }, beat))],
  ['sellers', (runner) => runner.extra(0, (engine, beat) => engine.sellers(request, beat))],
  [
    'exportRun',
    async (runner) => {
      const file = await runner.extra(1, (engine, beat) =>
        engine.exportRun('orders', request, beat),
      );
      return file.text();
    },
  ],
];

let workers: FakeWorker[];
let pool: Pool;
beforeEach(() => {
  workers = [];
  vi.stubGlobal('self', globalThis);
});
afterEach(() => {
  pool.end();
  for (const worker of workers) worker.terminate();
  vi.unstubAllGlobals();
});

/** A runner whose workers fail so many times when they come to a phase. */
function runnerOf(phase: Phase, fault: Fault, times: number) {
  let left = times;
  const told: string[] = [];
  const spawn = () => {
    const fail = () => {
      left--;
      if (fault === 'crash') setTimeout(() => worker.crash('lost'));
    };
    const never = () => {
      fail();
      return new Promise<never>(() => {});
    };
    const breaks = phase !== 'start' && left > 0;
    const engine = createEngine();
    const broken = {
      ...engine,
      ...(breaks && {
        [phase]: (...args: never[]) =>
          left > 0 ? never() : (engine[phase] as (...args: never[]) => unknown)(...args),
      }),
    };
    const dead = phase === 'start' && left > 0;
    const worker: FakeWorker = new FakeWorker(dead ? null : broken);
    if (dead) fail();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  pool = new Pool(spawn, { patience: { start: 500, silence: 500 } });
  return { told, runner: new Runner(pool, { movedIn: (why) => told.push(why) }) };
}

describe.each(PHASES)('a worker lost in %s', (phase, ask) => {
  test.each([
    ['crash', 1],
    ['silence', 1],
    ['crash', Infinity],
    ['silence', Infinity],
  ] as const)(
    'by %s, %d times: the answer is the same, and nothing is pending',
    async (fault, times) => {
      const expected = await ask(runnerOf('start', 'crash', 0).runner);
      pool.end();
      const { runner, told } = runnerOf(phase, fault, times);
      expect(await ask(runner)).toEqual(expected);
      // After three losses the page itself goes on, and says so once or twice.
      expect(told.length > 0).toBe(times === Infinity);
      expect(pool.inPage).toBe(times === Infinity);
      expect(workers.filter(({ terminated }) => !terminated).length).toBeLessThanOrEqual(2);
      await vi.waitFor(() => expect(pool.hands.some(({ busy }) => busy)).toBe(false));
    },
  );
});

test('where nothing can take over, what was asked for fails in words, and may be asked again', async () => {
  pool = new Pool(
    () => {
      throw new Error('not allowed');
    },
    { loadInPage: () => Promise.reject(new Error('offline')) },
  );
  const runner = new Runner(pool);
  const settle = () => jobDone((listener) => runner.settle(SMALL, null, 3, listener));
  await expect(settle()).rejects.toThrow(/not allowed.*could not be loaded/);
  await expect(runner.extra(0, (engine) => engine.journeys())).rejects.toThrow(/not allowed/);
  await expect(settle()).rejects.toThrow(/not allowed/);
});

test('a page that is done asks for nothing more', async () => {
  const { runner } = runnerOf('run', 'silence', Infinity);
  const asked = runner.extra(1, (engine, beat) => engine.run(request, beat));
  const waiting = runner.extra(1, (engine) => engine.journeys());
  pool.end();
  await expect(asked).rejects.toThrow('the page is done');
  await expect(waiting).rejects.toThrow('the page is done');
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
});
