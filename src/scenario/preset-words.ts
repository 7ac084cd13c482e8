import { m } from '../words/words';
import { PRESETS, type PresetKey } from './presets';
import type { DatedEvent, Scenario } from './scenario';

const TITLES: Readonly<Record<PresetKey, () => string>> = {
  baseline: m.presets_title_baseline,
  'de-minimis': m.presets_title_de_minimis,
  'after-august-2025': m.presets_title_after_august_2025,
  'singles-day': m.presets_title_singles_day,
  'chinese-new-year': m.presets_title_chinese_new_year,
  'air-capacity': m.presets_title_air_capacity,
  'carrier-strike': m.presets_title_carrier_strike,
  'all-automated': m.presets_title_all_automated,
  'all-manual': m.presets_title_all_manual,
  'express-only': m.presets_title_express_only,
};

/** By the label that presets store, and links and files carry. */
const EVENT_LABELS: Readonly<Record<string, () => string>> = {
  'Duty-free entry ends': m.presets_event_duty_free_ends,
  'Flat postal duty': m.presets_event_flat_duty,
  'Carriers adapt': m.presets_event_carriers_adapt,
  '11.11': m.presets_event_singles_day,
  '11.11 week': m.presets_event_singles_week,
  'Black Friday': m.presets_event_black_friday,
  'Extra shifts at the hub': m.presets_event_extra_shifts,
  'Chinese New Year': m.presets_event_new_year,
  'Holiday logistics': m.presets_event_holiday_logistics,
  'Holiday logistics, road': m.presets_event_holiday_road,
  'Shoppers know': m.presets_event_shoppers_know,
  'Fewer freighters': m.presets_event_fewer_freighters,
  'Fewer freighters, express': m.presets_event_fewer_freighters_express,
  'USPS strike': m.presets_event_usps_strike,
};

export function presetTitle(key: PresetKey): string {
  return TITLES[key]();
}

/** A scenario's name as it is shown: that of a preset in the language spoken, any other as it was given. */
export function scenarioName({ name }: Pick<Scenario, 'name'>): string {
  const preset = PRESETS.find(({ scenario }) => scenario.name === name);
  return preset ? presetTitle(preset.key) : name;
}

/** The same for what people call a dated event. */
export function eventLabel({ label }: Pick<DatedEvent, 'label'>): string {
  return Object.hasOwn(EVENT_LABELS, label) ? EVENT_LABELS[label]!() : label;
}

/** The label to store for one that was shown or typed: the reverse of `eventLabel`. */
export function storedLabel(shown: string): string {
  return Object.keys(EVENT_LABELS).find((label) => EVENT_LABELS[label]!() === shown) ?? shown;
}
