import type { FieldKey } from './fields';
import { EXAMPLE_WORDS } from './example-words';
import { EXAMPLES } from './fields/examples';

/** Figures that an example may speak of. */
type Figure =
  | 'processingTime'
  | 'shippingTime'
  | 'deliveryTime'
  | 'orderDefectRate'
  | 'strictDefectRate'
  | 'onTime'
  | 'satisfaction'
  | 'costPerOrder';

/** What a lever does, shown on one of its values. */
export interface LeverExample {
  /** In the field's unit; worth trying from the baseline. */
  readonly value: number;
  /** At most 160 characters in English. */
  readonly says: string;
  /**
   * The figure that shows it best and the way it then goes, held against paired runs by a test;
   * null where the baseline shows nothing of it, or too little to be clear of chance in short runs.
   */
  readonly moves: `${'+' | '-'}${Figure}` | null;
  /** Where the text tells by how much: the change, in the figure's unit; tested too. */
  readonly by?: number;
}

export function exampleOf(key: FieldKey): LeverExample {
  const [value, moves, by] = EXAMPLES[key];
  const says = EXAMPLE_WORDS[key]();
  return by === undefined ? { value, moves, says } : { value, moves, says, by };
}
