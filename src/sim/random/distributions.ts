import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import log1p from '@stdlib/math-base-special-log1p';
import pow from '@stdlib/math-base-special-pow';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { gammaQuantile } from './gamma-quantile';
import { tableOf, type QuantileTable } from './quantile-table';

/** Every function here is slow and meant for building tables, once; draws use the tables. */

const tables = new Map<string, QuantileTable>();

function cached(key: string, build: () => QuantileTable): QuantileTable {
  let table = tables.get(key);
  if (!table) {
    if (tables.size >= 200) tables.clear();
    tables.set(key, (table = build()));
  }
  return table;
}

const normalTail = (tail: number): number => normalQuantile(tail, 0, 1);

/** Standard normal. */
export const standardNormal = (): QuantileTable =>
  cached('normal', () => tableOf((tail, upper) => (upper ? -1 : 1) * normalTail(tail)));

/** Lognormal with median 1 and log-standard-deviation `sigma` ≥ 0. */
export const lognormal = (sigma: number): QuantileTable =>
  cached(`lognormal ${sigma}`, () => {
    const table = standardNormal().slice();
    const half = table.length / 2;
    // The halves mirror each other: one exponential serves both.
    for (let i = 0; i < half; i++) {
      table[half + i] = exp(sigma * table[half + i]);
      table[i] = 1 / table[half + i];
    }
    return table;
  });

/** Exponential with mean 1. */
export const exponential = (): QuantileTable =>
  cached('exponential', () => tableOf((tail, upper) => (upper ? -ln(tail) : -log1p(-tail))));

/** Gamma with mean 1 and squared coefficient of variation `cv2` > 0. */
export const gamma = (cv2: number): QuantileTable =>
  cached(`gamma ${cv2}`, () => {
    // Neighbouring knots lie close: each quantile starts from the one before it.
    const last = [1 / cv2, 1 / cv2];
    return tableOf((tail, upper) => {
      const side = upper ? 1 : 0;
      last[side] = gammaQuantile(tail, upper, 1 / cv2, last[side]);
      return last[side] * cv2;
    });
  });

/** Weibull with scale 1 and shape > 0. */
export const weibull = (shape: number): QuantileTable =>
  cached(`weibull ${shape}`, () =>
    tableOf((tail, upper) => pow(upper ? -ln(tail) : -log1p(-tail), 1 / shape)),
  );

/** Uniform between two ends. */
export const uniformBetween = (low: number, high: number): QuantileTable =>
  cached(`uniform ${low} ${high}`, () =>
    tableOf((tail, upper) => (upper ? high - (high - low) * tail : low + (high - low) * tail)),
  );

/** Always 1. */
export const fixed = (): QuantileTable => cached('fixed', () => tableOf(() => 1));
