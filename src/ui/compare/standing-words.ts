import type { Answers } from '../../kpi/answers';
import { formatNumber, NBSP } from '../../shared/format';
import type { Comparison } from '../../study/comparison';
import { overloadCautions } from '../cautions';

/** What the figures must not be read without, by the worlds it holds in. */
export function worldCautions(a: Answers, b: Answers): string[] {
  const [inA, inB] = [a, b].map(({ stations }) => overloadCautions(stations).map((c) => c.text));
  const both = inA!.filter((text) => inB!.includes(text));
  const only = (texts: readonly string[]) => texts.filter((text) => !both.includes(text));
  return [
    ...both.map((text) => `In both worlds. ${text}`),
    ...only(inA!).map((text) => `In A. ${text}`),
    ...only(inB!).map((text) => `In B. ${text}`),
  ];
}

/** What the comparison says in one line; of B, against A. */
export function leadSentence({ verdicts, sameOrders, provisional, replications }: Comparison) {
  const { deliveryTime, orderDefectRate } = verdicts;
  if (Object.values(verdicts).every((verdict) => verdict === 'exactly the same'))
    return 'A and B are exactly the same: every order meets the same fate at the same second.';
  const runs =
    replications === 1
      ? 'One pair of runs'
      : `${formatNumber(replications)} pairs of runs${provisional ? ' so far' : ''}`;
  return `B against A. Delivery time: ${deliveryTime}. Order defect rate: ${orderDefectRate}. ${runs}, ${formatNumber(sameOrders.orders)}${NBSP}orders that both worlds have in common, with the same luck.`;
}

export const PROVISIONAL =
  'Provisional: intervals come from parts of the first pair until there are five.';
