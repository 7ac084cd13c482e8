import { formatInterval } from '../../shared/format';
import { isClear } from '../../shared/intervals';
import type { PairedChange, PairedChanges } from '../../study/paired';
import { m } from '../../words/words';

/** What is told of the change that one more makes. */
export const ROWS = [
  {
    label: m.closer_figure_delivery,
    of: (c) => c.deliveryTime,
    scale: 1,
    say: m.closer_change_days,
    better: -1,
  },
  {
    label: m.closer_figure_p90,
    of: (c) => c.deliveryP90,
    scale: 1,
    say: m.closer_change_days,
    better: -1,
  },
  {
    label: m.closer_figure_defects,
    of: (c) => c.orderDefectRate,
    scale: 100,
    say: m.closer_change_points,
    better: -1,
  },
  {
    label: m.closer_figure_satisfaction,
    of: (c) => c.satisfaction,
    scale: 1,
    say: m.closer_change_stars,
    better: 1,
  },
] as const satisfies readonly {
  label: () => string;
  of: (changes: PairedChanges) => PairedChange;
  scale: number;
  say: (shown: { value: string; range: string }) => string;
  better: 1 | -1;
}[];

/** `−0.31 d (−0.42 to −0.20)`; null where there is no change to speak of. */
export function changeWords(
  change: PairedChange,
  { scale, say }: (typeof ROWS)[number],
): string | null {
  const { value, range } = formatInterval(change, scale);
  if (!isClear(change) || !/[1-9]/.test(value)) return null;
  return say({ value: `${change.mean > 0 ? '+' : ''}${value}`, range });
}
