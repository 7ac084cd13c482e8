import { createContext, type Snippet } from 'svelte';
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

/** A mark of one's own on the chart of a time figure. */
interface OwnMark {
  readonly figure: 'processing' | 'shipping' | 'delivery';
  readonly line: Snippet<[x: (day: number) => number, end: number, width: number]>;
  /** Days that the axis makes room for. */
  readonly reach: number;
}

/** What a step of a lesson needs of the page. */
export interface Wanted {
  readonly panels: readonly PanelKey[];
  /** Levers whose group stands open. */
  readonly levers: readonly FieldKey[];
  readonly mark: OwnMark | null;
  /** Nothing is compared with the baseline: it is what is asked for. */
  readonly veiled: boolean;
}
export const NOTHING_WANTED: Wanted = { panels: [], levers: [], mark: null, veiled: false };

/** What a link lets be seen and moved. A lock is guidance: whoever looks can take it off. */
export class Guide {
  readonly #view: () => LinkView;
  #freed = $state(false);
  /** Beyond what the link shows. */
  wanted: Wanted = $state.raw(NOTHING_WANTED);

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
    const { panels: wanted } = this.wanted;
    if (wanted.includes(panel)) return true;
    const large = size === 'projector';
    // The last row looks at one thing at a time.
    if (large && wanted.length > 0) return panel === 'sentence';
    return (panels ?? (large ? FOR_PROJECTOR : null))?.includes(panel) ?? true;
  }
}

export const [getGuide, setGuide] = createContext<Guide>();
