import { m } from '../../words/words';
import type { Explanation } from '../explain.svelte';

type Say = () => string;

/** Says itself in the language of whenever it is looked at. */
function explained(title: Say, ...paragraphs: readonly Say[]): Explanation {
  return {
    get title() {
      return title();
    },
    get paragraphs() {
      return paragraphs.map((say) => say());
    },
  };
}

const timed = (title: Say, means: Say) =>
  explained(title, means, m.figures_population, m.figures_delivered);

/** What each figure means, exactly. */
export const DEFINITIONS = {
  processingTime: timed(m.figures_processing, m.figures_processing_means),
  shippingTime: timed(m.figures_shipping, m.figures_shipping_means),
  deliveryTime: timed(m.figures_delivery, m.figures_delivery_means),
  orderDefectRate: explained(
    m.figures_defect_rate,
    m.figures_defect_rate_means,
    m.figures_defect_rate_strict,
    m.figures_population,
  ),
  satisfaction: explained(
    m.figures_satisfaction_title,
    m.figures_satisfaction_means,
    m.figures_population,
  ),
  onTime: explained(m.figures_on_time, m.figures_on_time_means),
  cost: explained(m.figures_cost_each, m.figures_cost_means),
  utilisation: explained(
    m.figures_utilisation,
    m.figures_utilisation_means,
    m.figures_utilisation_over,
  ),
  runLength: explained(
    m.figures_run_length_title,
    m.figures_run_length_means,
    m.figures_run_length_check,
  ),
} satisfies Record<string, Explanation>;
