import type { Field } from '../field';

const OURS = { date: '', grade: 'D' } as const;
const YUNSONG = { date: '', grade: 'C' } as const;

export const firstMile = [
  ...(
    [
      ['roadShare', 70],
      ['railShare', 10],
      ['airShare', 20],
    ] as const
  ).map(
    ([key, value]) =>
      ({
        key, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'firstMile',
        reads: 'firstMile', dated: true, mix: 'modes', ...OURS,
      }) as const,
  ),
  {
    key: 'roadTime', unit: 'd', min: 0, max: 7, step: 0.1, default: 1,
    group: 'firstMile', reads: 'firstMile', dated: true, ...OURS,
  },
  {
    key: 'railTime', unit: 'd', min: 0, max: 7, step: 0.1, default: 3,
    group: 'firstMile', reads: 'firstMile', dated: true, ...OURS,
  },
  {
    key: 'airTime', unit: 'd', min: 0, max: 7, step: 0.1, default: 1.5,
    group: 'firstMile', reads: 'firstMile', dated: true, ...OURS,
  },
] as const satisfies readonly Field[];

export const hub = [
  {
    key: 'sortingLines', unit: '', min: 1, max: 200, step: 1, default: 3,
    group: 'hub', reads: 'hub', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'sortingRate', unit: '/h', min: 1, max: 500, step: 1, default: 8,
    group: 'hub', reads: 'hub', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'hubHours', unit: 'h/day', min: 1, max: 24, step: 1, default: 20, group: 'hub',
    reads: 'hub', ...OURS,
  },
  {
    key: 'hubHandling', unit: 'h', min: 0, max: 72, step: 0.5,
    default: 10, group: 'hub', reads: 'hub', dated: true, ...OURS,
  },
  {
    key: 'transferDwell', unit: 'd', min: 0, max: 7, step: 0.1, default: 2.5,
    group: 'hub', reads: 'hub', dated: true,
    date: '2025', grade: 'D',
  },
  {
    key: 'exportChecked', unit: '%', min: 0, max: 20, step: 0.5, default: 1,
    group: 'hub', reads: 'hub', dated: true, ...OURS,
  },
  {
    key: 'exportHold', unit: 'd', min: 0, max: 20, step: 0.5, default: 2,
    group: 'hub', reads: 'hub', dated: true, ...OURS,
  },
] as const satisfies readonly Field[];

export const linehaul = [
  ...(
    [
      ['expressShare', 15],
      ['standardShare', 70],
      ['economyShare', 15],
    ] as const
  ).map(
    ([key, value]) =>
      ({
        key, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'linehaul',
        reads: 'placement', dated: true, mix: 'services', ...OURS,
      }) as const,
  ),
  {
    key: 'expressFlights', unit: '/day', min: 1, max: 12, step: 1, default: 2,
    group: 'linehaul', reads: 'hub', ...OURS,
  },
  {
    key: 'standardFlights', unit: '/day', min: 1, max: 12, step: 1,
    default: 2, group: 'linehaul', reads: 'hub', ...OURS,
  },
  {
    key: 'sailings', unit: '/week', min: 1, max: 7, step: 1, default: 2,
    group: 'linehaul', reads: 'hub', ...OURS,
  },
  {
    key: 'expressCapacity', unit: 'parcels', min: 1, max: 20_000,
    step: 1, default: 60, group: 'linehaul', reads: 'hub', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'standardCapacity', unit: 'parcels', min: 1, max: 50_000,
    step: 1, default: 160, group: 'linehaul', reads: 'hub', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'economyCapacity', unit: 'parcels', min: 1, max: 100_000, step: 1,
    default: 300, group: 'linehaul', reads: 'hub', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'distance', unit: '×', min: 0.25, max: 3, step: 0.05, default: 1,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
  },
  {
    key: 'expressTransit', unit: 'd', min: 0, max: 10, step: 0.1, default: 1.6,
    group: 'linehaul', reads: 'linehaul', dated: true,
    date: '', grade: 'C',
  },
  {
    key: 'standardTransit', unit: 'd', min: 0, max: 10, step: 0.1, default: 3,
    group: 'linehaul', reads: 'linehaul', dated: true,
    date: '', grade: 'C',
  },
  {
    key: 'economyTransit', unit: 'd', min: 5, max: 60, step: 0.5, default: 20,
    group: 'linehaul', reads: 'linehaul', dated: true, ...YUNSONG,
  },
  {
    key: 'flightOnTime', unit: '%', min: 0, max: 100, step: 1, default: 90,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
  },
  {
    key: 'flightDelay', unit: 'd', min: 0, max: 10, step: 0.1, default: 1,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
  },
  {
    key: 'vesselOnTime', unit: '%', min: 0, max: 100, step: 1, default: 55,
    group: 'linehaul', reads: 'linehaul', dated: true,
    date: '2024-05',
    grade: 'B',
  },
  {
    key: 'vesselDelay', unit: 'd', min: 0, max: 30, step: 0.1, default: 4.5,
    group: 'linehaul', reads: 'linehaul', dated: true,
    date: '2025-01', grade: 'B',
  },
  {
    key: 'expressPrice', unit: '$/kg', min: 1, max: 60, step: 0.5, default: 20,
    group: 'linehaul', reads: 'linehaul', dated: true, date: '',
    grade: 'C',
  },
  {
    key: 'airPrice', unit: '$/kg', min: 1, max: 30, step: 0.1, default: 6.5,
    group: 'linehaul', reads: 'linehaul', dated: true, date: '', grade: 'C',
  },
  {
    key: 'seaPrice', unit: '$/kg', min: 0.1, max: 20, step: 0.1, default: 2,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
  },
] as const satisfies readonly Field[];
