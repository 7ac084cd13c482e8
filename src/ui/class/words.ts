import type { Refusal } from '../../learn/class/code';
import type { ReadClassFile } from '../../learn/class/file';
import type { Added, Mark, Row } from '../../learn/class/results.svelte';
import type { Standing } from '../../learn/class/task';
import type { AskedFigure, Target, TaskFigure } from '../../scenario/link/assignment';
import { formatNumber, joinSentences } from '../../shared/format';
import { saying } from '../../words/saying';
import { m } from '../../words/words';
import {
  amount,
  dollars,
  figureLabel,
  labelWithin,
  shown,
  shownWithRange,
  unitOf,
} from './figures';

// Every word that a class sees is said here, and its figures in figures.ts.

export const IS = saying({ atLeast: m.class_at_least, atMost: m.class_at_most });

export function targetWords(target: Target): string {
  const words = { label: figureLabel(target), amount: amount(target.value, target.figure) };
  if (target.is === 'atLeast')
    return target.cheapest
      ? m.class_target_at_least_cheapest(words)
      : m.class_target_at_least(words);
  return target.cheapest ? m.class_target_at_most_cheapest(words) : m.class_target_at_most(words);
}

/** How the target stands: of a run that is settled, or null. */
export function standingWords(target: Target, standing: Standing | null): string {
  if (!standing?.figure) return m.class_standing_running();
  const { figure, reached, close, overBudget } = standing;
  if (reached === null) return m.class_standing_no_figure();
  const now = shownWithRange(figure, target.figure);
  const luck = close ? [m.class_standing_luck()] : [];
  if (!reached) return joinSentences([m.class_standing_not_yet({ now }), ...luck]);
  if (overBudget) return joinSentences([m.class_standing_over({ now }), ...luck]);
  return joinSentences([m.class_standing_reached({ now }), ...luck]);
}

export function budgetWords({ spent, overBudget }: Standing, budget: number): string {
  const words = { spent: dollars(spent), budget: dollars(budget) };
  return overBudget
    ? m.class_budget_over({ ...words, over: dollars(spent - budget) })
    : m.class_budget_left({ ...words, left: dollars(budget - spent) });
}

export const BUILDER = saying({
  legend: m.class_builder_legend,
  give: m.class_builder_give,
  question: m.class_builder_question,
  placeholder: m.class_builder_placeholder,
  target: m.class_builder_target,
  noTarget: m.class_builder_no_target,
  predict: m.class_builder_predict,
  noPrediction: m.class_builder_no_prediction,
  days: m.class_builder_days,
  bound: m.class_builder_bound,
  cheapest: m.class_builder_cheapest,
  budget: m.class_builder_budget,
  noBudget: m.class_builder_no_budget,
  luck: m.class_builder_luck,
  all: m.class_builder_all,
  each: m.class_builder_each,
  eachWords: m.class_builder_each_words,
  locks: m.class_builder_locks,
});
export const targetValue = (figure: TaskFigure) => m.class_builder_value({ unit: unitOf(figure) });

export const CARD = saying({
  title: m.class_card_title,
  target: m.class_card_target,
  budget: m.class_card_budget,
  name: m.class_card_name,
  nameOwnLuck: m.class_card_name_own_luck,
  predictFirst: m.class_card_predict_first,
  predictKept: m.class_card_predict_kept,
  predictLate: m.class_card_predict_late,
  answer: m.class_card_answer,
  handIn: m.class_card_hand_in,
  guidance: m.class_card_guidance,
  privacy: m.class_card_privacy,
  met: m.class_card_met,
  make: m.class_card_make,
  hide: m.class_card_hide,
  codeLabel: m.class_card_code_label,
  hand: m.class_card_hand,
  needsName: m.class_card_needs_name,
  running: m.class_card_running,
  comparing: m.class_card_comparing,
  withLog: m.class_card_with_log,
  held: m.class_card_held,
  tooMuch: m.class_card_too_much,
});
export const predictWords = (asked: AskedFigure) =>
  m.class_card_predict({ figure: labelWithin(asked), unit: unitOf(asked.figure) });

export const TABLE = saying({
  title: m.class_table_title,
  privacy: m.class_table_privacy,
  assignment: m.class_table_assignment,
  noAssignment: m.class_table_no_assignment,
  link: m.class_table_link,
  otherTask: m.class_table_other_task,
  useLink: m.class_table_use_link,
  notAssignment: m.class_table_not_assignment,
  paste: m.class_table_paste,
  add: m.class_table_add,
  camera: m.class_table_camera,
  stopCamera: m.class_table_stop_camera,
  picture: m.class_table_picture,
  pictureFile: m.class_table_picture_file,
  open: m.class_table_open,
  openFile: m.class_table_open_file,
  saveCsv: m.class_table_save_csv,
  saveFile: m.class_table_save_file,
  fileStem: m.class_table_file_stem,
  clear: m.class_table_clear,
  stop: m.class_table_stop,
  goOn: m.class_table_go_on,
  progress: m.class_table_progress,
  empty: m.class_table_empty,
  none: m.class_table_none,
  waiting: m.class_table_waiting,
  reached: m.class_table_reached,
  notReached: m.class_table_not_reached,
  over: m.class_table_over,
  openScenario: m.class_table_open_scenario,
  seed: m.class_table_seed,
  code: m.class_table_code,
  refused: m.class_table_refused,
  refusedText: m.class_table_refused_text,
  refusedWhy: m.class_table_refused_why,
  openBest: m.class_table_open_best,
  noBest: m.class_table_no_best,
  replacedNote: m.class_table_replaced_note,
  seedNote: m.class_table_seed_note,
  semicolon: m.class_table_semicolon,
  givenBefore: m.class_table_given_before,
  givenAfter: m.class_table_given_after,
});
export const COLUMNS = saying({
  name: m.class_column_name,
  prediction: m.class_column_prediction,
  given: m.class_column_given,
  run: m.class_column_run,
  answer: m.class_column_answer,
  figure: m.class_column_figure,
  delivery: m.class_column_delivery,
  defects: m.class_column_defects,
  stars: m.class_column_stars,
  target: m.class_column_target,
  spent: m.class_column_spent,
  cost: m.class_column_cost,
  mark: m.class_column_mark,
});
export const checkedOf = (done: number, all: number) => m.class_table_checked_of({ done, all });

/** Who does best. */
export function bestWords({ code, checked }: Row, target: Target): string {
  return m.class_best({
    name: code.name,
    label: labelWithin(target),
    figure: shown(checked!.standing!.figure!, target.figure),
    cost: shown(checked!.cost!, 'cost'),
  });
}

/** A line that was left out, as far as it is shown. */
export function short(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

export const MARKS: Readonly<Record<Mark, string>> = saying({
  waiting: m.class_mark_waiting,
  verified: m.class_mark_verified,
  differs: m.class_mark_differs,
  'another engine': m.class_mark_another_engine,
  'cannot be run': m.class_mark_cannot_be_run,
});

export const REFUSED: Readonly<Record<Refusal, string>> = saying({
  'not a code': m.class_refused_not_a_code,
  mistyped: m.class_refused_mistyped,
  'another version': m.class_refused_another_version,
  'another assignment': m.class_refused_another_assignment,
  unreadable: m.class_refused_unreadable,
  'too long': m.class_refused_too_long,
});

export const FILE_REFUSED: Readonly<
  Record<Exclude<ReadClassFile, { readonly ok: true }>['why'], string>
> = saying({
  'not a class': m.class_file_not_a_class,
  'another version': m.class_file_another_version,
  damaged: m.class_file_damaged,
  'too long': m.class_file_too_long,
});

const counted = (count: number) => ({ n: formatNumber(count), count });

export function addedWords({ added, again, refused, cut }: Added): string {
  return joinSentences([
    m.class_codes_added(counted(added)),
    ...(again > 0 ? [m.class_lines_again(counted(again))] : []),
    ...(refused > 0 ? [m.class_lines_left_out(counted(refused))] : []),
    ...(cut ? [m.class_more_than_fits()] : []),
  ]);
}

export const SCAN = saying({
  starting: m.class_scan_starting,
  watching: m.class_scan_watching,
  video: m.class_scan_video,
  denied: m.class_scan_denied,
  none: m.class_scan_none,
  busy: m.class_scan_busy,
  absent: m.class_scan_absent,
  noCode: m.class_scan_no_code,
  noPicture: m.class_scan_no_picture,
  again: m.class_scan_again,
});
export const scannedWords = (name: string) => m.class_scan_scanned({ name });
export const notScanned = (why: Refusal) => m.class_scan_refused({ why: REFUSED[why] });

export const PLOT = saying({
  predicted: m.class_plot_predicted,
  afterwards: m.class_plot_afterwards,
  run: m.class_plot_run,
  readOut: m.class_plot_read_out,
});
export const plotTitle = (asked: AskedFigure) => m.class_plot_title({ figure: labelWithin(asked) });

/** @param known runs have intervals */
export function plotSentence(
  { all, inside, low, high }: Readonly<Record<'all' | 'inside' | 'low' | 'high', number>>,
  known: boolean,
): string {
  const predictions = m.class_plot_predictions(counted(all));
  const words = {
    ...counted(inside),
    predictions,
    low: formatNumber(low),
    high: formatNumber(high),
  };
  return known ? m.class_plot_sentence_interval(words) : m.class_plot_sentence_equal(words);
}
