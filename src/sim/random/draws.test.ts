import { describe, expect, test } from 'vitest';
import { draw, happens, identityA, identityB, mix, seedOf, uniform } from './draws';
import { chiSquareZ, correlationZ } from './statistics.testkit';

const seed = seedOf('a test of draws');
const [kindA, kindB] = seed.kind('order');

const HOURS = 1 << 13;
const PER_HOUR = 1 << 7;
const N = HOURS * PER_HOUR;

/** The draws of a stream for all orders: entity (hour, k-th of the hour), as the product keys them. */
function columnOf(stream: number): Uint32Array {
  const column = new Uint32Array(N);
  for (let hour = 0, n = 0; hour < HOURS; hour++)
    for (let k = 0; k < PER_HOUR; k++)
      column[n++] = draw(stream, identityA(kindA, hour, k), identityB(kindB, hour, k));
  return column;
}

const names = ['value', 'weight', 'seller'];
const columns = names.map((name) => columnOf(seed.stream(name)));
const [value, weight, sellers] = columns;

/** Counts of pairs (high bits of x, high bits of y) in a square of 64 × 64 cells. */
function pairs(x: Uint32Array, y: Uint32Array): Float64Array {
  const counts = new Float64Array(4096);
  for (let i = 0; i < y.length; i++) counts[((x[i] >>> 26) << 6) | (y[i] >>> 26)]++;
  return counts;
}

const evenly = (n: number, cells: number) => () => n / cells;

describe('draws are spread evenly', () => {
  test.each(names.map((name, i) => [name, columns[i]] as const))('in one dimension: %s', (_, x) => {
    for (const shift of [0, 12, 24]) {
      const counts = new Float64Array(256);
      for (const bits of x) counts[(bits >>> shift) & 255]++;
      expect(Math.abs(chiSquareZ(counts, evenly(N, 256))), `bits from ${shift}`).toBeLessThan(4);
    }
    const fine = new Float64Array(1 << 16);
    for (const bits of x) fine[bits >>> 16]++;
    expect(Math.abs(chiSquareZ(fine, evenly(N, 1 << 16)))).toBeLessThan(4);
  });

  test('in two dimensions: two draws of the same order', () => {
    for (const [x, y] of [
      [value, weight],
      [value, sellers],
      [weight, sellers],
    ])
      expect(Math.abs(chiSquareZ(pairs(x, y), evenly(N, 4096)))).toBeLessThan(4);
  });

  test('in two dimensions: neighbours within the hour and in the next hour', () => {
    for (const x of columns)
      for (const lag of [1, 2, PER_HOUR]) {
        const later = x.subarray(lag);
        const z = chiSquareZ(pairs(x, later), evenly(N - lag, 4096));
        expect(Math.abs(z), `lag ${lag}`).toBeLessThan(4);
      }
  });
});

describe('draws are not correlated', () => {
  test('with the next ones of their stream', () => {
    for (const x of columns)
      for (const lag of [1, 2, 3, PER_HOUR, 24 * PER_HOUR]) {
        const z = correlationZ(x.subarray(0, N - lag), x.subarray(lag));
        expect(Math.abs(z), `lag ${lag}`).toBeLessThan(4);
      }
  });

  test('with those of another stream, for the same order or its neighbour', () => {
    for (const [x, y] of [
      [value, weight],
      [value, sellers],
      [weight, sellers],
    ]) {
      expect(Math.abs(correlationZ(x, y))).toBeLessThan(4);
      expect(Math.abs(correlationZ(x.subarray(1), y.subarray(0, N - 1)))).toBeLessThan(4);
    }
  });

  test('not even when names, seeds or kinds look alike', () => {
    const alike = [
      columnOf(seed.stream('value ')),
      columnOf(seed.stream('Value')),
      columnOf(seed.stream('value1')),
      columnOf(seedOf('a test of draws ').stream('value')),
    ];
    for (const other of alike) expect(Math.abs(correlationZ(value, other))).toBeLessThan(4);
  });
});

test('a stream is no permutation: values repeat as often as independent 32-bit draws do', () => {
  // Pairs of equal values among n independent draws: n(n − 1)/2 ÷ 2³² on average, nearly Poisson.
  const all = [...names, 'method', 'carrier', 'zone'].map((name) => columnOf(seed.stream(name)));
  let repeats = 0;
  for (const column of all) {
    const sorted = column.sort();
    for (let i = 1, run = 1; i <= N; i++) {
      if (sorted[i] === sorted[i - 1]) run++;
      else {
        repeats += (run * (run - 1)) / 2;
        run = 1;
      }
    }
  }
  const expected = (all.length * N * (N - 1)) / 2 / 2 ** 32;
  expect(expected).toBeGreaterThan(700);
  expect(Math.abs(repeats - expected) / Math.sqrt(expected)).toBeLessThan(4);
});

test('no two orders share an identity', () => {
  const identities = new Float64Array(N);
  for (let hour = 0, n = 0; hour < HOURS; hour++)
    for (let k = 0; k < PER_HOUR; k++) {
      // 53 of the 64 bits fit a number; two equal ones of 2²⁰ have a chance of 6·10⁻⁵.
      const high = (identityA(kindA, hour, k) & 0x1fffff) * 2 ** 32;
      identities[n++] = high + (identityB(kindB, hour, k) >>> 0);
    }
  identities.sort();
  expect(identities.every((identity, i) => i === 0 || identity !== identities[i - 1])).toBe(true);
});

describe('avalanche', () => {
  const SAMPLES = 20_000;
  /** Of all (changed bit, result bit): the flips farthest from half, in standard deviations. */
  function worst(
    bits: readonly number[],
    flipped: (sample: number, bit: number) => number,
  ): number {
    let worst = 0;
    for (const bit of bits) {
      const counts = new Float64Array(32);
      for (let s = 0; s < SAMPLES; s++) {
        const difference = flipped(s, bit);
        for (let out = 0; out < 32; out++) counts[out] += (difference >>> out) & 1;
      }
      for (const count of counts)
        worst = Math.max(worst, Math.abs(count - SAMPLES / 2) / Math.sqrt(SAMPLES / 4));
    }
    return worst;
  }
  const all = Array.from({ length: 32 }, (_, bit) => bit);

  // The largest of 1,024 normal deviations passes 5 with a chance of 6·10⁻⁴.
  test('of mix: each bit of the word flips each bit of the result half the time', () => {
    const words = columnOf(seed.stream('words'));
    expect(worst(all, (s, bit) => mix(words[s]) ^ mix(words[s] ^ (1 << bit)))).toBeLessThan(5);
  });

  test('of a draw: each bit of the hour, the number in the hour and the stream does', () => {
    const bits = all.slice(0, 16);
    const stream = seed.stream('avalanche');
    const of = (hour: number, k: number, s = stream) =>
      draw(s, identityA(kindA, hour, k), identityB(kindB, hour, k));
    const hour = (s: number) => s % 5000;
    const k = (s: number) => Math.floor(s / 5000);
    expect(
      worst(bits, (s, bit) => of(hour(s), k(s)) ^ of(hour(s) ^ (1 << bit), k(s))),
    ).toBeLessThan(5);
    expect(
      worst(bits, (s, bit) => of(hour(s), k(s)) ^ of(hour(s), k(s) ^ (1 << bit))),
    ).toBeLessThan(5);
    expect(
      worst(all, (s, bit) => of(hour(s), k(s)) ^ of(hour(s), k(s), stream ^ (1 << bit))),
    ).toBeLessThan(5);
  });
});

test('uniform numbers lie strictly between 0 and 1 and rise with the bits', () => {
  const bits = [0, 1, 0x7fffffff, 0x80000000 | 0, -2, -1];
  const numbers = bits.map(uniform);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(numbers[0]).toBeGreaterThan(0);
  expect(numbers.at(-1)).toBeLessThan(1);
});

test('what happens at some chance happens at any higher one; 0 never, 1 always', () => {
  for (let i = 0; i < 2000; i++) {
    const bits = value[i] | 0;
    const at = [0, 0.01, 0.2, 0.5, 0.9, 1].map((chance) => Number(happens(bits, chance)));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect([at[0], at.at(-1)]).toEqual([0, 1]);
  }
  expect(happens(0, 0) || happens(-1, 0)).toBe(false);
  expect(happens(0, 1) && happens(-1, 1)).toBe(true);
});
