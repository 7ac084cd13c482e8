import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactShares, sampledShares, type Coalition, type Worth } from './shapley';

/** A game by the worth of each coalition, in two respects. */
const gameOf = (worths: readonly (readonly [number, number])[]): Worth => {
  return (coalition) => worths[maskOf(coalition)]!;
};
const maskOf = (coalition: Coalition) =>
  coalition.reduce((mask, member, player) => mask | (member << player), 0);
const anyGame = (players: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 1 << players,
      maxLength: 1 << players,
    })
    .map(gameOf);
const all = (players: number) => new Uint8Array(players).fill(1);
const none = (players: number) => new Uint8Array(players);

function permutations(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first) =>
    permutations(of.filter((player) => player !== first)).map((rest) => [first, ...rest]),
  );
}

/** The definition itself: the mean of what a player adds, over all orders of joining. */
function byDefinition(players: number, worth: Worth): number[][] {
  const orders = permutations(Array.from({ length: players }, (_, i) => i));
  const shares = Array.from({ length: players }, () => [0, 0]);
  for (const order of orders) {
    const coalition = none(players);
    for (const player of order) {
      const before = worth(coalition.slice());
      coalition[player] = 1;
      worth(coalition.slice()).forEach((x, i) => {
        shares[player]![i]! += (x - before[i]!) / orders.length;
      });
    }
  }
  return shares;
}

const closeTo = (found: number[][], expected: number[][]) =>
  found.forEach((shares, player) =>
    shares.forEach((x, i) => expect(x).toBeCloseTo(expected[player]![i]!, 9)),
  );
const over = (players: number, check: (worth: Worth) => void) =>
  fc.assert(fc.property(anyGame(players), check), { seed: 20261123, numRuns: 100 });

describe('exact shares', () => {
  test.each([1, 2, 3, 4])('of %i players are the mean over all orders of joining', (n) => {
    over(n, (worth) => closeTo(exactShares(n, worth), byDefinition(n, worth)));
  });

  test('sum to the worth of all less that of none', () => {
    over(4, (worth) => {
      const shares = exactShares(4, worth);
      for (const i of [0, 1]) {
        const sum = shares.reduce((total, share) => total + share[i]!, 0);
        expect(sum).toBeCloseTo(worth(all(4))[i]! - worth(none(4))[i]!, 9);
      }
    });
  });

  test('ask for each coalition once, and change one player at a time', () => {
    const asked: number[] = [];
    exactShares(4, (coalition) => {
      asked.push(maskOf(coalition));
      return [0];
    });
    expect(new Set(asked).size).toBe(16);
    expect(asked).toHaveLength(16);
    asked.slice(1).forEach((mask, i) => {
      const changed = mask ^ asked[i]!;
      expect(changed & (changed - 1)).toBe(0);
    });
  });

  test('who adds nothing gets nothing, and equals get equal shares', () => {
    // Worth something only when 0 and 1 are both there; 2 never matters.
    const shares = exactShares(3, ([first, second]) => [first! && second! ? 6 : 0]);
    expect(shares).toEqual([[3], [3], [0]]);
  });
});

describe('sampled shares', () => {
  test('sum to the whole exactly, whatever the order', () => {
    over(4, (worth) => {
      const shares = sampledShares([2, 0, 3, 1], worth);
      const sum = shares.reduce((total, share) => total + share[0]!, 0);
      expect(sum).toBeCloseTo(worth(all(4))[0]! - worth(none(4))[0]!, 9);
    });
  });

  test('are the exact ones on the mean over all orders', () => {
    over(3, (worth) => {
      const orders = permutations([0, 1, 2]);
      const sampled = orders.map((order) => sampledShares(order, worth));
      const mean = [0, 1, 2].map((player) =>
        [0, 1].map((i) => sampled.reduce((sum, s) => sum + s[player]![i]! / orders.length, 0)),
      );
      closeTo(mean, exactShares(3, worth));
    });
  });

  test('are exact from one order where two players at most work together', () => {
    // A player early in an order is late in its reverse: each pair is met from both sides.
    const worth: Worth = ([a, b, c]) => [a! * b! * 5 + b! * c! * 3 + a!];
    closeTo(sampledShares([1, 2, 0], worth), exactShares(3, worth));
  });
});
