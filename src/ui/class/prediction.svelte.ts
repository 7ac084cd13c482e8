import { untrack } from 'svelte';
import type { Scenario } from '../../scenario/scenario';

/**
 * What a student predicts. When the first lever moves, a run is about to be seen: what was given
 * until then is kept as it is, and what is given later is known for that.
 */
export class Prediction {
  typed: string = $state('');
  /** Undefined until a lever has moved; null when nothing had been given. */
  #kept: number | null | undefined = $state();

  readonly isKept: boolean = $derived(typeof this.#kept === 'number');
  readonly isLate: boolean = $derived(this.#kept === null);
  /** Null while there is none. */
  readonly value: number | null = $derived(this.#kept ?? numberIn(this.typed));
  /** It has not been shown to come before any run. */
  readonly afterwards: boolean = $derived(!this.isKept);

  /** To be made while a component is. @param scenario as its levers are */
  constructor(scenario: () => Scenario) {
    const opened = untrack(() => worldText(scenario()));
    $effect.pre(() => {
      if (this.#kept !== undefined || worldText(scenario()) === opened) return;
      this.#kept = untrack(() => numberIn(this.typed));
    });
  }
}

/** To six decimals: what a code carries is plain. */
function numberIn(typed: string): number | null {
  const value = Number(typed);
  const fits = typed.trim() !== '' && Math.abs(value) <= 1e6;
  return fits ? Math.round(value * 1e6) / 1e6 + 0 : null;
}

/** All but the luck, which comes with the name. */
function worldText(scenario: Scenario): string {
  return JSON.stringify({ ...scenario, seed: '' });
}
