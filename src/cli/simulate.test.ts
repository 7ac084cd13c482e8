import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PRESETS } from '../scenario/presets';
import { BASELINE, withValue } from '../scenario/scenario';
import { OUTCOMES } from '../sim/codes';
import { digestOf } from '../sim/digest';
import { simulate } from '../sim/simulate';
import { main } from './simulate';

const out = vi.spyOn(console, 'log').mockImplementation(() => {});
const err = vi.spyOn(console, 'error').mockImplementation(() => {});
const said = (spy: typeof out) => spy.mock.calls.flat().join('\n');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
});
afterEach(() => {
  out.mockClear();
  err.mockClear();
});

const SMALL = ['--orders', '2000'];
const small = withValue(BASELINE, 'measuredOrders', 2000);

describe('simulate', () => {
  test('lists the presets, one a line', () => {
    expect(main(['--list'])).toBe(0);
    expect(said(out).split('\n')).toEqual(PRESETS.map(({ key }) => key));
  });

  test('prints the digest of the run that the engine makes', () => {
    expect(main([...SMALL, '--digest'])).toBe(0);
    expect(said(out)).toBe(digestOf(simulate(small)));
    expect(said(err)).toBe('1 of 1 replications');
  });

  test('takes a preset, a seed and settings', () => {
    const args = ['--scenario', 'all-manual', '--seed', 'x', '--set', 'customsDelay=2', '--digest'];
    expect(main([...args, ...SMALL])).toBe(0);
    const preset = PRESETS.find(({ key }) => key === 'all-manual')!.scenario;
    const scenario = withValue(
      withValue({ ...preset, seed: 'x' }, 'measuredOrders', 2000),
      'customsDelay',
      2,
    );
    expect(said(out)).toBe(digestOf(simulate(scenario)));
  });

  test('takes a scenario file', () => {
    const file = path.join(folder, 's.json');
    writeFileSync(file, JSON.stringify(small));
    expect(main(['--scenario', file, '--digest'])).toBe(0);
    expect(said(out)).toBe(digestOf(simulate(small)));
  });

  test('writes the key figures with intervals, and every order', () => {
    const [kpis, orders] = [path.join(folder, 'k.json'), path.join(folder, 'o.csv')];
    expect(main([...SMALL, '--replications', '6', '--kpis', kpis, '--orders-out', orders])).toBe(0);
    const report = JSON.parse(readFileSync(kpis, 'utf8'));
    const { deliveryTime, processingTime, shippingTime } = report.kpis;
    expect(deliveryTime.unit).toBe('d');
    expect(deliveryTime.ci95[0]).toBeLessThan(deliveryTime.mean);
    expect(deliveryTime.ci95[1]).toBeGreaterThan(deliveryTime.mean);
    expect(processingTime.mean + shippingTime.mean).toBeCloseTo(deliveryTime.mean, 9);
    const lines = readFileSync(orders, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(simulate(small).count + 1);
    const width = lines[0]!.split(',').length;
    expect(lines.every((line) => line.split(',').length === width)).toBe(true);
  });

  test('writes every visit: a journey without gaps, whose times add up', () => {
    const file = path.join(folder, 'v.csv');
    expect(main([...SMALL, '--visits', file])).toBe(0);
    const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(header).toBe('order,stage,resource,arrive,start,leave,work,queue,closed,hold,result');
    const run = simulate(small);
    const last = new Map<number, { leave: number; result: string }>();
    const wrong = lines.filter((line) => {
      const [order, , resource, ...cells] = line.split(',');
      const result = cells.pop()!;
      const [arrive, start, leave, ...parts] = cells.map(Number) as [number, number, number];
      const before = last.get(Number(order));
      last.set(Number(order), { leave, result });
      const follows = arrive === (before?.leave ?? run.at[0]![Number(order)]);
      const within = cells[1] === '' || (start >= arrive && start <= leave);
      const whole = parts.reduce((sum: number, part) => sum + part, 0) === leave - arrive;
      const alive = (before?.result ?? 'passed') === 'passed';
      return !(follows && within && whole && alive && resource !== '');
    });
    expect(wrong).toEqual([]);
    expect(last.size).toBe(run.count);
    const results = [...last.values()].map(({ result }) => result);
    expect(results).toEqual(Array.from(run.outcome, (code) => OUTCOMES[code]));
  });

  test('tells how stations keep up, and checks the warm-up from five replications on', () => {
    const file = path.join(folder, 'k.json');
    const report = (...more: string[]) => {
      expect(main([...SMALL, '--kpis', file, ...more])).toBe(0);
      return JSON.parse(readFileSync(file, 'utf8'));
    };
    const five = ['--replications', '5'];
    expect(report().warmup).toBeNull();
    expect(report(...five).warmup).toMatchObject({ verdict: 'enough', given: 42, more: false });
    const strike = report('--scenario', 'carrier-strike', '--set', 'warmupDays=7', ...five);
    expect(strike.warmup).toMatchObject({ verdict: 'short', given: 7, more: false });

    const { stations } = report('--set', 'sortingRate=4');
    const sorting = stations.find(({ key }: { key: string }) => key === 'sorting');
    expect(sorting).toMatchObject({ overload: 'lasting', utilisation: null, weeksOver: 1 });
    expect(sorting.arrivingPerDay).toBeGreaterThan(sorting.servablePerDay);
    const sailings = stations.find(({ key }: { key: string }) => key === 'economy');
    expect(sailings.utilisation.mean).toBeGreaterThan(0.3);
  });

  test.each([
    [['--scenario', 'nowhere'], /no preset “nowhere”/],
    [['--scenario', 'missing.json'], /cannot be read/],
    [['--set', 'warp=9'], /no field “warp”/],
    [['--set', 'customsDelay'], /write customsDelay=NUMBER/],
    [['--set', 'customsDelay=much'], /must be a number between 0 and 10/],
    [['--set', 'customsDelay=11'], /must be a number between 0 and 10/],
    [['--orders=-5'], /between 100 and 1000000/],
    [['--orders', '-5'], /ambiguous/],
    [['--replications', '0'], /whole number between 1/],
    [['--seed', ''], /seed must not be empty/],
    [['--unknown'], /Unknown option/],
    [['stray'], /Unexpected argument/],
  ])('refuses %j in one line, with exit code 2', (args, reason) => {
    expect(main(args)).toBe(2);
    expect(said(err)).toMatch(reason);
    expect(said(err).split('\n')).toHaveLength(1);
    expect(out).not.toHaveBeenCalled();
  });

  test('says why a run cannot be made, with exit code 1', () => {
    expect(main(['--orders', '1000000', '--set', 'ordersPerDay=10'])).toBe(1);
    expect(said(err)).toMatch(/would cover .* days/);
  });
});
