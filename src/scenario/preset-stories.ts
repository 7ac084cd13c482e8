import { m } from '../words/words';
import type { PresetKey } from './presets';

const STORIES: Readonly<Record<PresetKey, () => string>> = {
  baseline: m.presets_story_baseline,
  'de-minimis': m.presets_story_de_minimis,
  'after-august-2025': m.presets_story_after_august_2025,
  'singles-day': m.presets_story_singles_day,
  'chinese-new-year': m.presets_story_chinese_new_year,
  'air-capacity': m.presets_story_air_capacity,
  'carrier-strike': m.presets_story_carrier_strike,
  'all-automated': m.presets_story_all_automated,
  'all-manual': m.presets_story_all_manual,
  'express-only': m.presets_story_express_only,
};

/** What happened, with its source, or what the preset asks. */
export function presetStory(key: PresetKey): string {
  return STORIES[key]();
}
