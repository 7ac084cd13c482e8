import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { makeLog } from '../../tests/fixtures/make-log';
import { BASELINE, withValue } from '../scenario/scenario';
import { createEngine } from './engine';
import { CATALOGUE } from '../study/self-check/catalogue';
import { USUAL_SEED } from '../study/self-check/check';
import type { RunRequest, SelfCheckRequest } from './protocol';

const REAL_LOG = '../shared/data/olist-orders-2017.csv';
const silent = () => {};
const request: RunRequest = {
  scenario: BASELINE,
  measured: null,
  replication: 0,
  preview: false,
  flow: false,
};

async function logs(): Promise<[name: string, file: Blob][]> {
  const made: [string, Blob] = ['made by the project', new Blob([makeLog({ rows: 5000 })])];
  if (!existsSync(REAL_LOG)) return [made];
  return [made, ['real', new Blob([await readFile(REAL_LOG)])]];
}

describe.each(await logs())('an order log, %s', (_, file) => {
  test('calibrates the run: simulated and observed times agree within KS 0.05', async () => {
    const engine = createEngine();
    const { guess } = await engine.previewLog(file);
    const reading = await engine.readLog(file, guess, silent);
    const { measured } = reading;
    await engine.run({ ...request, measured }, silent);
    const comparison = await engine.compareLog({ ...request, measured }, reading);
    for (const time of [comparison.processing, comparison.shipping, comparison.delivery]) {
      expect(time!.simulatedCount).toBeGreaterThan(10_000);
      expect(time!.ks).toBeLessThanOrEqual(0.05);
    }
  });

  test('replaces the stages it measured, leaves the rest of the model at work', async () => {
    const engine = createEngine();
    const reading = await engine.readLog(file, (await engine.previewLog(file)).guess, silent);
    const { figures } = await engine.run({ ...request, measured: reading.measured }, silent);
    const answers = await engine.answer([figures]);
    expect(answers.breakdown.every(({ queue }) => queue === 0)).toBe(true);
    expect(answers.orderDefectRate.parts.late.mean).toBeGreaterThan(0);
    expect(answers.satisfaction.mean.mean).toBeGreaterThan(1);
  });
});

describe('the engine', () => {
  test('answers the same after other scenarios as before', async () => {
    const engine = createEngine();
    const scenario = withValue(BASELINE, 'measuredOrders', 2000);
    const fresh = await engine.run({ ...request, scenario }, silent);
    await engine.run({ ...request, scenario: withValue(scenario, 'customsDelay', 3) }, silent);
    await engine.run({ ...request, scenario, replication: 3 }, silent);
    await engine.run({ ...request, scenario, preview: true }, silent);
    const again = await engine.run({ ...request, scenario }, silent);
    expect(again).toEqual(fresh);
  });

  test('answers at once what it answers in two steps, and then hands out the journeys', async () => {
    const engine = createEngine();
    expect(await engine.journeys()).toBeNull();
    const scenario = withValue(BASELINE, 'measuredOrders', 2000);
    const quick = await engine.quickAnswer({ ...request, scenario }, silent);
    const { figures, flow } = await engine.run({ ...request, scenario, flow: true }, silent);
    expect(quick).toEqual({ ...(await engine.answer([figures])), digest: '' });
    expect(await engine.journeys()).toEqual(flow);
  });

  test('rehearsing changes nothing that is kept', async () => {
    const engine = createEngine();
    const scenario = withValue(BASELINE, 'measuredOrders', 2000);
    const before = await engine.run({ ...request, scenario, flow: true }, silent);
    const other = await engine.run({ ...request, scenario, replication: 1 }, silent);
    await engine.rehearse({ ...request, scenario }, silent);
    expect(await engine.journeys()).toEqual(before.flow);
    expect(await engine.run({ ...request, scenario, flow: true }, silent)).toEqual(before);
    expect(await engine.run({ ...request, scenario, replication: 1 }, silent)).toEqual(other);
  });

  test('answers a preview from the first week alone', async () => {
    const engine = createEngine();
    const whole = await engine.run(request, silent);
    const week = await engine.run({ ...request, preview: true }, silent);
    expect(week.figures.preview).toBe(true);
    expect(week.figures.orders).toBeLessThan(whole.figures.orders / 5);
  });

  test('refuses what cannot be run, in words, and runs the next scenario all the same', async () => {
    const engine = createEngine();
    const values = { ...BASELINE.values, ordersPerDay: 10, measuredOrders: 1_000_000 };
    const endless = { ...BASELINE, values };
    await expect(engine.run({ ...request, scenario: endless }, silent)).rejects.toThrow(/days/);
    const grounded = {
      ...BASELINE,
      events: [
        {
          label: 'x',
          from: '2026-05-01',
          to: null,
          effect: 'set',
          field: 'standardCapacity',
          value: 1,
        },
        {
          label: 'y',
          from: '2026-05-01',
          to: null,
          effect: 'scale',
          field: 'standardCapacity',
          value: 0,
        },
      ],
    } as const;
    await expect(engine.run({ ...request, scenario: grounded }, silent)).rejects.toThrow(
      /"reason":"endless"/,
    );
    expect((await engine.run(request, silent)).figures.orders).toBeGreaterThan(10_000);
  });

  test('answers events that multiply without end', async () => {
    const often = (field: 'ordersPerDay' | 'reviewers' | 'customsDelay' | 'orderValue') =>
      Array.from(
        { length: 100 },
        () =>
          ({
            label: 'again',
            from: '2026-04-01',
            to: null,
            effect: 'scale',
            field,
            value: 100,
          }) as const,
      );
    const engine = createEngine();
    const run = (field: Parameters<typeof often>[0]) =>
      engine.run({ ...request, scenario: { ...BASELINE, events: often(field) } }, silent);
    await expect(run('ordersPerDay')).rejects.toThrow(/"reason":"ordersInHour"/);
    await expect(run('customsDelay')).rejects.toThrow(/"reason":"endless"/);
    expect((await run('reviewers')).figures.orders).toBeGreaterThan(10_000);
    expect((await run('orderValue')).figures.orders).toBeGreaterThan(10_000);
  });

  test('tells its progress between stages', async () => {
    const told: number[] = [];
    await createEngine().run(request, (stage) => told.push(stage));
    expect(told).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('the self-check', () => {
  const scenario = withValue(BASELINE, 'measuredOrders', 2000);
  const asked = (step: number, digest = ''): SelfCheckRequest => ({
    step,
    seed: USUAL_SEED,
    shown: { scenario, measured: null, digest },
  });
  const failing = (groups: Awaited<ReturnType<typeof check>>['groups']) =>
    groups.flatMap(({ results }) => results.filter(({ passes }) => !passes));
  const check = (request: SelfCheckRequest) => createEngine().selfCheck(request, silent);

  test('finds the run that is shown in order, and the same once more', async () => {
    const { figures } = await createEngine().run({ ...request, scenario }, silent);
    const { groups } = await check(asked(0, figures.digest));
    expect(groups.map(({ key }) => key)).toEqual(['little', 'conservation', 'shown', 'repeated']);
    expect(failing(groups)).toEqual([]);
  });

  test('says so when what is shown is another run', async () => {
    const { groups } = await check(asked(0, '0123456789abcdef'));
    expect(failing(groups).map(({ key }) => key)).toEqual(['digest']);
    // A digest that is not known is not compared.
    expect((await check(asked(0))).groups.map(({ key }) => key)).not.toContain('repeated');
  });

  test('has a step for every experiment, and tells its progress', async () => {
    // Quick ones stand for all: the catalogue has tests of its own.
    const quick = ['mg-infinity', 'mt-infinity', 'law-kelton'];
    for (const [i, build] of CATALOGUE.entries()) {
      if (!quick.includes(build().key)) continue;
      const shares: number[] = [];
      const progress = (done: number, all: number) => shares.push(done / all);
      const { groups, steps } = await createEngine().selfCheck(asked(i + 1), progress);
      expect(steps).toBe(CATALOGUE.length + 1);
      expect(groups.map(({ key }) => key)).toEqual([build().key]);
      expect(failing(groups)).toEqual([]);
      expect(shares.length).toBeLessThanOrEqual(20);
      expect(shares.at(-1)).toBe(1);
    }
  });

  test('leaves the run that is kept as it is', async () => {
    const engine = createEngine();
    await engine.run({ ...request, scenario }, silent);
    for (const step of [0, 3, 13]) await engine.selfCheck(asked(step), silent);
    const moved = withValue(scenario, 'customsDelay', 3);
    const after = await engine.run({ ...request, scenario: moved }, silent);
    expect(after).toEqual(await createEngine().run({ ...request, scenario: moved }, silent));
  });

  test('refuses a scenario that cannot be run, in words', async () => {
    const values = { ...BASELINE.values, ordersPerDay: 10, measuredOrders: 1_000_000 };
    const shown = { scenario: { ...BASELINE, values }, measured: null, digest: '' };
    await expect(check({ ...asked(0), shown })).rejects.toThrow(/days/);
  });
});

describe('from near', () => {
  const scenario = withValue(BASELINE, 'measuredOrders', 2000);
  const moved = withValue(scenario, 'customsDelay', 3);
  const of = (scenario: typeof BASELINE) => ({ scenario, measured: null });

  test('an order is followed in the run that is asked for, whichever was run last', async () => {
    const engine = createEngine();
    await engine.run({ ...request, scenario }, silent);
    const query = { notable: 'median', turn: 0 } as const;
    const first = await engine.track(of(scenario), query);
    const { order } = first!;
    await engine.run({ ...request, scenario: moved }, silent);
    const later = await engine.track(of(moved), { order });
    expect(later!.visits[5]!.work).toBeGreaterThan(first!.visits[5]!.work);
    expect(await engine.track(of(scenario), { order })).toEqual(first);
  });

  test('a number that is no order is refused by name', async () => {
    const engine = createEngine();
    await expect(engine.track(of(scenario), { order: 1e9 })).rejects.toThrow(
      /"reason":"noOrder","order":1000000000/,
    );
  });

  test('a close-up leaves the kept run as it is, and is that of its own scenario', async () => {
    const engine = createEngine();
    const run = await engine.run({ ...request, scenario }, silent);
    const closeUp = await engine.closeUp(of(moved), 'inspectors', silent);
    expect(closeUp!.key).toBe('inspectors');
    expect(await engine.closeUp(of(scenario), 'no such station', silent)).toBeNull();
    const again = await engine.run({ ...request, scenario }, silent);
    expect(again.figures.digest).toBe(run.figures.digest);
  });
});
