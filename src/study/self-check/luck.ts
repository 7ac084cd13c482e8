import { draw, identityA, identityB, seedOf, uniform, type Seed } from '../../sim/random/draws';
import { sample, type QuantileTable } from '../../sim/random/quantile-table';

/** The product's own draws, keyed by (seed, name of the draw, replication, customer). */
export class Luck {
  readonly #seed: Seed;
  readonly #kind: readonly [number, number];

  constructor(seed: string) {
    this.#seed = seedOf(seed);
    this.#kind = this.#seed.kind('customer');
  }

  /** n durations from a table of seconds, whole. */
  durations(n: number, replication: number, name: string, seconds: QuantileTable): Int32Array {
    const result = new Int32Array(n);
    const stream = this.#seed.stream(name);
    const [a, b] = this.#kind;
    for (let i = 0; i < n; i++) {
      const bits = draw(stream, identityA(a, replication, i), identityB(b, replication, i));
      result[i] = Math.round(sample(seconds, bits));
    }
    return result;
  }

  /** n arrivals, a gap from the table before each; `batch` customers together. */
  arrivals(n: number, replication: number, gap: QuantileTable, batch = 1): Int32Array {
    const result = this.durations(n, replication, 'gap', gap);
    for (let i = 0, t = 0; i < n; i++) {
      if (i % batch === 0) t += result[i];
      result[i] = t;
    }
    return result;
  }

  /** n numbers between 0 and 1. */
  uniforms(n: number, replication: number, name: string): Float64Array {
    const result = new Float64Array(n);
    const stream = this.#seed.stream(name);
    const [a, b] = this.#kind;
    for (let i = 0; i < n; i++)
      result[i] = uniform(draw(stream, identityA(a, replication, i), identityB(b, replication, i)));
    return result;
  }

  /** n keys from 0 to `keys` − 1, each as likely as the others. */
  keys(n: number, replication: number, keys: number): Int32Array {
    return Int32Array.from(this.uniforms(n, replication, 'key'), (u) => Math.floor(u * keys));
  }
}
