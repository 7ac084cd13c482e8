/** A set of players: element i is 1 where player i takes part. */
export type Coalition = Uint8Array;

/** What a coalition is worth, in several respects at once. */
export type Worth = (coalition: Coalition) => readonly number[];

/** More players than this are sampled: the exact shares need 2ⁿ coalitions. */
export const MOST_EXACT = 4;

/**
 * Each player's Shapley value (Shapley 1953): the mean of what its joining adds, over all orders in
 * which the players may join. All together they sum to the worth of all less that of none.
 * @param worth asked once for each of the 2ⁿ coalitions, each of which differs from the one asked
 * for before in one player only
 * @returns by player, then respect
 */
export function exactShares(players: number, worth: Worth): number[][] {
  const known: (readonly number[])[] = [];
  for (let i = 0; i < 1 << players; i++) {
    const mask = i ^ (i >> 1); // the Gray code
    known[mask] = worth(Uint8Array.from({ length: players }, (_, p) => (mask >> p) & 1));
  }
  const weights = Array.from({ length: players }, (_, size) => weightOf(size, players));
  const everyone = known.length - 1;
  return Array.from({ length: players }, (_, player) =>
    known[0].map((_, respect) => {
      const added = (mask: number) => known[mask | (1 << player)][respect] - known[mask][respect];
      let share = 0;
      // A coalition together with that of all others, and so negated to the bit when the worth of
      // each is that of its opposite.
      for (let mask = 0; mask < known.length; mask++) {
        const opposite = everyone ^ mask ^ (1 << player);
        if (mask & (1 << player) || opposite < mask) continue;
        const both = mask === opposite ? added(mask) : added(mask) + added(opposite);
        share += weights[bits(mask)] * both;
      }
      return share;
    }),
  );
}

/**
 * The same estimated from one order in which the players join and its reverse: antithetic, so that
 * who comes early in one comes late in the other (Castro, Gómez & Tejada 2009; Mitchell et al. 2022).
 * The sum is exact all the same.
 * @param order the players, each once
 */
export function sampledShares(order: readonly number[], worth: Worth): number[][] {
  const shares: number[][] = order.map(() => []);
  for (const joining of [order, [...order].reverse()]) {
    const coalition = new Uint8Array(order.length);
    let before = worth(coalition.slice());
    for (const player of joining) {
      coalition[player] = 1;
      const after = worth(coalition.slice());
      shares[player] = after.map((x, i) => (shares[player][i] ?? 0) + (x - before[i]) / 2);
      before = after;
    }
  }
  return shares;
}

/** Chance that just `size` given players come before another: size! (n − size − 1)! / n! */
function weightOf(size: number, players: number): number {
  let weight = 1 / players;
  // As likely as that just so many come after it.
  for (let k = 1; k <= Math.min(size, players - 1 - size); k++) weight *= k / (players - k);
  return weight;
}

function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest > 0; rest >>= 1) n += rest & 1;
  return n;
}
