import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { placeOf } from '../kpi/figure-names';
import { BASELINE, withValue } from '../scenario/scenario';
import { DAY } from '../shared/units';
import { createEngine } from './engine';
import type { RunRequest } from './protocol';

const scenario = withValue(BASELINE, 'measuredOrders', 2000);
const request: RunRequest = {
  scenario,
  measured: null,
  replication: 0,
  preview: false,
  flow: false,
};
const rowsOf = async (file: Blob) =>
  Papa.parse<Record<string, string>>(await file.text(), { header: true, skipEmptyLines: true })
    .data;

test('the orders’ file holds the mean delivery time of the run', async () => {
  const engine = createEngine();
  const { figures } = await engine.run(request, () => {});
  const rows = await rowsOf(await engine.exportRun('orders', request, () => {}));
  const { warmupDays, windowDays } = figures.span;
  const [from, to] = [warmupDays * DAY, (warmupDays + windowDays) * DAY];
  const delivered = rows.filter(
    ({ placed, outcome }) => outcome === 'delivered' && +placed! >= from && +placed! < to,
  );
  expect(delivered).toHaveLength(figures.delivered);
  const seconds = delivered.reduce((sum, row) => sum + +row.left_lastMile! - +row.placed!, 0);
  expect(seconds / delivered.length / DAY).toBeCloseTo(
    figures.values[placeOf('delivery.mean')]!,
    9,
  );
});

test('an export leaves the run that moved levers go on from as it is, and tells how far it is', async () => {
  const engine = createEngine();
  const before = await engine.run({ ...request, flow: true }, () => {});
  const told: number[] = [];
  const visits = await engine.exportRun('visits', request, (done, all) => told.push(done / all));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
  expect(visits.type).toContain('text/csv');
  const after = await engine.run({ ...request, flow: true }, () => {});
  expect(after.figures.digest).toBe(before.figures.digest);
  expect(await engine.journeys()).toEqual(after.flow);
});

test('the key figures’ file is made of the answers', async () => {
  const engine = createEngine();
  const { figures } = await engine.run(request, () => {});
  const answers = await engine.answer([figures]);
  const rows = await rowsOf(await engine.exportKpis(answers, scenario));
  const { mean } = rows.find(({ figure }) => figure === 'delivery time')!;
  expect(Number(mean)).toBe(answers.deliveryTime.mean.mean);
});
