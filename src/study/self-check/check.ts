import type { Kernels } from './kernels';
import type { Luck } from './luck';

/** One number that the machine must reproduce. */
export interface Check {
  readonly key: string;
  /** In plain words. */
  readonly title: string;
  /** The formula, or what else the number rests on. */
  readonly says: string;
  /** `h`, `h²`, `%` (the numbers are shares of 1), or empty. */
  readonly unit: string;
  readonly expected: number;
  /** The largest standard error at which the check is worth something; 0: equal or not. */
  readonly precision: number;
  /** Of a check of the share served within a quantile: that quantile, hours. */
  readonly quantile?: number;
}

/** A mean that is to be known within a share of itself. */
export function known(
  key: string,
  title: string,
  says: string,
  expected: number,
  unit = '',
  within = 0.01,
): Check {
  return { key, title, says, unit, expected, precision: within * expected };
}

/** A number that leaves nothing to chance. */
export function exact(
  key: string,
  title: string,
  says: string,
  expected: number,
  unit = '',
): Check {
  return { key, title, says, unit, expected, precision: 0 };
}

/** A small system with a known answer, run through the kernels. */
export interface Experiment {
  readonly key: string;
  readonly title: string;
  /** What is simulated. */
  readonly says: string;
  /** Who found the answer. */
  readonly source: string;
  /** Independent runs; 1 when nothing is left to chance. */
  readonly replications: number;
  readonly checks: readonly Check[];
  /** What one replication measured: a number for each check. */
  run(kernels: Kernels, luck: Luck, replication: number): readonly number[];
}

/** How far chance may have carried what was observed. */
export interface Spread {
  /** Standard error of the mean over replications. */
  readonly error: number;
  /** Ends of the 95 % t-interval. */
  readonly lo: number;
  readonly hi: number;
  /** Standard errors between observed and expected. */
  readonly z: number;
}

export interface CheckResult {
  readonly key: string;
  readonly title: string;
  /** Empty where the group says it for all. */
  readonly says: string;
  readonly unit: string;
  /** Text where digests are compared. */
  readonly expected: number | string;
  readonly observed: number | string;
  /** null when nothing is left to chance: equal or not. */
  readonly spread: Spread | null;
  readonly passes: boolean;
}

/** An experiment, or one kind of check on the visitor's scenario, with its results. */
export interface CheckedGroup {
  readonly key: string;
  readonly title: string;
  readonly says: string;
  readonly source: string;
  readonly results: readonly CheckResult[];
}

/** Standard errors from which on a check fails. */
export const MOST_Z = 4;

/** The seed of the tests, and of the page until somebody asks for another. */
export const USUAL_SEED = 'self-check';
