import { COLUMN_LABELS } from '../../data/log-words';
import { LOG_COLUMNS, type ColumnMapping, type LogColumn } from '../../data/order-log';
import { m } from '../../words/words';

export const COLUMNS = Object.entries(LOG_COLUMNS) as [LogColumn, { readonly needed: boolean }][];

/** What is wrong with each choice, in words for the user. */
export type MappingProblems = Partial<Record<LogColumn, string>>;

export function problemsOf(mapping: ColumnMapping): MappingProblems {
  const problems: MappingProblems = {};
  for (const [column, { needed }] of COLUMNS) {
    const index = mapping[column];
    if (index === null) {
      if (needed) problems[column] = m.log_problem_needed();
      continue;
    }
    const other = COLUMNS.find(([key]) => key !== column && mapping[key] === index);
    if (other)
      problems[column] = m.log_problem_same({
        other: COLUMN_LABELS[other[0]](),
        label: COLUMN_LABELS[column](),
      });
  }
  return problems;
}

/** What a mapping without some columns costs, so that nobody is surprised later. */
export function consequencesOf(mapping: ColumnMapping): string[] {
  const costs: string[] = [];
  if (mapping.handedOver === null) costs.push(m.log_cost_no_hand_over());
  else if (mapping.approved === null) costs.push(m.log_cost_no_approval());
  if (mapping.promised === null || mapping.stars === null) costs.push(m.log_cost_no_stars());
  return costs;
}
