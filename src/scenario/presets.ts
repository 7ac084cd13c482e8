import { BASELINE, type DatedEvent, type Scenario } from './scenario';
import type { FieldKey } from './fields';

/** A prepared scenario with the reason it is worth looking at. */
export interface Preset {
  readonly key: string;
  readonly title: string;
  /** What happened, with its source. */
  readonly story: string;
  readonly scenario: Scenario;
}

interface Change {
  readonly startDate?: string;
  readonly values?: Partial<Record<FieldKey, number>>;
  readonly events?: readonly DatedEvent[];
}

function preset(key: string, title: string, story: string, change: Change): Preset {
  const { startDate = BASELINE.startDate, values = {}, events = [] } = change;
  const changed = { ...BASELINE, values: { ...BASELINE.values, ...values } };
  return { key, title, story, scenario: { ...changed, name: title, startDate, events } };
}

const TO_EXPRESS: Partial<Record<FieldKey, number>> = {
  expressShare: 100,
  standardShare: 0,
  economyShare: 0,
  expressCapacity: 320,
};

export const PRESETS: readonly Preset[] = [
  preset(
    'baseline',
    'Baseline',
    'Spring 2026: no duty-free entry, 30 % duty on the value, calm seas. Every other scenario is compared with this one.',
    {},
  ),
  preset(
    'de-minimis',
    'Duty-free until May 2025',
    'Parcels worth up to $800 entered free of duty, 1.36 billion of them in the fiscal year 2024, until 1 May 2025 (CBP).',
    { startDate: '2025-01-27', values: { dutyFreeThreshold: 800, dutyRate: 21, postalFee: 0 } },
  ),
  preset(
    'after-august-2025',
    'After August 2025',
    'The exemption ends for the whole world on 29 August 2025: postal parcels pay the rate or a flat $80 to $200 (Executive Order of 30 July 2025). The run starts while China’s post already pays and shows the change by date.',
    {
      startDate: '2025-07-14',
      values: { dutyRate: 30, dutyFreeThreshold: 200 },
      events: [
        {
          label: 'Duty-free entry ends',
          effect: 'set',
          field: 'dutyFreeThreshold',
          value: 0,
          from: '2025-08-29',
          to: null,
        },
        {
          label: 'Flat postal duty',
          effect: 'set',
          field: 'flatDuty',
          value: 80,
          from: '2025-08-29',
          to: '2026-03-01',
        },
        {
          label: 'Carriers adapt',
          effect: 'scale',
          field: 'clearanceTime',
          value: 1.6,
          from: '2025-08-29',
          to: '2025-10-10',
        },
      ],
    },
  ),
  preset(
    'singles-day',
    '11.11 peak',
    'Singles’ Day: three times the usual demand on 11 November and a long tail behind it (Cainiao; businesstoday.com.my). Hub capacity follows only in part.',
    {
      startDate: '2025-09-22',
      events: [
        {
          label: '11.11',
          effect: 'scale',
          field: 'ordersPerDay',
          value: 3,
          from: '2025-11-11',
          to: '2025-11-13',
        },
        {
          label: '11.11 week',
          effect: 'scale',
          field: 'ordersPerDay',
          value: 1.5,
          from: '2025-11-13',
          to: '2025-11-17',
        },
        {
          label: 'Black Friday',
          effect: 'scale',
          field: 'ordersPerDay',
          value: 2,
          from: '2025-11-28',
          to: '2025-12-02',
        },
        {
          label: 'Extra shifts at the hub',
          effect: 'scale',
          field: 'sortingRate',
          value: 1.4,
          from: '2025-11-11',
          to: '2025-12-06',
        },
      ],
    },
  ),
  preset(
    'chinese-new-year',
    'Chinese New Year',
    'Sellers close for 14 days from 16 February 2026, logistics slow down by days (incrementumdigital.com; aplusfulfill.com).',
    {
      startDate: '2025-12-29',
      events: [
        {
          label: 'Chinese New Year',
          effect: 'close',
          site: 'sellers',
          from: '2026-02-15',
          to: '2026-03-01',
        },
        {
          label: 'Holiday logistics',
          effect: 'scale',
          field: 'hubHandling',
          value: 4,
          from: '2026-02-13',
          to: '2026-03-05',
        },
        {
          label: 'Holiday logistics, road',
          effect: 'scale',
          field: 'roadTime',
          value: 2,
          from: '2026-02-13',
          to: '2026-03-05',
        },
        {
          label: 'Shoppers know',
          effect: 'scale',
          field: 'ordersPerDay',
          value: 0.8,
          from: '2026-02-15',
          to: '2026-03-01',
        },
      ],
    },
  ),
  preset(
    'air-capacity',
    'Air capacity −40 %',
    'In the first week of May 2025 transpacific freighter capacity fell by 40 % (stattimes.com). Here it stays low for four weeks.',
    {
      startDate: '2025-03-17',
      events: [
        {
          label: 'Fewer freighters',
          effect: 'scale',
          field: 'standardCapacity',
          value: 0.6,
          from: '2025-05-05',
          to: '2025-06-02',
        },
        {
          label: 'Fewer freighters, express',
          effect: 'scale',
          field: 'expressCapacity',
          value: 0.6,
          from: '2025-05-05',
          to: '2025-06-02',
        },
      ],
    },
  ),
  preset(
    'carrier-strike',
    'Carrier strike',
    'The largest carrier stops delivering for ten days, then works off what piled up. A test of our own (grade D): no such strike is foreseen.',
    {
      events: [
        {
          label: 'USPS strike',
          effect: 'close',
          site: 'usps',
          from: '2026-05-18',
          to: '2026-05-28',
        },
      ],
    },
  ),
  preset(
    'all-automated',
    'Every seller automated',
    'What if all sellers ran automated order handling?',
    {
      values: { sellerAutomation: 100 },
    },
  ),
  preset('all-manual', 'Every seller manual', 'What if no seller ran automated order handling?', {
    values: { sellerAutomation: 0 },
  }),
  preset(
    'express-only',
    'Express only',
    'Every order flies express, on flights large enough for it.',
    {
      values: TO_EXPRESS,
    },
  ),
];

export function findPreset(key: string): Preset | undefined {
  return PRESETS.find((preset) => preset.key === key);
}
