/**
 * Do 95 % intervals hold the truth in 95 of 100 cases? Measured on a queue whose truth is known:
 * M/M/1 on the product's kernel and draws, with the product's quantiles and intervals. In mean
 * services, at load ρ, the wait has mean ρ/(1 − ρ) and the time in the system is exponential with
 * mean 1/(1 − ρ).
 *
 * Each run begins in the steady state (the first customer finds a workload drawn from it), so that
 * no warm-up bias mixes in, and is long enough that the bias of an estimated quantile is a small
 * part of the interval: under 0.6 % of the p50 and p90 of 5,000 customers at load 0.74, against
 * intervals of ±6 %.
 */
import { describe, expect, test } from 'vitest';
import { ALWAYS } from '../sim/queues/calendar';
import { fifo } from '../sim/queues/fifo';
import { Steps } from '../sim/queues/steps';
import { exponential } from '../sim/random/distributions';
import { draw, happens, identityA, identityB, seedOf } from '../sim/random/draws';
import { sample } from '../sim/random/quantile-table';
import { estimate } from './interval';
import { quantiles } from './quantiles';
import type { Estimate } from './answers';

/** Each makes one interval. A thousand of them give a share to ± 0.7 % (one standard error). */
const LONG = Boolean(process.env.LONG_RUNS);
const MACRO_RUNS = LONG ? 1000 : 200;
/** 93 to 97 %; two standard errors further out in the short run, which cannot tell that closely. */
const BAND = 0.02 + (LONG ? 0 : 2 * Math.sqrt((0.95 * 0.05) / MACRO_RUNS));

/** One mean service time in seconds; at this size whole seconds do not matter. */
const MEAN = 3600;
const NAMES = ['mean wait', 'p50 of the time in the system', 'p90'] as const;
const truth = (load: number) => [load, Math.LN2, Math.LN10].map((x) => x / (1 - load));

const seed = seedOf('coverage');
const [kindA, kindB] = seed.kind('customer');
const [gaps, services, first] = ['gap', 'service', 'first'].map((name) => seed.stream(name));
const table = exponential();
const ONE = Steps.constant(1);

/** Seconds of n customers in order of arrival, from the steady state on. */
interface Customers {
  readonly wait: Int32Array;
  readonly sojourn: Int32Array;
}

function customers(n: number, load: number, run: number): Customers {
  // The first row is no customer but the work that the first of them finds.
  const column = () => new Int32Array(n + 1);
  const [arrive, service, start, leave, queue] = Array.from({ length: 5 }, column);
  const found = (k: number) => draw(first!, identityA(kindA, run, k), identityB(kindB, run, k));
  if (happens(found(0), load))
    service![0] = Math.round((MEAN / (1 - load)) * sample(table, found(1)));
  let t = 0;
  for (let i = 1; i <= n; i++) {
    const a = identityA(kindA, run, i);
    const b = identityB(kindB, run, i);
    arrive![i] = t;
    service![i] = Math.round(MEAN * sample(table, draw(services!, a, b)));
    t += Math.round((MEAN / load) * sample(table, draw(gaps!, a, b)));
  }
  fifo(n + 1, arrive!, service!, ONE, ALWAYS, start!, leave!, queue!);
  return {
    wait: queue!.subarray(1),
    sojourn: leave!.subarray(1).map((end, i) => end - arrive![i + 1]!),
  };
}

/** The three figures of customers [from, to), in mean services. */
function figures({ wait, sojourn }: Customers, from = 0, to = wait.length): number[] {
  let sum = 0;
  for (let i = from; i < to; i++) sum += wait[i]!;
  const [p50, p90] = quantiles(sojourn.subarray(from, to), [0.5, 0.9]);
  return [sum / (to - from), p50!, p90!].map((seconds) => seconds / MEAN);
}

/** By figure: the share of macro-runs whose interval holds the truth. */
function coverage(load: number, interval: (macroRun: number) => Estimate[]): number[] {
  const held = NAMES.map(() => 0);
  const expected = truth(load);
  for (let m = 0; m < MACRO_RUNS; m++)
    interval(m).forEach(({ lo, hi }, i) => {
      if (lo <= expected[i]! && expected[i]! <= hi) held[i]!++;
    });
  return held.map((count) => count / MACRO_RUNS);
}

function inBand(found: readonly number[]): void {
  const words = NAMES.map((name, i) => `${name}: ${(100 * found[i]!).toFixed(1)} %`).join(', ');
  for (const share of found) expect(Math.abs(share - 0.95), words).toBeLessThanOrEqual(BAND);
}

describe('a 95 % interval holds the truth in 93 to 97 % of 1,000 macro-runs', () => {
  test.each([0.5, 0.74])('over ten replications of 5,000 customers, load %f', (load) => {
    const replications = 10;
    const found = coverage(load, (m) => {
      const each = Array.from({ length: replications }, (_, r) =>
        figures(customers(5000, load, m * replications + r)),
      );
      return NAMES.map((_, i) =>
        estimate(
          each.map((values) => values[i]!),
          [],
        ),
      );
    });
    inBand(found);
  });

  // 20,000 is what the window measures by default. At higher loads a twentieth of it is too short
  // for the queue to forget: docs/model.md says how far the interval falls behind there.
  test.each([0.5, 0.74])('over 20 batches of one run of 20,000 customers, load %f', (load) => {
    const found = coverage(load, (m) => {
      const run = customers(20_000, load, m);
      const batches = Array.from({ length: 20 }, (_, k) => figures(run, 1000 * k, 1000 * (k + 1)));
      return figures(run).map((value, i) =>
        estimate(
          [value],
          batches.map((values) => values[i]!),
        ),
      );
    });
    inBand(found);
  });
});
