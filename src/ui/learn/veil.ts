import type { Measure } from '../../learn/lesson';

const FIGURES: Record<string, string> = {
  processing: 'processing',
  shipping: 'shipping',
  delivery: 'delivery',
  onTime: 'delivery',
  defects: 'defects',
  stars: 'satisfaction',
};

/** The key figure that a measure stands in; undefined for what other parts of the page tell. */
export function figureOf(measure: Measure): string | undefined {
  return FIGURES[measure.split('.', 1)[0]!];
}

/** A time figure, on whose chart a line can be drawn; null for all others. */
export function chartOf(measure: Measure): 'processing' | 'shipping' | 'delivery' | null {
  const first = measure.split('.', 1)[0];
  return first === 'processing' || first === 'shipping' || first === 'delivery' ? first : null;
}
