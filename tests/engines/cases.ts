import * as fc from 'fast-check';
import { findPreset } from '../../src/scenario/presets';
import type { Scenario } from '../../src/scenario/scenario';
import { anyScenario, extremeScenario } from '../../src/sim/scenarios.testkit';
import type { Maths } from './digests';

/** One thing that every engine is to work out: a run, or a function of the machine at a value. */
export type Case = { readonly scenario: Scenario } | { readonly maths: Maths; readonly x: number };

const SEED = 20261122;

/** The baseline and one with dated events at full size, then generated ones, half of them extreme. */
export function scenarioCases(count: number): Case[] {
  const presets = ['baseline', 'after-august-2025'].map((key) => findPreset(key)!.scenario);
  const extreme = Math.floor((count - presets.length) / 2);
  return [
    ...presets,
    ...fc.sample(anyScenario, { seed: SEED, numRuns: count - presets.length - extreme }),
    ...fc.sample(extremeScenario, { seed: SEED, numRuns: extreme }),
  ].map((scenario) => ({ scenario }));
}

/**
 * Columns are whole seconds, cents and codes: a number that differs in its last bit moves one of
 * them perhaps once in a thousand million orders. So what they are rounded from is compared too.
 */
export function mathsCases(): Case[] {
  const cases = (maths: Maths, count: number, step: number) =>
    Array.from({ length: count }, (_, i): Case => ({ maths, x: (i + 1) * step }));
  return [
    ...cases('standardNormal', 1, 1),
    ...cases('exponential', 1, 1),
    ...cases('lognormal', 60, 0.05),
    ...cases('gamma', 40, 0.1),
    ...cases('weibull', 40, 0.1),
    ...cases('poisson', 500, 0.37),
    ...cases('sellerSizes', 40, 0.05),
    ...cases('weightPower', 10, 0.1),
    ...cases('stars', 1, 1),
    ...cases('halfWidth', 30, 1),
  ];
}
