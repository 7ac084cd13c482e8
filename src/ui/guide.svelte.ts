import { createContext } from 'svelte';
import type { FieldKey } from '../scenario/fields';
import type { LinkView, PanelKey } from '../scenario/link/link';

/** Parts of a page for a projector, unless its link names others. */
const FOR_PROJECTOR: readonly PanelKey[] = [
  'flow',
  'levers',
  'sentence',
  'delivery',
  'satisfaction',
];

/** What a link lets be seen and moved. A lock is guidance: whoever looks can take it off. */
export class Guide {
  readonly #view: () => LinkView;
  #freed = $state(false);

  constructor(view: () => LinkView) {
    this.#view = view;
  }

  /** The levers that are shown, in this order; null for all. */
  get levers(): readonly FieldKey[] | null {
    return this.#view().levers;
  }

  /** Levers held still by the link. */
  get locked(): readonly FieldKey[] {
    return this.#freed ? [] : this.#view().locked;
  }

  free(): void {
    this.#freed = true;
  }

  shows(panel: PanelKey): boolean {
    const { panels, size } = this.#view();
    const usual = size === 'projector' ? FOR_PROJECTOR : null;
    return (panels ?? usual)?.includes(panel) ?? true;
  }
}

export const [getGuide, setGuide] = createContext<Guide>();
