import type { Field } from '../field';

const OURS = { source: 'Our assumption', date: '', grade: 'D' } as const;
const YUNSONG = { source: 'yunsongfreight.com', date: '', grade: 'C' } as const;

export const firstMile = [
  ...(
    [
      ['roadShare', 'Road share', 70],
      ['railShare', 'Rail share', 10],
      ['airShare', 'Air share', 20],
    ] as const
  ).map(
    ([key, label, value]) =>
      ({
        key, label, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'firstMile',
        reads: 'firstMile', dated: true, mix: 'modes', ...OURS,
        explanation: 'How parcels of the standard and economy services travel from the seller to the hub. Express always goes by road.',
      }) as const,
  ),
  {
    key: 'roadTime', label: 'Road to the hub', unit: 'd', min: 0, max: 7, step: 0.1, default: 1,
    group: 'firstMile', reads: 'firstMile', dated: true, ...OURS,
    explanation: 'Median days by road (lognormal, σ 0.5).',
  },
  {
    key: 'railTime', label: 'Rail to the hub', unit: 'd', min: 0, max: 7, step: 0.1, default: 3,
    group: 'firstMile', reads: 'firstMile', dated: true, ...OURS,
    explanation: 'Median days by rail (lognormal, σ 0.4).',
  },
  {
    key: 'airTime', label: 'Air to the hub', unit: 'd', min: 0, max: 7, step: 0.1, default: 1.5,
    group: 'firstMile', reads: 'firstMile', dated: true, ...OURS,
    explanation: 'Median days by air (lognormal, σ 0.4).',
  },
] as const satisfies readonly Field[];

export const hub = [
  {
    key: 'sortingLines', label: 'Sorting lines', unit: '', min: 1, max: 200, step: 1, default: 3,
    group: 'hub', reads: 'hub', dated: true, scale: 'log', ...OURS,
    explanation: 'Lines that sort parcels side by side; parcels wait for a free one, first come first served.',
  },
  {
    key: 'sortingRate', label: 'Parcels per line and hour', unit: '/h', min: 1, max: 500, step: 1, default: 8,
    group: 'hub', reads: 'hub', dated: true, scale: 'log', ...OURS,
    explanation: 'How fast one sorting line works.',
  },
  {
    key: 'hubHours', label: 'Hub hours', unit: 'h/day', min: 1, max: 24, step: 1, default: 20, group: 'hub',
    reads: 'hub', ...OURS,
    explanation: 'Hours a day the sorting lines run, from 04:00 China time, every day.',
  },
  {
    key: 'hubHandling', label: 'Handling and export papers', unit: 'h', min: 0, max: 72, step: 0.5,
    default: 10, group: 'hub', reads: 'hub', dated: true, ...OURS,
    explanation: 'Median hours from sorting to ready for departure: consolidation, documents, export clearance. Express takes half.',
  },
  {
    key: 'transferDwell', label: 'Transfer dwell, standard', unit: 'd', min: 0, max: 7, step: 0.1, default: 2.5,
    group: 'hub', reads: 'hub', dated: true, source: 'Fitted to Cainiao’s published 10–18 days of shipping',
    date: '2025', grade: 'D',
    explanation: 'Median days that standard parcels rest between consolidation centres before they are offered to a flight.',
  },
  {
    key: 'exportChecked', label: 'Held at export', unit: '%', min: 0, max: 20, step: 0.5, default: 1,
    group: 'hub', reads: 'hub', dated: true, ...OURS,
    explanation: 'Share of parcels that export clearance holds back for a closer look.',
  },
  {
    key: 'exportHold', label: 'Export hold', unit: 'd', min: 0, max: 20, step: 0.5, default: 2,
    group: 'hub', reads: 'hub', dated: true, ...OURS,
    explanation: 'Days that a held parcel waits at the hub.',
  },
] as const satisfies readonly Field[];

export const linehaul = [
  ...(
    [
      ['expressShare', 'Express share', 15],
      ['standardShare', 'Standard share', 70],
      ['economyShare', 'Economy share', 15],
    ] as const
  ).map(
    ([key, label, value]) =>
      ({
        key, label, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'linehaul',
        reads: 'placement', dated: true, mix: 'services', ...OURS,
        explanation: 'Wish for this service: express and standard fly, economy sails. Weight, product type, destination and the seller’s habit shift the choice.',
      }) as const,
  ),
  {
    key: 'expressFlights', label: 'Express flights a day', unit: '/day', min: 1, max: 12, step: 1, default: 2,
    group: 'linehaul', reads: 'hub', ...OURS,
    explanation: 'Scheduled departures of the express service.',
  },
  {
    key: 'standardFlights', label: 'Standard flights a day', unit: '/day', min: 1, max: 12, step: 1,
    default: 2, group: 'linehaul', reads: 'hub', ...OURS,
    explanation: 'Scheduled departures of the standard service.',
  },
  {
    key: 'sailings', label: 'Sailings a week', unit: '/week', min: 1, max: 7, step: 1, default: 2,
    group: 'linehaul', reads: 'hub', ...OURS,
    explanation: 'Scheduled departures of the economy service.',
  },
  {
    key: 'expressCapacity', label: 'Parcels per express flight', unit: 'parcels', min: 1, max: 20_000,
    step: 1, default: 60, group: 'linehaul', reads: 'hub', dated: true, scale: 'log', ...OURS,
    explanation: 'Room on one express flight. Who finds it full waits for the next.',
  },
  {
    key: 'standardCapacity', label: 'Parcels per standard flight', unit: 'parcels', min: 1, max: 50_000,
    step: 1, default: 160, group: 'linehaul', reads: 'hub', dated: true, scale: 'log', ...OURS,
    explanation: 'Room on one standard flight. Who finds it full waits for the next.',
  },
  {
    key: 'economyCapacity', label: 'Parcels per sailing', unit: 'parcels', min: 1, max: 100_000, step: 1,
    default: 300, group: 'linehaul', reads: 'hub', dated: true, scale: 'log', ...OURS,
    explanation: 'Room on one sailing. Who finds it full waits for the next.',
  },
  {
    key: 'distance', label: 'Distance', unit: '×', min: 0.25, max: 3, step: 0.05, default: 1,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
    explanation: 'Scales the way from China to the US: transit time and freight cost. 1 is today’s geography.',
  },
  {
    key: 'expressTransit', label: 'Express flight', unit: 'd', min: 0, max: 10, step: 0.1, default: 1.6,
    group: 'linehaul', reads: 'linehaul', dated: true, source: 'yunsongfreight.com: express courier 1–5 d',
    date: '', grade: 'C',
    explanation: 'Median days, airport to airport, connections included.',
  },
  {
    key: 'standardTransit', label: 'Standard flight', unit: 'd', min: 0, max: 10, step: 0.1, default: 3,
    group: 'linehaul', reads: 'linehaul', dated: true,
    source: 'Door-to-door air 8–10 d: xdexpress.com, yunsongfreight.com', date: '', grade: 'C',
    explanation: 'Median days, airport to airport, connections included.',
  },
  {
    key: 'economyTransit', label: 'Sea voyage', unit: 'd', min: 5, max: 60, step: 0.5, default: 20,
    group: 'linehaul', reads: 'linehaul', dated: true, ...YUNSONG,
    explanation: 'Median days, port to port, to the West Coast (18–22 published).',
  },
  {
    key: 'flightOnTime', label: 'Flights on time', unit: '%', min: 0, max: 100, step: 1, default: 90,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
    explanation: 'Share of flights without an extra delay. All aboard arrive together.',
  },
  {
    key: 'flightDelay', label: 'Delay of a late flight', unit: 'd', min: 0, max: 10, step: 0.1, default: 1,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
    explanation: 'Mean extra days of a late flight.',
  },
  {
    key: 'vesselOnTime', label: 'Vessels on time', unit: '%', min: 0, max: 100, step: 1, default: 55,
    group: 'linehaul', reads: 'linehaul', dated: true,
    source: 'Kuehne+Nagel: transpacific 54.5 %; Sea-Intelligence Jan 2025: 51.5 %', date: '2024-05',
    grade: 'B',
    explanation: 'Share of vessels without an extra delay.',
  },
  {
    key: 'vesselDelay', label: 'Delay of a late vessel', unit: 'd', min: 0, max: 30, step: 0.1, default: 4.5,
    group: 'linehaul', reads: 'linehaul', dated: true, source: 'Kuehne+Nagel 4.1 d; Sea-Intelligence 5.32 d',
    date: '2025-01', grade: 'B',
    explanation: 'Mean extra days of a late vessel.',
  },
  {
    key: 'expressPrice', label: 'Express freight', unit: '$/kg', min: 1, max: 60, step: 0.5, default: 20,
    group: 'linehaul', reads: 'linehaul', dated: true, source: 'yunsongfreight.com: $15–30/kg', date: '',
    grade: 'C',
    explanation: 'Freight of a 1 kg parcel; the price grows with weight to the power 0.54 (USAID SCMS).',
  },
  {
    key: 'airPrice', label: 'Standard freight', unit: '$/kg', min: 1, max: 30, step: 0.1, default: 6.5,
    group: 'linehaul', reads: 'linehaul', dated: true, source: 'xdexpress.com: $5–8/kg', date: '', grade: 'C',
    explanation: 'Freight of a 1 kg parcel; the price grows with weight to the power 0.54 (USAID SCMS).',
  },
  {
    key: 'seaPrice', label: 'Economy freight', unit: '$/kg', min: 0.1, max: 20, step: 0.1, default: 2,
    group: 'linehaul', reads: 'linehaul', dated: true, ...OURS,
    explanation: 'Freight of a 1 kg parcel; the price grows with weight to the power 0.31 (USAID SCMS).',
  },
] as const satisfies readonly Field[];
