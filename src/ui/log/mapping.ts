import { LOG_COLUMNS, type ColumnMapping, type LogColumn } from '../../data/order-log';

export const COLUMNS = Object.entries(LOG_COLUMNS) as [
  LogColumn,
  { readonly label: string; readonly needed: boolean },
][];

/** What is wrong with each choice, in words for the user. */
export type MappingProblems = Partial<Record<LogColumn, string>>;

export function problemsOf(mapping: ColumnMapping): MappingProblems {
  const problems: MappingProblems = {};
  for (const [column, { label, needed }] of COLUMNS) {
    const index = mapping[column];
    if (index === null) {
      if (needed) problems[column] = 'Needed: choose the column that says when.';
      continue;
    }
    const other = COLUMNS.find(([key]) => key !== column && mapping[key] === index);
    if (other) problems[column] = `“${other[1].label}” has the same column as “${label}”.`;
  }
  return problems;
}

/** What a mapping without some columns costs, so that nobody is surprised later. */
export function consequencesOf(mapping: ColumnMapping): string[] {
  const costs: string[] = [];
  if (mapping.handedOver === null)
    costs.push('Without the hand-over, handling and shipping cannot be measured.');
  else if (mapping.approved === null)
    costs.push('Without the approval, only shipping can be measured.');
  if (mapping.promised === null || mapping.stars === null)
    costs.push('Without promise and score, satisfaction keeps its default.');
  return costs;
}
