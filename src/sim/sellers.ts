import exp from '@stdlib/math-base-special-exp';
import pow from '@stdlib/math-base-special-pow';
import { lognormal } from './random/distributions';
import { draw, identityA, identityB, uniform, type Seed } from './random/draws';
import { sample } from './random/quantile-table';
import type { Values } from '../scenario/scenario';

/** The sellers of one run; index = rank by size, 0 the largest. */
export interface Sellers {
  /** Cumulative share of orders up to and including this seller; the last is 1. */
  readonly upTo: Float64Array;
  /** Automated when the lever's share exceeds this draw, 0–1: raising the lever only converts. */
  readonly automation: Float64Array;
  /** Habitual speed: factor on reaction and packing, median 1. */
  readonly pace: Float64Array;
  /** Preference for each service (express, standard, economy): factor on its share. */
  readonly preference: readonly Float64Array[];
  /** Inspectors' record of the seller: factor on the chance of an inspection, mean 1. */
  readonly risk: Float64Array;
  /** The two words of each seller's identity. */
  readonly idA: Int32Array;
  readonly idB: Int32Array;
}

/** One seller in five has a poor record. */
const POOR_RECORD = 0.2;
const PREFERENCE_SPREAD = 0.3;

export function sellersOf(values: Values, seed: Seed): Sellers {
  const count = values.sellerCount;
  const [kindA, kindB] = seed.kind('seller');
  const idA = Int32Array.from({ length: count }, (_, i) => identityA(kindA, i, 0));
  const idB = Int32Array.from({ length: count }, (_, i) => identityB(kindB, i, 0));
  const bits = (name: string) => {
    const stream = seed.stream(`seller/${name}`);
    return (i: number) => draw(stream, idA[i], idB[i]);
  };
  const paceTable = lognormal(values.sellerSpread);
  const preferenceTable = lognormal(PREFERENCE_SPREAD);
  const pace = bits('pace');
  const automation = bits('automation');
  const risk = bits('risk');
  const length = { length: count };
  return {
    upTo: cumulativeSizes(count, values.sellerSizeExponent),
    automation: Float64Array.from(length, (_, i) => uniform(automation(i))),
    pace: Float64Array.from(length, (_, i) => sample(paceTable, pace(i))),
    preference: ['express', 'standard', 'economy'].map((service) => {
      const preference = bits(`preference ${service}`);
      return Float64Array.from(length, (_, i) => sample(preferenceTable, preference(i)));
    }),
    risk: Float64Array.from(length, (_, i) => (uniform(risk(i)) < POOR_RECORD ? 2 : 0.75)),
    idA,
    idB,
  };
}

/**
 * Seller sizes over rank r of N: r^−exponent · e^(−2.75 r/N) (Olist 2017–18, 2,205 sellers: top
 * 1 % = 22 % of orders, top 10 % = 60 %; a plain Zipf law gives 20 and 47 %).
 */
function cumulativeSizes(count: number, exponent: number): Float64Array {
  const result = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += pow(i + 1, -exponent) * exp((-2.75 * (i + 1)) / count);
    result[i] = sum;
  }
  for (let i = 0; i < count; i++) result[i] /= sum;
  return result;
}

/** The seller of a uniform number: the first whose cumulative share exceeds it. */
export function pickSeller(upTo: Float64Array, u: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
