/**
 * The kernels against results that mathematics or the literature gives, with the product's own
 * draws and distributions. Every expected figure follows from a formula or is published; none was
 * read off a run. And each experiment fails when its kernel is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE, conduct } from './catalogue';
import { MOST_Z, USUAL_SEED, type CheckResult, type Experiment } from './check';
import { KERNELS, type Kernels } from './kernels';

const EXPERIMENTS = CATALOGUE.map((build) => build());
const experiment = (key: string): Experiment => EXPERIMENTS.find((e) => e.key === key)!;

describe.each(EXPERIMENTS.map((e) => [e.key, e] as const))('%s', (_, it) => {
  let results: readonly CheckResult[];
  beforeAll(() => {
    results = conduct(it, { seed: USUAL_SEED });
  });

  test.each(it.checks.map((check, c) => [check.key, check, c] as const))(
    '%s',
    (_, { expected, precision }, c) => {
      const { observed, spread, passes } = results[c];
      if (precision === 0) return expect(observed).toBe(expected);
      const { error, z } = spread!;
      const found = `${observed} ± ${error}, expected ${expected}, z = ${z.toFixed(2)}`;
      expect(error, found).toBeLessThan(precision);
      expect(Math.abs(z), found).toBeLessThan(4);
      expect(passes).toBe(true);
    },
  );
});

test('an error may be 1 % of a mean, 2 % of a quantile or a tail, and more of a variance only', () => {
  for (const { key, checks } of EXPERIMENTS)
    for (const check of checks) {
      // A share at a quantile: its error, turned into hours by a density, is 2 % of the quantile.
      if (check.quantile !== undefined) {
        expect(check.precision, key).toBeLessThan(0.02);
        continue;
      }
      const tail = ['long', 'idle'].includes(check.key);
      const most = check.key === 'variance' ? 0.08 : tail ? 0.02 : 0.01;
      expect(check.precision, `${key}/${check.key}`).toBeLessThanOrEqual(
        most * (check.expected || 1) * (1 + 1e-12),
      );
    }
});

test('keys are distinct', () => {
  expect(new Set(EXPERIMENTS.map(({ key }) => key)).size).toBe(EXPERIMENTS.length);
  for (const { checks } of EXPERIMENTS)
    expect(new Set(checks.map(({ key }) => key)).size).toBe(checks.length);
});

test('the same seed gives the same numbers, another seed others', () => {
  const few = { replications: 3 };
  const md1 = experiment('md1');
  const observed = (seed: string) => conduct(md1, { seed, ...few }).map((r) => r.observed);
  expect(observed('a')).toEqual(observed('a'));
  expect(observed('a')[0]).not.toBe(observed('b')[0]);
});

test('progress is told after every replication', () => {
  const told: string[] = [];
  const progress = (done: number, all: number) => told.push(`${done}/${all}`);
  conduct(experiment('opening-hours'), { seed: 'a', replications: 3, progress });
  expect(told).toEqual(['1/3', '2/3', '3/3']);
});

// —— Wrong kernels ——

const oneMore: Kernels = {
  ...KERNELS,
  serve: (arrive, service, servers, open) => KERNELS.serve(arrive, service, servers + 1, open),
};
const slower: Kernels = {
  ...KERNELS,
  serve: (arrive, service, servers) => {
    const longer = service.map((seconds) => Math.round(seconds * 1.03));
    return KERNELS.serve(arrive, longer, servers);
  },
};
const alwaysOpen: Kernels = {
  ...KERNELS,
  serve: (arrive, service, servers) => KERNELS.serve(arrive, service, servers),
};
const even: Kernels = {
  ...KERNELS,
  serve: (arrive, service, servers) => KERNELS.serve(arrive, service.slice().fill(3600), servers),
};
/** At an instant arrivals come before departures. */
const arrivalsFirst: Kernels = {
  ...KERNELS,
  serve: (arrive, service, servers) =>
    KERNELS.serve(
      arrive,
      service.map((seconds) => seconds + 1),
      servers,
    ),
};
/** One server that takes the last comer: the mean wait stays, its variance grows. */
const lastComeFirst: Kernels = {
  ...KERNELS,
  serve: (arrive, service) => {
    const n = arrive.length;
    const [start, leave, wait] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
    const waiting: number[] = [];
    for (let i = 0, t = 0; i < n || waiting.length > 0;) {
      while (i < n && (arrive[i] <= t || waiting.length === 0)) {
        t = Math.max(t, arrive[i]);
        waiting.push(i++);
      }
      const next = waiting.pop()!;
      start[next] = t;
      wait[next] = t - arrive[next];
      leave[next] = t += service[next];
    }
    return { start, leave, wait };
  },
};
const onePlaceMore: Kernels = {
  ...KERNELS,
  board: (ready, secondOfDay, places) => KERNELS.board(ready, secondOfDay, places + 1),
};
const tooPatient: Kernels = {
  ...KERNELS,
  serveByKey: (keys, key, arrive, service, patience) =>
    KERNELS.serveByKey(keys, key, arrive, service, patience * 1.1),
};
const oneUnitMore: Kernels = {
  ...KERNELS,
  supply: (keys, key, t, shelf) =>
    KERNELS.supply(keys, key, t, { ...shelf, orderUpTo: shelf.orderUpTo + 1 }),
};
const laterSupply: Kernels = {
  ...KERNELS,
  supply: (keys, key, t, shelf) =>
    KERNELS.supply(keys, key, t, { ...shelf, leadTime: Math.round(shelf.leadTime * 1.05) }),
};

const WRONG: readonly [key: string, what: string, kernels: Kernels, check: string][] = [
  ['mm1', 'one server too many', oneMore, 'wait'],
  ['mm1', 'the last comer served first', lastComeFirst, 'variance'],
  ['mm5', 'one server too many', oneMore, 'waits'],
  ['md1', 'service 3 % longer', slower, 'wait'],
  ['mln1', 'one server too many', oneMore, 'wait'],
  ['dm1', 'service 3 % longer', slower, 'wait'],
  ['batches', 'one server too many', oneMore, 'sojourn'],
  ['mg-infinity', 'service 3 % longer', slower, 'present'],
  ['mt-infinity', 'service 3 % longer', slower, 'present24'],
  ['tandem', 'service 3 % longer', slower, 'sojourn'],
  ['departures', 'services all the same', even, 'counts'],
  ['jackson', 'service 3 % longer', slower, 'journey'],
  ['flight', 'one place too many', onePlaceMore, 'left'],
  ['opening-hours', 'always open', alwaysOpen, 'until'],
  ['impatience', 'customers who wait too long', tooPatient, 'wait'],
  ['backorders', 'one unit too many', oneUnitMore, 'waits'],
  ['backorders', 'supply that takes 5 % longer', laterSupply, 'waits'],
  ['lost-sales', 'one unit too many', oneUnitMore, 'lost'],
  ['penny-fab', 'arrivals before departures', arrivalsFirst, 'longest'],
  ['penny-fab', 'one server too many', oneMore, 'crowded'],
  ['law-kelton', 'one server too many', oneMore, 'delay'],
];

test.each(WRONG)('%s fails with %s', (key, _, kernels, check) => {
  const it = experiment(key);
  // A third of the luck is enough to see it.
  const replications = Math.ceil(it.replications / 3);
  const results = conduct(it, { seed: USUAL_SEED, kernels, replications });
  expect(results.find((r) => r.key === check)!.passes).toBe(false);
});

test('serving the last comer first leaves the mean wait as it is', () => {
  const results = conduct(experiment('mm1'), { seed: USUAL_SEED, kernels: lastComeFirst });
  const wait = results.find(({ key }) => key === 'wait') as CheckResult;
  expect(Math.abs(wait.spread!.z)).toBeLessThan(MOST_Z);
});

test('every experiment is known to fail with some wrong kernel', () => {
  const covered = new Set(WRONG.map(([key]) => key));
  expect(EXPERIMENTS.map(({ key }) => key).filter((key) => !covered.has(key))).toEqual([]);
});

// —— Published with the model, where it lies beside the project ——

const ORACLES = '../shared/oracles.json';

test.skipIf(!existsSync(ORACLES))('what is expected is what the list of oracles says', () => {
  const oracles = JSON.parse(readFileSync(ORACLES, 'utf8')) as Record<string, never>;
  const expected = (key: string, check: string) =>
    experiment(key).checks.find((c) => c.key === check)!.expected;
  const quantile = (key: string, check: string) =>
    experiment(key).checks.find((c) => c.key === check)!.quantile!;
  const present = (hour: number) => expected('mt-infinity', `present${hour}`);
  const ours: Record<string, Record<string, unknown>> = {
    'M/M/1': {
      Wq: expected('mm1', 'wait'),
      W: expected('mm1', 'sojourn'),
      varW: expected('mm1', 'variance'),
      p95W: quantile('mm1', 'p95'),
    },
    'M/M/5': {
      ErlangC: expected('mm5', 'waits'),
      Wq: expected('mm5', 'wait'),
      p50W: quantile('mm5', 'p50'),
      p95W: quantile('mm5', 'p95'),
      'P(Wq>2)': expected('mm5', 'long'),
    },
    'M/D/1': { Wq: expected('md1', 'wait'), varWq: expected('md1', 'variance') },
    'M/LN/1': { Wq: expected('mln1', 'wait'), varWq: expected('mln1', 'variance') },
    'M[3]/M/1 (batches of 3)': {
      Wq: expected('batches', 'wait'),
      W: expected('batches', 'sojourn'),
    },
    'tandem M/M/1': {
      W: expected('tandem', 'sojourn'),
      varW: expected('tandem', 'variance'),
      p50W: quantile('tandem', 'p50'),
      p95W: quantile('tandem', 'p95'),
      p99W: quantile('tandem', 'p99'),
    },
    'Mt/M/inf': {
      inSystemAt: { 6: present(6), 12: present(12), 24: present(24), 48: present(48) },
      arrivals0to12: expected('mt-infinity', 'came'),
    },
    'flight every 24 h': {
      leftBehindMean: expected('flight', 'left'),
      meanWaitHours: expected('flight', 'wait'),
      'P(none left behind)': expected('flight', 'none'),
    },
  };
  for (const [name, numbers] of Object.entries(ours)) near(numbers, oracles[name], name);
  // The rest of that list is told in words; its numbers stand in the catalogue as exact checks.
  expect(Object.keys(oracles).filter((name) => !(name in ours))).toEqual([
    '_',
    'Law & Kelton, single server',
    'Penny Fab Two (Hopp & Spearman)',
  ]);
});

/** Every number of ours is theirs, to seven digits. */
function near(ours: unknown, theirs: unknown, where: string): void {
  if (typeof ours !== 'number') {
    for (const [name, value] of Object.entries(ours as object))
      near(value, (theirs as Record<string, unknown>)[name], `${where}, ${name}`);
    return;
  }
  expect(typeof theirs, where).toBe('number');
  expect(Math.abs(ours / (theirs as number) - 1), where).toBeLessThan(1e-7);
}
