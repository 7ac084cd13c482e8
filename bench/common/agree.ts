import type { Journeys, TimesInSystem } from './network';

/** Figures of the other libraries may differ from the product's by so much, relatively. */
export const TOLERANCE = 0.001;

/** The first departure in which two runs differ, in words; nothing when they are the same. */
export function firstDifference(a: Journeys, b: Journeys): string {
  if (a.count !== b.count) return `${a.count} orders against ${b.count}`;
  for (let row = 0; row < a.count; row++)
    for (let i = 0; i < a.at.length; i++)
      if (a.at[i][row] !== b.at[i][row])
        return `order ${row}, ${i === 0 ? 'arrival' : `station ${i}`}: ${a.at[i][row]} against ${b.at[i][row]}`;
  return '';
}

/** Share of departures that differ, 0–1. */
export function shareThatDiffers(a: Journeys, b: Journeys): number {
  let different = 0;
  for (let i = 1; i < a.at.length; i++)
    for (let row = 0; row < a.count; row++) if (a.at[i][row] !== b.at[i][row]) different++;
  return different / (a.count * (a.at.length - 1));
}

/** Largest relative difference of mean and quantiles of the time in the system. */
export function greatestDifference(a: TimesInSystem, b: TimesInSystem): number {
  const names = Object.keys(a) as (keyof TimesInSystem)[];
  return Math.max(...names.map((name) => Math.abs(b[name] / a[name] - 1)));
}
