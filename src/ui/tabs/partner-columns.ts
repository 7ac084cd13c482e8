import type { Estimate, PartnerAnswer } from '../../kpi/answers';
import { decimalsFor, formatInterval, formatSigned } from '../../shared/format';
import { difference, halfWidth, isClear, type Interval } from '../../shared/intervals';
import { m } from '../../words/words';
import { inUnit } from './amounts';

export interface PartnerRow {
  readonly key: string;
  readonly label: string;
  readonly partner: PartnerAnswer;
  /** In the baseline; null when there is none to compare with. */
  readonly before: PartnerAnswer | null;
  /** More comes than can be served: times depend on how long one looks. */
  readonly unsteady: boolean;
}

export interface PartnerColumn {
  readonly key: string;
  readonly label: () => string;
  readonly of: (partner: PartnerAnswer) => Estimate;
  readonly scale: number;
  /** The number with its unit. */
  readonly show: (value: string) => string;
  /** Which way is good; empty for neither. */
  readonly better: 'lower' | 'higher' | '';
}

const days = { scale: 1, show: (value: string) => inUnit(value, 'd'), better: 'lower' } as const;
const percent = { scale: 100, show: (value: string) => inUnit(value, '%') } as const;

export const VOLUME: PartnerColumn = {
  key: 'volume',
  label: m.tabs_volume,
  of: (p) => p.volume,
  ...percent,
  better: '',
};
/** All columns but the volume and the picture. */
export const COLUMNS: readonly PartnerColumn[] = [
  { key: 'p10', label: m.tabs_p10, of: (p) => p.shipping.p10, ...days },
  { key: 'p50', label: m.tabs_p50, of: (p) => p.shipping.p50, ...days },
  { key: 'p90', label: m.tabs_p90, of: (p) => p.shipping.p90, ...days },
  { key: 'onTime', label: m.tabs_on_time, of: (p) => p.onTime, ...percent, better: 'higher' },
  { key: 'defects', label: m.tabs_defects, of: (p) => p.defects, ...percent, better: 'lower' },
  {
    key: 'cost',
    label: m.tabs_cost,
    of: (p) => p.cost,
    scale: 1,
    show: (value) => `$${value}`,
    better: 'lower',
  },
];

/** Neighbours in COLUMNS: what a partner whose queue grows has no steady figures of. */
export const TIED_TO_WAITING = ['p10', 'p50', 'p90', 'onTime', 'defects'];

/** Fewer orders, of all replications, say more about luck than about the partner. */
export const FEW = 30;

export interface Sorting {
  readonly key: string;
  readonly up: boolean;
}

/** Rows in the order of a column; what has no figure there comes last. Null keeps the usual order. */
export function sortRows(rows: readonly PartnerRow[], sorting: Sorting | null): PartnerRow[] {
  const column = [VOLUME, ...COLUMNS].find(({ key }) => key === sorting?.key);
  if (!column) return [...rows];
  const shown = ({ partner, unsteady }: PartnerRow) =>
    column !== VOLUME &&
    (partner.orders < FEW || (unsteady && TIED_TO_WAITING.includes(column.key)))
      ? NaN
      : column.of(partner).mean;
  const sign = sorting!.up ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [shown(a), shown(b)];
    if (Number.isNaN(x) || Number.isNaN(y))
      return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return sign * (x - y);
  });
}

/** By column: first the order that people look for, then the other, then the usual one. */
export function nextSorting(key: string, now: Sorting | null): Sorting | null {
  if (now?.key !== key) return { key, up: true };
  return now.up ? { key, up: false } : null;
}

export interface CellChange {
  readonly text: string;
  readonly tone: 'worse' | 'better' | 'none';
}

/** The change of a figure against the baseline, if it is clear. */
export function cellChange(
  now: Interval,
  before: Interval,
  { scale, better }: PartnerColumn,
): CellChange | null {
  const change = difference(now, before);
  if (!isClear(change)) return null;
  const text = formatSigned(change.mean * scale, decimalsFor(halfWidth(change) * scale, 2));
  const good = better === 'lower' ? change.mean < 0 : change.mean > 0;
  return { text, tone: better === '' ? 'none' : good ? 'better' : 'worse' };
}

/** Fastest and slowest by median, as far as the intervals tell them apart. */
export function partnersSentence(title: string, rows: readonly PartnerRow[]): string {
  const sorted = sortRows(
    rows.filter(
      ({ partner, unsteady }) =>
        partner.orders >= FEW && !unsteady && Number.isFinite(partner.shipping.p50.mean),
    ),
    { key: 'p50', up: true },
  );
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) return '';
  const [fast, slow] = [first.partner.shipping.p50, last.partner.shipping.p50];
  const say = ({ label, partner }: PartnerRow) => {
    const { value, interval } = formatInterval(partner.shipping.p50);
    const range = `${inUnit(value, 'd')} ${interval}`.trim();
    return m.tabs_with_range({ value: label, range });
  };
  const said = { title, first: say(first), last: say(last) };
  return isClear(difference(slow, fast))
    ? m.tabs_partners_sentence(said)
    : m.tabs_partners_sentence_close(said);
}
