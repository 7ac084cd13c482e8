import type { Kernels } from './kernels';
import type { Luck } from './luck';

/** Of `%` the numbers are shares of 1; some numbers have none. */
export type Unit = 'h' | 'h²' | 'min' | 's' | '%' | '¢' | '';

/** One number that the machine must reproduce. What it is called, the page knows by its key. */
export interface Check {
  readonly key: string;
  readonly unit: Unit;
  readonly expected: number;
  /** The largest standard error at which the check is worth something; 0: equal or not. */
  readonly precision: number;
  /** Of a check of the share served within a quantile: that quantile, hours. */
  readonly quantile?: number;
}

/** A mean that is to be known within a share of itself. */
export function known(key: string, expected: number, unit: Unit = '', within = 0.01): Check {
  return { key, unit, expected, precision: within * expected };
}

/** A number that leaves nothing to chance. */
export function exact(key: string, expected: number, unit: Unit = ''): Check {
  return { key, unit, expected, precision: 0 };
}

/** A small system with a known answer, run through the kernels. */
export interface Experiment {
  readonly key: string;
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
  readonly unit: Unit;
  /** Text where digests are compared. */
  readonly expected: number | string;
  readonly observed: number | string;
  /** null when nothing is left to chance: equal or not. */
  readonly spread: Spread | null;
  readonly passes: boolean;
  /** As of the check. */
  readonly quantile?: number;
}

/** An experiment, or one kind of check on the visitor's scenario, with its results. */
export interface CheckedGroup {
  readonly key: string;
  /** How many orders of the visitor's scenario it is about. */
  readonly orders?: number;
  readonly results: readonly CheckResult[];
}

/** Standard errors from which on a check fails. */
export const MOST_Z = 4;

/** The seed of the tests, and of the page until somebody asks for another. */
export const USUAL_SEED = 'self-check';
