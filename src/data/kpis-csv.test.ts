import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { answersOf } from '../kpi/answers.testkit';
import { BASELINE, withValue } from '../scenario/scenario';
import { kpiLines } from './kpis-csv';

const SMALL = { ...withValue(BASELINE, 'measuredOrders', 2000), name: '=1+1', seed: 'a, "b"' };

test('every figure of the run is there, with its interval, and no text can run as a formula', () => {
  const answers = answersOf(SMALL, 5);
  const { data } = Papa.parse<Record<string, string>>([...kpiLines(answers, SMALL)].join('\n'), {
    header: true,
  });
  const of = (figure: string) => data.find((row) => row.figure === figure)!;
  expect(of('delivery time')).toMatchObject({
    scenario: "'=1+1",
    seed: 'a, "b"',
    unit: 'd',
    mean: String(answers.deliveryTime.mean.mean),
    low95: String(answers.deliveryTime.mean.lo),
    orders: String(answers.delivered),
  });
  expect(Number(of('order processing time').mean) + Number(of('shipping time').mean)).toBeCloseTo(
    Number(of('delivery time').mean),
    9,
  );
  const parts = data.filter(
    ({ figure }) => figure!.startsWith('cost ') && figure !== 'cost per order',
  );
  expect(parts.reduce((sum, { mean }) => sum + Number(mean), 0)).toBeCloseTo(
    Number(of('cost per order').mean),
    9,
  );
  expect(new Set(data.map(({ figure }) => figure)).size).toBe(data.length);
});
