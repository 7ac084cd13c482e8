import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { identityA, identityB, seedOf } from './draws';
import { Race } from './race';
import { chiSquareZ } from './statistics.testkit';

const seed = seedOf('a test of races');
const [kindA, kindB] = seed.kind('order');
const options = ['usps', 'ups', 'fedex', 'regional'];
const race = () => new Race(seed, 'carrier', options);
const N = effort(200_000);

function winners(shares: readonly number[], from = race()): Uint8Array {
  const column = Float64Array.from(shares);
  return Uint8Array.from({ length: N }, (_, i) =>
    from.winner(column, identityA(kindA, i, 3), identityB(kindB, i, 3)),
  );
}

function counts(codes: Uint8Array): number[] {
  return options.map((_, code) => codes.reduce((sum, c) => sum + (c === code ? 1 : 0), 0));
}

test.each([[[40, 30, 20, 10]], [[1, 1, 1, 1]], [[0.97, 0.01, 0.01, 0.01]], [[5, 0, 2, 0]]])(
  'each option wins in proportion to its share: %j',
  (shares) => {
    const all = shares.reduce((sum, share) => sum + share, 0);
    const won = counts(winners(shares));
    won.forEach((count, code) => shares[code] === 0 && expect(count).toBe(0));
    const running = shares.flatMap((share, code) => (share > 0 ? [code] : []));
    const z = chiSquareZ(
      running.map((code) => won[code]),
      (i) => (N * shares[running[i]]) / all,
    );
    expect(Math.abs(z)).toBeLessThan(4);
  },
);

test('raising one share moves orders to that option only, and none between the others', () => {
  const before = winners([40, 30, 20, 10]);
  const after = winners([40, 30, 45, 10]);
  let moved = 0;
  const strays = after.filter((code, i) => {
    if (code !== before[i]) moved++;
    return code !== before[i] && code !== 2;
  });
  expect(strays.length).toBe(0);
  // From 20 of 100 to 45 of 125: 16 % of all.
  const error = Math.sqrt(N * 0.16 * 0.84);
  expect(Math.abs(moved - 0.16 * N) / error).toBeLessThan(4);
});

test('shares need not sum to anything: only their proportions matter', () => {
  expect(winners([4, 3, 2, 1])).toEqual(winners([40, 30, 20, 10]));
});

test('a single runner wins, and without any share the first option does', () => {
  expect(new Set(winners([0, 0, 7, 0]))).toEqual(new Set([2]));
  expect(new Set(winners([0, 0, 0, 0]))).toEqual(new Set([0]));
});

test('of two that tie the first wins', () => {
  // Options of one name have the same draws.
  const twins = new Race(seed, 'carrier', ['same', 'same', 'other']);
  expect(new Set(winners([1, 1, 0], twins))).toEqual(new Set([0]));
  expect(new Set(winners([1, 1, 1], twins))).toEqual(new Set([0, 2]));
  expect(new Set(winners([1, 2, 0], twins))).toEqual(new Set([1]));
});

test('two choices of the same order are independent', () => {
  const carriers = winners([1, 1, 1, 1]);
  const others = winners([1, 1, 1, 1], new Race(seed, 'method', options));
  const cells = new Float64Array(16);
  carriers.forEach((code, i) => cells[4 * code + others[i]]++);
  expect(Math.abs(chiSquareZ(cells, () => N / 16))).toBeLessThan(4);
});
