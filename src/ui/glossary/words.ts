import { m } from '../../words/words';

type Say = () => string;
/** A term and what it means. */
export type Meaning = readonly [term: Say, text: Say];

/** Stages of the journey and what stands in their way; what the page has as labels only. */
export const JOURNEY_TERMS: readonly Meaning[] = [
  [m.help_term_order, m.help_term_order_means],
  [m.help_term_payment, m.help_term_payment_means],
  [m.help_term_seller, m.help_term_seller_means],
  [m.help_term_first_mile, m.help_term_first_mile_means],
  [m.help_term_hub, m.help_term_hub_means],
  [m.help_term_linehaul, m.help_term_linehaul_means],
  [m.help_term_customs, m.help_term_customs_means],
  [m.help_term_last_mile, m.help_term_last_mile_means],
  [m.help_term_services, m.help_term_services_means],
  [m.help_term_station, m.help_term_station_means],
  [m.help_term_bottleneck, m.help_term_bottleneck_means],
  [m.help_term_doorstep, m.help_term_doorstep_means],
];

export const TIME_TERMS: readonly Meaning[] = [
  [m.help_term_work, m.help_term_work_means],
  [m.help_term_queue, m.help_term_queue_means],
  [m.help_term_closed, m.help_term_closed_means],
  [m.help_term_hold, m.help_term_hold_means],
  [m.help_term_under_way, m.help_term_under_way_means],
  [m.help_term_promise, m.help_term_promise_means],
];

export const CHANCE_TERMS: readonly Meaning[] = [
  [m.help_term_seed, m.help_term_seed_means],
  [m.help_term_replication, m.help_term_replication_means],
  [m.help_term_interval, m.help_term_interval_means],
  [m.help_term_mean, m.help_term_mean_means],
  [m.help_term_quantiles, m.help_term_quantiles_means],
  [m.help_term_baseline, m.help_term_baseline_means],
  [m.help_term_same_luck, m.help_term_same_luck_means],
  [m.help_term_luck, m.help_term_luck_means],
];
