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
  /** Starting points of `pickSeller`. */
  readonly guide: Int32Array;
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

/** Are the sellers of two scenarios with the same seed the same? */
export function sameSellers(a: Values, b: Values): boolean {
  return (
    a.sellerCount === b.sellerCount &&
    a.sellerSizeExponent === b.sellerSizeExponent &&
    a.sellerSpread === b.sellerSpread
  );
}

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
  const upTo = cumulativeSizes(count, values.sellerSizeExponent);
  return {
    upTo,
    guide: guideOf(upTo),
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
  const key = `${count} ${exponent}`;
  let sizes = known.get(key);
  if (!sizes) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (sizes = workOutSizes(count, exponent)));
  }
  return sizes;
}

/** Sizes are pure functions of two levers, and every replication asks for them. */
const known = new Map<string, Float64Array>();
const MOST_KNOWN = 20;

function workOutSizes(count: number, exponent: number): Float64Array {
  const result = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += pow(i + 1, -exponent) * exp((-2.75 * (i + 1)) / count);
    result[i] = sum;
  }
  for (let i = 0; i < count; i++) result[i] /= sum;
  return result;
}

/**
 * Where to begin looking for the seller of a uniform number (Chen & Asau 1974): element i is the
 * first seller whose cumulative share exceeds i / length. The length is a power of two, so that
 * no rounding comes into it.
 */
export function guideOf(upTo: Float64Array): Int32Array {
  let length = 2;
  while (length < 2 * upTo.length) length *= 2;
  const guide = new Int32Array(length);
  for (let i = 0, k = 0; i < length; i++) {
    while (k < upTo.length - 1 && upTo[k] <= i / length) k++;
    guide[i] = k;
  }
  return guide;
}

/** The seller of a uniform number: the first whose cumulative share exceeds it. */
export function pickSeller({ upTo, guide }: Pick<Sellers, 'upTo' | 'guide'>, u: number): number {
  const last = upTo.length - 1;
  let k = guide[Math.floor(u * guide.length)];
  while (k < last && upTo[k] <= u) k++;
  return k;
}
