import type { Answers } from '../../kpi/answers';
import { formatNumber } from '../../shared/format';
import type { Comparison } from '../../study/comparison';
import { m } from '../../words/words';
import { overloadCautions } from '../cautions';
import { verdictWords } from './verdict-words';

/** What the figures must not be read without, by the worlds it holds in. */
export function worldCautions(a: Answers, b: Answers): string[] {
  const [inA, inB] = [a, b].map(({ stations }) => overloadCautions(stations).map((c) => c.text));
  const both = inA!.filter((text) => inB!.includes(text));
  const only = (texts: readonly string[]) => texts.filter((text) => !both.includes(text));
  return [
    ...both.map((text) => m.compare_in_both({ text })),
    ...only(inA!).map((text) => m.compare_in_a({ text })),
    ...only(inB!).map((text) => m.compare_in_b({ text })),
  ];
}

/** What the comparison says in one line; of B, against A. */
export function leadSentence(comparison: Comparison): string {
  const { verdicts, sameOrders, provisional, replications } = comparison;
  if (Object.values(verdicts).every(({ kind }) => kind === 'same')) return m.compare_lead_same();
  const said = {
    time: verdictWords(comparison, 'deliveryTime'),
    defects: verdictWords(comparison, 'orderDefectRate'),
    count: replications,
    runs: formatNumber(replications),
    orders: formatNumber(sameOrders.orders),
  };
  return provisional ? m.compare_lead_so_far(said) : m.compare_lead(said);
}
