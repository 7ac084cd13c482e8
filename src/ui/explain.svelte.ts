import { createContext } from 'svelte';

/** Something to try on the page itself, and to take back. */
export interface Example {
  readonly says: string;
  /** On the button. */
  readonly label: string;
  /** The page shows what would be tried. */
  done(): boolean;
  set(): void;
  /** Takes back what `set` did, and nothing else has been done since. */
  back(): void;
}

export interface Explanation {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly example?: Example;
  /** Facts as term and description. */
  readonly facts?: readonly (readonly [string, string])[];
}

/** The one dialog in which everything on the page explains itself. */
export class Explainer {
  shown: Explanation | null = $state.raw(null);

  readonly show = (explanation: Explanation): void => {
    this.shown = explanation;
  };
  readonly close = (): void => {
    this.shown = null;
  };
}

export const [getExplainer, setExplainer] = createContext<Explainer>();
