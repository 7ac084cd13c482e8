import { describe, expect, test, vi } from 'vitest';
import { settled, until } from '../worker/fake-worker.testkit';
import type { RunRequest } from '../worker/protocol';
import { find, finish, listening, names, scenario, stand } from './runner.testkit';

describe('work beside the job', () => {
  test('waits for its hand only, and the job goes on', async () => {
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 3, listener);
    await until(() => stand.asked.length === 2);
    let result: unknown = null;
    void stand.runner.extra(1, (engine) => engine.previewLog(new Blob())).then((r) => (result = r));
    await settled();
    expect(result).toBeNull();
    await finish('a 1');
    expect(result).toBe('preview of the log');
    for (const n of [0, 2]) await finish(`a ${n}`);
    expect(told.at(-1)).toBe('done');
  });

  test('needs no job', async () => {
    expect(await stand.runner.extra(0, (engine) => engine.previewLog(new Blob()))).toBe(
      'preview of the log',
    );
  });

  test('tells its progress as a share, and fails with what was thrown, without harm to the job', async () => {
    const shares: number[] = [];
    const request = { scenario: scenario('extra'), replication: 9 } as RunRequest;
    const extra = stand.runner
      .extra(
        1,
        (engine, progress) => engine.run(request, progress),
        (share) => shares.push(share),
      )
      .then(
        () => 'answered',
        (error: Error) => error.message,
      );
    await until(() => stand.asked.length === 1);
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 2, listener);
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
    stand.runner.settle(scenario('a'), null, 3, listener);
    await until(() => stand.asked.length === 2);
    let result: unknown = null;
    const whenIdle = () =>
      stand.runner.whenIdle(1, (engine) => engine.previewLog(new Blob())).then((r) => (result = r));
    void whenIdle();
    for (const n of [1, 2]) await finish(`a ${n}`);
    // The second hand is free, but the first is still at the job.
    expect(result).toBeNull();
    const newer = listening();
    stand.runner.answerMoving(scenario('b'), null, newer.listener);
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
    const idle = stand.runner.whenIdle(1, (engine) => engine.run(request, null as never));
    await until(() => names().includes('idle 9'));
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 3, listener);
    for (const n of [0, 1, 2]) await finish(`a ${n}`);
    expect(told.at(-1)).toBe('done');
    find('idle 9').finish();
    expect(await idle).toMatchObject({ flow: null });
  });

  test('is not ended by a newer job, however long it takes: somebody waits for it', async () => {
    const request = { scenario: scenario('extra'), replication: 9 } as RunRequest;
    const extra = stand.runner
      .extra(1, (engine) => engine.run(request, null as never))
      .then(
        () => 'answered',
        (error: Error) => `${error.name}: ${error.message}`,
      );
    await until(() => stand.asked.length === 1);
    vi.advanceTimersByTime(1000);
    const { listener } = listening();
    stand.runner.answerMoving(scenario('a'), null, listener);
    await settled();
    find('extra 9').finish();
    expect(await extra).toBe('answered');
  });
});
