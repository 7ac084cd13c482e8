import { differenceLabel } from '../scenario/difference-label';
import type { Scenario } from '../scenario/scenario';
import { formatNumber, formatSigned, NONE } from '../shared/format';
import type { Interval } from '../shared/intervals';
import type { Comparison } from '../study/comparison';
import type { LeverShare } from '../study/lever-shares';
import { COMPARED_WORDS } from '../study/verdict';
import { comparedKeys, originParts, verdict, type Said } from './comparison-report';

/** The comparison in words and tables; what is unstable comes before any number. */
export function comparisonText(
  said: Said,
  { a, b }: { readonly a: Scenario; readonly b: Scenario },
): string {
  const { comparison, levers, notes, cautions } = said;
  const { sameOrders, replications } = comparison;
  const runs = replications === 1 ? '1 replication' : `${replications} replications`;
  const few = comparison.provisional
    ? ' Fewer than five replications: all intervals are provisional.'
    : '';
  const orders = `${formatNumber(sameOrders.orders)} orders of both worlds`;
  const parts = [
    cautions.map((caution) => `Caution. ${caution}`),
    [`A: ${a.name}`, `B: ${b.name}`],
    notes,
    [`B minus A, over ${runs}: ${orders}, 95 % intervals.${few}`],
    kpiLines(comparison),
    orderLines(comparison),
    originLines(comparison),
    leverLines(levers),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function kpiLines(comparison: Comparison): string[] {
  const rows = comparedKeys.map((key) => {
    const { label, scale, unit, most } = COMPARED_WORDS[key];
    const { before, after, ...change } = comparison.changes[key];
    const shown = [before, after].map((x) => formatNumber(x * scale, most));
    const said = `${verdict(comparison, key)}`;
    return [
      `${label}, ${unit === 'points' ? '%' : unit}`,
      ...shown,
      ...changed(change, scale, most),
      said,
    ];
  });
  return table([['', 'A', 'B', 'difference', 'interval', ''], ...rows]);
}

function orderLines({ sameOrders }: Comparison): string[] {
  const { better, same, worse, onlyA, onlyB, deliveredOnlyA, deliveredOnlyB } = sameOrders;
  const percent = (share: number) => `${formatNumber(100 * share, 1)} %`;
  const only = (a: number, b: number) =>
    `${formatNumber(a)} in A only, ${formatNumber(b)} in B only`;
  return [
    `Of the same orders ${percent(better)} are better off in B, ${percent(same)} the same, ${percent(worse)} worse.`,
    `Delivered: ${only(deliveredOnlyA, deliveredOnlyB)}. Placed: ${only(onlyA, onlyB)}.`,
  ];
}

function originLines(comparison: Comparison): string[] {
  const { total } = comparison.origin;
  const moved = originParts(comparison)
    .filter(({ days }) => days.mean !== 0)
    .sort((x, y) => Math.abs(y.days.mean) - Math.abs(x.days.mean))
    .map(({ stage, cause, days }) => [
      cause === 'others' ? 'other orders are delivered' : `${spaced(stage)}, ${cause}`,
      ...inDays(days),
    ]);
  const rows = [...moved, ['all together', ...inDays(total)]];
  return ['Where the change of the delivery time comes from, days:', ...table(rows)];
}

function leverLines(levers: readonly LeverShare[]): string[] {
  if (levers.length === 0) return [];
  const rows = [...levers]
    .map(({ difference, shares }) => ({
      label: differenceLabel(difference),
      share: shares.deliveryTime,
    }))
    .sort((x, y) => Math.abs(y.share.mean) - Math.abs(x.share.mean))
    .map(({ label, share }) => [label, ...inDays(share)]);
  return ['What each difference between the worlds adds to it, days:', ...table(rows)];
}

function inDays(days: Interval): [string, string] {
  return changed(days, 1, 3);
}

/** The difference with its interval, in the unit it is shown in. */
function changed({ mean, lo, hi }: Interval, scale: number, most: number): [string, string] {
  const show = (x: number) => formatSigned(x * scale, most);
  return [show(mean), Number.isNaN(lo) ? NONE : `${show(lo)} to ${show(hi)}`];
}

/** `firstMile` → `first mile` */
function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Columns of equal width; numbers, which are all but the first and a verdict, to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}
