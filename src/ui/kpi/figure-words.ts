import { DEFECT_LABEL, DEFECTS, inARow } from '../../charts/names';
import type { Answers, TimeAnswer } from '../../kpi/answers';
import { formatInterval, formatPercent } from '../../shared/format';
import { m } from '../../words/words';

/** What the histogram of a time shows. */
export function timeSentence(title: string, { mean, p50, p90 }: TimeAnswer): string {
  if (!Number.isFinite(mean.mean)) return m.figures_time_none({ title });
  const [whole, half, nine] = [mean, p50, p90].map((figure) => formatInterval(figure).value) as [
    string,
    string,
    string,
  ];
  return m.figures_time({ title, mean: whole, half, nine });
}

/** What the bars of the defects show. */
export function defectSentence({ total, strict, parts }: Answers['orderDefectRate']): string {
  if (!Number.isFinite(total.mean)) return m.figures_defects_none();
  const percent = (part: typeof total) => formatInterval(part, 100, 1).value;
  const each = [...DEFECTS].reverse().map((key) => {
    const share = formatPercent(percent(parts[key]));
    return m.figures_defect({ defect: DEFECT_LABEL[key], share });
  });
  return m.figures_defects({
    total: percent(total),
    parts: inARow(each),
    strict: percent(strict),
  });
}

/** What the bars of the stars show. */
export function starSentence({ mean, low }: Answers['satisfaction']): string {
  if (!Number.isFinite(mean.mean)) return m.figures_stars_none();
  return m.figures_satisfaction({
    mean: formatInterval(mean).value,
    low: formatInterval(low, 100, 1).value,
  });
}
