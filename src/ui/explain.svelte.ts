import { createContext } from 'svelte';

export interface Explanation {
  readonly title: string;
  readonly paragraphs: readonly string[];
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
