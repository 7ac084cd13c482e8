import { m } from '../../words/words';

/** What is said at a stop of the tour, by its key. */
export const STOP_WORDS = {
  levers: { title: m.help_stop_levers, text: m.help_stop_levers_text },
  flow: { title: m.help_stop_flow, text: m.help_stop_flow_text },
  figures: { title: m.help_stop_figures, text: m.help_stop_figures_text },
  sentence: { title: m.help_stop_sentence, text: m.help_stop_sentence_text },
  tabs: { title: m.help_stop_tabs, text: m.help_stop_tabs_text },
  share: { title: m.help_stop_share, text: m.help_stop_share_text },
} as const;
