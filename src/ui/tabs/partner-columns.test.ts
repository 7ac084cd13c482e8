import { expect, test } from 'vitest';
import type { PartnerAnswer } from '../../kpi/answers';
import {
  cellChange,
  COLUMNS,
  nextSorting,
  partnersSentence,
  sortRows,
  VOLUME,
  type PartnerRow,
} from './partner-columns';

const about = (mean: number, half = 0.1) => ({
  mean,
  lo: mean - half,
  hi: mean + half,
  provisional: false,
});
function row(label: string, p50: number, more: Partial<PartnerAnswer> = {}, unsteady = false) {
  const partner: PartnerAnswer = {
    orders: 1000,
    volume: about(0.2, 0.01),
    shipping: { p10: about(p50 - 2), p50: about(p50), p90: about(p50 + 4) },
    onTime: about(0.9, 0.01),
    defects: about(0.05, 0.01),
    cost: about(30),
    ...more,
  };
  return { key: label, label, partner, before: null, unsteady } satisfies PartnerRow;
}
const names = (rows: readonly PartnerRow[]) => rows.map(({ label }) => label).join(' ');
const words = (text: string) => text.replaceAll('\u00a0', ' ');

test('what has no figure comes last, whichever way one sorts', () => {
  const rows = [
    row('none', NaN, { orders: 0 }),
    row('slow', 9),
    row('few', 1, { orders: 12 }),
    row('growing', 30, {}, true),
    row('quick', 5),
  ];
  expect(names(sortRows(rows, { key: 'p50', up: true }))).toBe('quick slow none few growing');
  expect(names(sortRows(rows, { key: 'p50', up: false }))).toBe('slow quick none few growing');
  expect(names(sortRows(rows, null))).toBe('none slow few growing quick');
});

test('a column is sorted up, then down, then not at all', () => {
  const up = nextSorting('p50', null);
  const down = nextSorting('p50', up);
  expect([up, down, nextSorting('p50', down)]).toEqual([
    { key: 'p50', up: true },
    { key: 'p50', up: false },
    null,
  ]);
  expect(nextSorting('cost', down)).toEqual({ key: 'cost', up: true });
});

test('only clear changes are told, each with its good side', () => {
  const column = (key: string) => COLUMNS.find((c) => c.key === key)!;
  expect(cellChange(about(9), about(9.05), column('p50'))).toBeNull();
  expect(cellChange(about(10), about(9), column('p50'))).toEqual({ text: '+1.0', tone: 'worse' });
  expect(cellChange(about(0.9, 0.01), about(0.8, 0.01), column('onTime'))).toEqual({
    text: '+10',
    tone: 'better',
  });
  expect(cellChange(about(0.3, 0.01), about(0.2, 0.01), VOLUME)!.tone).toBe('none');
});

test('the sentence names fastest and slowest, and says when luck could have ordered them', () => {
  const told = partnersSentence('Carriers', [
    row('UPS', 9),
    row('USPS', 12),
    row('Few', 1, { orders: 3 }),
  ]);
  expect(words(told)).toBe(
    'Carriers by median shipping time: from UPS (9.0 d ±0.1) to USPS (12.0 d ±0.1).',
  );
  expect(partnersSentence('Carriers', [row('UPS', 9), row('USPS', 9.1)])).toContain(
    'do not tell them apart',
  );
  expect(partnersSentence('Carriers', [row('UPS', 9)])).toBe('');
});
