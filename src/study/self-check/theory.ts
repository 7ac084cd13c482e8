/** Results of queueing and inventory theory that several experiments rest on. */
import exp from '@stdlib/math-base-special-exp';

/**
 * Chance that a customer of M/M/c/c is turned away (Erlang 1917), by its recursion over servers.
 * @param load arrivals in a mean service
 */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let c = 1; c <= servers; c++) blocked = (load * blocked) / (c + load * blocked);
  return blocked;
}

/** Chance that a customer of M/M/c waits (Erlang 1917); load < servers. */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** Mean number in an M/M/c station: those in service and those who wait. */
export function meanPresent(servers: number, load: number): number {
  const used = load / servers;
  return load + (erlangC(servers, load) * used) / (1 - used);
}

/** P(N = 0), P(N = 1), … of a Poisson number, up to where nothing is left. */
export function poissonChances(mean: number): number[] {
  const chances = [exp(-mean)];
  for (let n = 1; n < mean || chances[n - 1] > 1e-18; n++)
    chances.push((chances[n - 1] * mean) / n);
  return chances;
}

/** Where a falling function passes zero between two ends, by halving. */
export function root(falling: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (falling(middle) > 0) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
