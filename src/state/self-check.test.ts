import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answers } from '../kpi/answers';
import type { Scenario } from '../scenario/scenario';
import { FakeWorker, settled, until } from '../worker/fake-worker.testkit';
import { Pool } from '../worker/pool';
import type { RunResult, SelfCheckRequest, SelfCheckStep, Shown } from '../worker/protocol';
import { Runner } from './runner';
import { SelfCheck } from './self-check.svelte';

const STEPS = 3;

interface Asked {
  readonly request: SelfCheckRequest;
  readonly worker: FakeWorker;
  finish(): void;
  fail(error: Error): void;
}

let asked: Asked[];
let workers: FakeWorker[];
let pool: Pool;
let runner: Runner;
let check: SelfCheck;
let shown: Shown;
/** Ends the run that a job waits for. */
let finishJob: (() => void) | null;

beforeEach(() => {
  vi.stubGlobal('self', globalThis);
  [asked, workers, finishJob] = [[], [], null];
  shown = { scenario: { name: 'first' } as Scenario, measured: null, digest: 'd1' };
  pool = new Pool(() => {
    const worker: FakeWorker = new FakeWorker({
      run: () =>
        new Promise<RunResult>((resolve) => {
          finishJob = () => resolve({ figures: {}, flow: null } as RunResult);
        }),
      answer: async () => ({ replications: 1 }) as Answers,
      selfCheck: (request, progress) =>
        new Promise<SelfCheckStep>((resolve, reject) => {
          progress(1, 2);
          asked.push({
            request,
            worker,
            finish: () =>
              resolve({ groups: [{ key: `step ${request.step}` }] as never, steps: STEPS }),
            fail: reject,
          });
        }),
    });
    workers.push(worker);
    return worker as unknown as Worker;
  });
  runner = new Runner(pool);
  check = new SelfCheck(runner, () => shown);
});

afterEach(() => {
  check.stop();
  pool.end();
  for (const worker of workers) worker.terminate();
  vi.unstubAllGlobals();
});

async function next(): Promise<Asked> {
  await until(() => asked.length > 0);
  return asked.shift()!;
}

const keys = () => check.groups.map(({ key }) => key);

test('every step is asked for once, and its results appear as they come', async () => {
  const run = check.run('a seed');
  for (let step = 0; step < STEPS; step++) {
    expect(check.state).toBe('running');
    const { request, finish } = await next();
    expect(request).toMatchObject({ step, seed: 'a seed', shown: { digest: 'd1' } });
    finish();
    await until(() => check.groups.length === step + 1);
  }
  await run;
  expect(keys()).toEqual(['step 0', 'step 1', 'step 2']);
  expect([check.state, check.share, check.seed]).toEqual(['done', 1, 'a seed']);
  expect(check.scenarioName).toBe('first');
});

test('it gives way to a run, and checks what is shown when its turn comes', async () => {
  let jobDone = false;
  const job = {
    answered: () => (shown = { ...shown, digest: 'd2' }),
    progressed: () => {},
    recovered: () => {},
    done: () => (jobDone = true),
    failed: () => {},
  };
  runner.settle(shown.scenario, null, 1, job);
  await until(() => finishJob !== null);
  const run = check.run('s');
  await settled();
  expect([check.state, asked]).toEqual(['running', []]);
  finishJob!();
  const { request, finish } = await next();
  expect(jobDone).toBe(true);
  expect(request.shown.digest).toBe('d2');
  finish();
  for (let step = 1; step < STEPS; step++) (await next()).finish();
  await run;
  expect(check.state).toBe('done');
});

test('stopped, it asks for nothing more and keeps what it has', async () => {
  const run = check.run('s');
  (await next()).finish();
  await until(() => asked.length === 1);
  check.stop();
  asked[0].finish();
  await run;
  await settled();
  expect(asked).toHaveLength(1);
  expect([check.state, keys()]).toEqual(['stopped', ['step 0']]);
});

test('run again, it forgets the earlier one', async () => {
  const first = check.run('one');
  const old = await next();
  const second = check.run('two');
  old.finish();
  await first;
  expect(keys()).toEqual([]);
  for (let step = 0; step < STEPS; step++) (await next()).finish();
  await second;
  expect([check.state, check.seed]).toEqual(['done', 'two']);
  expect(keys()).toEqual(['step 0', 'step 1', 'step 2']);
});

test('a lost worker is replaced and its step done again', async () => {
  const run = check.run('s');
  (await next()).worker.crash('lost');
  for (let step = 0; step < STEPS; step++) {
    const { request, finish } = await next();
    expect(request.step).toBe(step);
    finish();
  }
  await run;
  expect(check.state).toBe('done');
});

test('what the engine refuses is told', async () => {
  const run = check.run('s');
  (await next()).fail(new Error('This cannot be run to its end: never opens again.'));
  await run;
  expect(check.state).toBe('failed');
  expect(check.message).toMatch(/never opens again/);
});
