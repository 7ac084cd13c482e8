import { describe, expect, test, vi } from 'vitest';
import { settled, until } from '../worker/fake-worker.testkit';
import { crash, find, finish, listening, names, scenario, stand } from './runner.testkit';

describe('settling', () => {
  test('runs every replication once, over both hands, and is done exactly once', async () => {
    const { told, shares, listener } = listening();
    stand.runner.settle(scenario('a'), null, 5, listener);
    await until(() => stand.asked.length === 2);
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
    expect(stand.answered.at(-1)).toEqual([0, 1, 2, 3, 4]);
    expect(stand.workers).toHaveLength(2);
  });

  test('tells nothing before the shown run is there, and its flow with the first answer', async () => {
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 4, listener);
    for (const n of [1, 2, 3]) await finish(`a ${n}`);
    expect(told).toEqual([]);
    await finish('a 0');
    expect(told).toEqual(['answered 4 flow a', 'done']);
    expect(stand.answered.every((replications) => replications.includes(0))).toBe(true);
  });

  test('the shown run stays in the first hand', async () => {
    const { listener } = listening();
    stand.runner.settle(scenario('a'), null, 3, listener);
    await until(() => stand.asked.length === 2);
    const first = find('a 0').worker;
    expect(first).toBe(stand.workers[0]);
    for (const n of [0, 1, 2]) await finish(`a ${n}`);
    stand.runner.settle(scenario('b'), null, 3, listener);
    await until(() => stand.asked.length === 2);
    expect(find('b 0').worker).toBe(first);
  });

  test('progress stays between nothing and all', async () => {
    const { shares, listener } = listening();
    stand.runner.settle(scenario('a'), null, 2, listener);
    await until(() => stand.asked.length === 2);
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
    stand.runner.settle(scenario('a'), null, 4, listener);
    await until(() => stand.asked.length === 2);
    find('a 0').fail(new Error('it has no end'));
    await settled();
    await finish('a 1');
    expect(told).toEqual(['failed: it has no end']);
    expect(stand.asked).toEqual([]);
  });
});

describe('a newer job', () => {
  test('supersedes the older one, of which nothing more is told', async () => {
    const old = listening();
    const young = listening();
    stand.runner.settle(scenario('old'), null, 3, old.listener);
    await finish('old 0');
    expect(old.told).toEqual(['answered 1 flow old']);
    await until(() => stand.asked.length === 2);
    const before = old.shares.length;
    stand.runner.settle(scenario('new'), null, 2, young.listener);
    // What is under way is short yet, so it is let finish: in vain.
    for (const entry of [...stand.asked]) entry.progress(7, 7);
    await settled();
    for (const entry of [...stand.asked]) entry.finish();
    for (const n of [0, 1]) await finish(`new ${n}`);
    expect(young.told.at(-1)).toBe('done');
    expect(old.told).toEqual(['answered 1 flow old']);
    expect(old.shares).toHaveLength(before);
    expect(stand.asked).toEqual([]);
  });

  test('ends long work of the older one, and this is no loss to tell', async () => {
    const old = listening();
    const young = listening();
    stand.runner.settle(scenario('old'), null, 3, old.listener);
    await until(() => stand.asked.length === 2);
    vi.advanceTimersByTime(1000);
    stand.asked = [];
    stand.runner.settle(scenario('new'), null, 2, young.listener);
    for (const n of [0, 1]) await finish(`new ${n}`);
    expect(stand.workers.map(({ terminated }) => terminated)).toEqual([true, true, false, false]);
    expect(old.told).toEqual([]);
    expect(young.told).toEqual(['answered 1 flow new', 'answered 2 null', 'done']);
  });

  test('of several that wait only the newest is run', async () => {
    const all = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...listening() }));
    for (const { name, listener } of all) {
      stand.runner.answerMoving(scenario(name), null, listener);
      await settled();
    }
    await finish('a 0');
    await finish('d 0');
    expect(all.map(({ told }) => told)).toEqual([[], [], [], ['answered 1 null', 'done']]);
    expect(stand.asked).toEqual([]);
  });

  test('stop() forgets the job', async () => {
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 3, listener);
    await until(() => stand.asked.length === 2);
    stand.runner.stop();
    for (const entry of [...stand.asked]) entry.finish();
    await settled();
    expect(told).toEqual([]);
    expect(stand.asked).toEqual([]);
  });
});

describe('a moving lever', () => {
  test('is answered by a whole run while runs are quick, by a preview once they are slow', async () => {
    const { told, listener } = listening();
    stand.runner.answerMoving(scenario('quick'), null, listener);
    await finish('quick 0');
    stand.runner.answerMoving(scenario('slow'), null, listener);
    await until(() => stand.asked.length === 1);
    vi.advanceTimersByTime(200);
    await finish('slow 0');
    stand.runner.answerMoving(scenario('next'), null, listener);
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
    stand.runner.answerMoving(scenario('a'), null, listener);
    await until(() => stand.asked.length === 1);
    crash(find('a 0'));
    await finish('a 0');
    expect(told).toEqual(['recovered: crash', 'answered 1 null', 'done']);
  });
});

describe('a lost worker', () => {
  test('is replaced, its replication done again, and nothing is missing in the end', async () => {
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 4, listener);
    await until(() => stand.asked.length === 2);
    crash(find('a 1'), 'out of memory');
    await until(() => names().includes('a 1'));
    crash(find('a 0'), 'again');
    for (const n of [1, 0, 2, 3]) await finish(`a ${n}`);
    expect(told.slice(0, 2)).toEqual(['recovered: out of memory', 'recovered: again']);
    expect(told.filter((what) => what === 'done')).toHaveLength(1);
    expect(told.at(-1)).toBe('done');
    expect(stand.answered.at(-1)).toEqual([0, 1, 2, 3]);
  });

  test('that has fallen silent is one too', async () => {
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 1, listener);
    await until(() => stand.asked.length === 1);
    const [hung] = stand.asked;
    stand.asked = [];
    vi.advanceTimersByTime(25_000);
    await finish('a 0');
    expect(hung.worker.terminated).toBe(true);
    expect(told).toEqual(['recovered: it stopped answering', 'answered 1 flow a', 'done']);
  });

  test('three of them, and the run goes on in the page, from where it was', async () => {
    const { told, listener } = listening();
    stand.runner.settle(scenario('a'), null, 3, listener);
    await finish('a 1');
    for (const why of ['first', 'second', 'third']) {
      await until(() => names().includes('a 0'));
      crash(find('a 0'), why);
      await settled();
    }
    expect(stand.workers.every(({ terminated }) => terminated)).toBe(true);
    const made = stand.workers.length;
    stand.asked = stand.asked.filter(({ worker }) => !worker.terminated);
    for (const n of [0, 2]) await finish(`a ${n}`);
    expect(told).toEqual([
      'recovered: first',
      'recovered: second',
      'answered 2 flow a',
      'answered 3 null',
      'done',
    ]);
    expect(stand.movedIn).toEqual(['third']);
    // Workers are not tried again.
    const next = listening();
    stand.runner.settle(scenario('b'), null, 1, next.listener);
    await finish('b 0');
    expect(next.told).toEqual(['answered 1 flow b', 'done']);
    expect(stand.workers).toHaveLength(made);
  });

  test('a newer run forgives the losses of an older one', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      stand.runner.settle(scenario(name), null, 1, listening().listener);
      await until(() => names().includes(`${name} 0`));
      crash(find(`${name} 0`));
      await finish(`${name} 0`);
    }
    expect(stand.movedIn).toEqual([]);
  });

  test('lost while it adds up: done once, and progress never passes all', async () => {
    const { told, shares, listener } = listening();
    stand.runner.settle(scenario('a'), null, 2, listener);
    await finish('a 0');
    // The second hand has its figures and is lost while it makes answers of them.
    stand.answerFails = () => new Promise<never>(() => {});
    const { worker } = find('a 1');
    await finish('a 1');
    stand.answerFails = null;
    worker.crash('lost');
    await until(() => names().includes('a 1'));
    find('a 1').progress(5, 7);
    await settled();
    await finish('a 1');
    expect(told).toEqual(['answered 1 flow a', 'recovered: lost', 'answered 2 null', 'done']);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});
