import { getContext, setContext } from 'svelte';
import type { Interval } from '../shared/intervals';
import { m } from '../words/words';

/** What the shown run is compared with. */
export interface Reference {
  /** In tables and legends: `baseline`, `A`. */
  readonly short: string;
  /** In sentences: `the baseline`, `A`. */
  readonly the: string;
  /**
   * Changes of the shown run against it by pairs of runs with the same luck, by name of the figure;
   * null where there are none, and two independent runs are compared.
   */
  readonly changes: Readonly<Partial<Record<string, Interval>>> | null;
}

export const BASELINE_REFERENCE: Reference = {
  get short() {
    return m.names_baseline();
  },
  get the() {
    return m.names_the_baseline();
  },
  changes: null,
};

const KEY = Symbol('reference');

export function setReference(reference: () => Reference): void {
  setContext(KEY, reference);
}

/** To be called while a component is made; the baseline where nobody says otherwise. */
export function getReference(): () => Reference {
  return getContext<(() => Reference) | undefined>(KEY) ?? (() => BASELINE_REFERENCE);
}
