import type { Answers, Estimate } from '../../kpi/answers';
import { decimalsFor, formatInterval, formatNumber, NBSP, NONE } from '../../shared/format';
import { halfWidth } from '../../shared/intervals';
import type { Comparison } from '../../study/comparison';
import type { Compared } from '../../study/paired';
import type { ComparedWords } from '../../study/verdict';
import { m } from '../../words/words';
import { changeText, rangeText, toneOf, type Tone } from './change-words';
import { figureLabel, verdictWords } from './verdict-words';

/** The five headline figures, then the others. */
const ORDER = [
  'processingTime',
  'shippingTime',
  'deliveryTime',
  'orderDefectRate',
  'satisfaction',
  'deliveryP90',
  'strictDefectRate',
  'onTime',
  'costPerOrder',
] as const satisfies readonly Compared[];
export const HEADLINES = 5;

/** One figure in both worlds, in words. */
export interface KpiRow {
  readonly key: Compared;
  readonly label: string;
  /** `18.4 days`, with `±0.1` or nothing. */
  readonly a: Level;
  readonly b: Level;
  readonly change: string;
  readonly range: string;
  /** `Worse:`, `Better:`, or nothing. */
  readonly judgement: string;
  readonly verdict: string;
  readonly tone: Tone;
}

interface Level {
  readonly value: string;
  readonly interval: string;
}

export function kpiRows(comparison: Comparison): KpiRow[] {
  const { changes, words, a, b } = comparison;
  return ORDER.map((key) => {
    const [change, said] = [changes[key], words[key]];
    const tone = toneOf(change, said.better);
    return {
      key,
      label: figureLabel(key),
      a: levelOf(estimateOf(a, key), said),
      b: levelOf(estimateOf(b, key), said),
      change: changeText(change, said),
      range: rangeText(change, said),
      judgement: JUDGEMENTS[tone]?.() ?? '',
      verdict: verdictWords(comparison, key),
      tone,
    };
  });
}

const JUDGEMENTS: Partial<Record<Tone, () => string>> = {
  better: m.compare_better,
  worse: m.compare_worse,
};

function estimateOf(answers: Answers, key: Compared): Estimate {
  switch (key) {
    case 'processingTime':
    case 'shippingTime':
    case 'deliveryTime':
      return answers[key].mean;
    case 'deliveryP90':
      return answers.deliveryTime.p90;
    case 'orderDefectRate':
      return answers.orderDefectRate.total;
    case 'strictDefectRate':
      return answers.orderDefectRate.strict;
    case 'satisfaction':
      return answers.satisfaction.mean;
    case 'onTime':
    case 'costPerOrder':
      return answers[key];
  }
}

const LEVELS = {
  days: (n: string) => m.compare_level_days({ n }),
  points: (n: string) => m.compare_percent({ n }),
  stars: (n: string) => `${n}${NBSP}★`,
} as const;

function levelOf(figure: Estimate, { scale, unit, most }: ComparedWords): Level {
  if (!Number.isFinite(figure.mean)) return { value: NONE, interval: '' };
  const { value, interval } = formatInterval(figure, scale, most);
  if (unit !== '$') return { value: LEVELS[unit](value), interval };
  // Cents are whole.
  const half = Math.max(halfWidth(figure), 0);
  const decimals = Math.max(decimalsFor(half, most), 2);
  return {
    value: `$${formatNumber(figure.mean, decimals)}`,
    interval: interval && `±$${formatNumber(Math.max(half, 0.01), decimals)}`,
  };
}
