import { DEFECT_LABEL, DEFECTS } from '../../charts/names';
import type { Answers, TimeAnswer } from '../../kpi/answers';
import { formatInterval, NBSP } from '../../shared/format';

/** Beside a figure that is of no order at all. */
export const NO_ORDERS = 'of no order in this run';

/** What the histogram of a time shows. */
export function timeSentence(title: string, { mean, p50, p90 }: TimeAnswer): string {
  if (!Number.isFinite(mean.mean)) return `${title}: no order of this run was delivered.`;
  const [whole, half, nine] = [mean, p50, p90].map((figure) => formatInterval(figure).value);
  return `${title}: mean ${whole} days; half arrive within ${half}, nine of ten within ${nine} days.`;
}

/** What the bars of the defects show. */
export function defectSentence({ total, strict, parts }: Answers['orderDefectRate']): string {
  if (!Number.isFinite(total.mean)) return 'Order defect rate: there are no orders to judge.';
  const percent = (part: typeof total) => formatInterval(part, 100, 1).value;
  const each = [...DEFECTS]
    .reverse()
    .map((key) => `${DEFECT_LABEL[key]} ${percent(parts[key])}${NBSP}%`);
  return `Order defect rate ${percent(total)} %: ${each.join(', ')}. Without late orders ${percent(strict)} %.`;
}

/** What the bars of the stars show. */
export function starSentence({ mean, low }: Answers['satisfaction']): string {
  if (!Number.isFinite(mean.mean)) return 'Customer satisfaction: nobody has anything to rate.';
  const lowest = formatInterval(low, 100, 1).value;
  return `Customer satisfaction ${formatInterval(mean).value} of 5 stars; ${lowest} % give 1 or 2 stars.`;
}
