import { formatNumber } from '../../shared/format';
import type { CheckedGroup, CheckResult } from '../../study/self-check/check';
import { m } from '../../words/words';

/** What a check is called, and the formula or what else its number rests on. */
export type CheckWords = readonly [title: (result: CheckResult) => string, says?: () => string];

/** The words of a group of checks. */
export interface GroupWords {
  readonly title: () => string;
  /** What is simulated or counted. */
  readonly says: (group: CheckedGroup) => string;
  /** Who found the answer. */
  readonly source: () => string;
  /** By the key of the check. */
  readonly checks: Readonly<Record<string, CheckWords>>;
}

/** Formulas and names, the same in every language. */
const asIs = (text: string) => () => text;

/** The share served within a quantile, and what that quantile is. */
const within = (says: () => string): CheckWords => [
  ({ quantile = NaN }) => m.check_within({ hours: formatNumber(quantile, 2) }),
  says,
];
const together = (percent: number) => within(() => m.check_two_together({ percent }));

const present = (hours: number): CheckWords => [
  () => m.check_mt_infinity_present({ hours }),
  m.check_mt_infinity_present_why,
];
const atStation = (station: string, formula: string): CheckWords => [
  () => m.check_jackson_station({ station }),
  asIs(formula),
];

/** Known answers, by the key of the experiment. */
export const EXPERIMENTS: Readonly<Record<string, GroupWords>> = {
  mm1: {
    title: m.check_mm1,
    says: m.check_mm1_says,
    source: m.check_mm1_source,
    checks: {
      wait: [m.check_mean_wait, asIs('ρ/(1 − ρ)')],
      sojourn: [m.check_mean_in_system, asIs('1/(1 − ρ)')],
      variance: [m.check_variance_of_it, asIs('1/(1 − ρ)²')],
      p95: within(m.check_mm1_p95_why),
    },
  },
  mm5: {
    title: m.check_mm5,
    says: m.check_mm5_says,
    source: m.check_mm5_source,
    checks: {
      waits: [m.check_those_who_wait, asIs('C(5, 4)')],
      wait: [m.check_mean_wait, asIs('C/(5 − 4)')],
      p50: within(m.check_mm5_p50_why),
      p95: within(m.check_mm5_p95_why),
      long: [m.check_mm5_long, asIs('C·e⁻²')],
    },
  },
  md1: {
    title: m.check_md1,
    says: m.check_md1_says,
    source: m.check_pollaczek_source,
    checks: {
      wait: [m.check_mean_wait, asIs('λE[S²]/2(1 − ρ)')],
      variance: [m.check_variance_of_it, asIs('W² + λE[S³]/3(1 − ρ)')],
    },
  },
  mln1: {
    title: m.check_mln1,
    says: m.check_mln1_says,
    source: m.check_pollaczek_source,
    checks: {
      wait: [m.check_mean_wait, asIs('λE[S²]/2(1 − ρ)')],
      variance: [m.check_variance_of_it, m.check_mln1_variance_why],
    },
  },
  dm1: {
    title: m.check_dm1,
    says: m.check_dm1_says,
    source: asIs('Kendall (1953): σ = exp(−(1 − σ)/ρ)'),
    checks: {
      waits: [m.check_those_who_wait, asIs('σ')],
      wait: [m.check_mean_wait, asIs('σ/(1 − σ)')],
    },
  },
  batches: {
    title: m.check_batches,
    says: m.check_batches_says,
    source: m.check_batches_source,
    checks: {
      wait: [m.check_mean_wait, asIs('(b + 1)/2(1 − ρ) − 1')],
      sojourn: [m.check_mean_in_system, asIs('(b + 1)/2(1 − ρ)')],
    },
  },
  'mg-infinity': {
    title: m.check_mg_infinity,
    says: m.check_mg_infinity_says,
    source: m.check_mg_infinity_source,
    checks: {
      present: [m.check_mg_infinity_present, asIs('λE[S]')],
      variance: [m.check_mg_infinity_variance, m.check_mg_infinity_variance_why],
    },
  },
  'mt-infinity': {
    title: m.check_mt_infinity,
    says: m.check_mt_infinity_says,
    source: m.check_mt_infinity_source,
    checks: {
      ...{ present6: present(6), present12: present(12) },
      ...{ present24: present(24), present48: present(48) },
      came: [m.check_mt_infinity_came, asIs('∫λ dt')],
      variance: [m.check_mt_infinity_variance, m.check_mt_infinity_variance_why],
    },
  },
  tandem: {
    title: m.check_tandem,
    says: m.check_tandem_says,
    source: m.check_tandem_source,
    checks: {
      sojourn: [m.check_tandem_sojourn, asIs('1/(μ₁ − λ) + 1/(μ₂ − λ)')],
      variance: [m.check_variance_of_it, asIs('1/(μ₁ − λ)² + 1/(μ₂ − λ)²')],
      ...{ p50: together(50), p95: together(95), p99: together(99) },
    },
  },
  departures: {
    title: m.check_departures,
    says: m.check_departures_says,
    source: m.check_departures_source,
    checks: {
      spread: [m.check_departures_spread, m.check_departures_spread_why],
      lag: [m.check_departures_lag, m.check_departures_lag_why],
      counts: [m.check_departures_counts, m.check_departures_counts_why],
    },
  },
  jackson: {
    title: m.check_jackson,
    says: m.check_jackson_says,
    source: m.check_jackson_source,
    checks: {
      journey: [m.check_jackson_journey, m.check_jackson_journey_why],
      first: atStation('first', 'ρ/(1 − ρ)'),
      second: atStation('second', 'a + C(2, a)·ρ/(1 − ρ)'),
      third: atStation('third', 'a + C(3, a)·ρ/(1 − ρ)'),
      last: atStation('last', 'ρ/(1 − ρ)'),
      idle: [m.check_jackson_idle, m.check_jackson_idle_why],
    },
  },
  flight: {
    title: m.check_flight,
    says: m.check_flight_says,
    source: m.check_flight_source,
    checks: {
      left: [m.check_flight_left, m.check_flight_left_why],
      none: [m.check_flight_none, asIs('P(L = 0)')],
      wait: [m.check_flight_wait, asIs('12 + 24·E[L]/8')],
    },
  },
  'opening-hours': {
    title: m.check_opening_hours,
    says: m.check_opening_hours_says,
    source: m.check_opening_hours_source,
    checks: {
      until: [m.check_opening_hours_until, m.check_opening_hours_until_why],
      whole: [m.check_opening_hours_whole, m.check_opening_hours_whole_why],
    },
  },
  impatience: {
    title: m.check_impatience,
    says: m.check_impatience_says,
    source: m.check_impatience_source,
    checks: {
      leaves: [m.check_impatience_leaves, asIs('ρP₀·exp((λ − μ)D)')],
      wait: [m.check_impatience_wait, m.check_impatience_wait_why],
    },
  },
  backorders: {
    title: m.check_backorders,
    says: m.check_backorders_says,
    source: m.check_backorders_source,
    checks: {
      waits: [m.check_backorders_waits, m.check_backorders_waits_why],
      wait: [m.check_backorders_wait, m.check_backorders_wait_why],
    },
  },
  'lost-sales': {
    title: m.check_lost_sales,
    says: m.check_lost_sales_says,
    source: m.check_lost_sales_source,
    checks: { lost: [m.check_lost_sales_lost, asIs('B(4, 3)')] },
  },
  'penny-fab': {
    title: m.check_penny_fab,
    says: m.check_penny_fab_says,
    source: m.check_penny_fab_source,
    checks: {
      shortest: [m.check_penny_fab_shortest, m.check_penny_fab_shortest_why],
      longest: [m.check_penny_fab_longest, m.check_penny_fab_longest_why],
      crowded: [m.check_penny_fab_crowded, m.check_penny_fab_crowded_why],
    },
  },
  'law-kelton': {
    title: m.check_law_kelton,
    says: m.check_law_kelton_says,
    source: m.check_law_kelton_source,
    checks: {
      delay: [m.check_law_kelton_delay, m.check_as_printed],
      number: [m.check_law_kelton_number, m.check_as_printed],
      utilisation: [m.check_law_kelton_utilisation, m.check_as_printed],
      end: [m.check_law_kelton_end, m.check_as_printed],
    },
  },
};
