import { BASELINE, type DatedEvent, type Scenario } from './scenario';
import type { FieldKey } from './fields';

export type PresetKey =
  | 'baseline'
  | 'de-minimis'
  | 'after-august-2025'
  | 'singles-day'
  | 'chinese-new-year'
  | 'air-capacity'
  | 'carrier-strike'
  | 'all-automated'
  | 'all-manual'
  | 'express-only';

/** A prepared scenario; its title and the reason it is worth looking at stand in `preset-words.ts`. */
export interface Preset {
  readonly key: PresetKey;
  readonly scenario: Scenario;
}

interface Change {
  readonly startDate?: string;
  readonly values?: Partial<Record<FieldKey, number>>;
  readonly events?: readonly DatedEvent[];
}

/** @param name in English: what links and files carry; how it is shown stands in `preset-words.ts` */
function preset(key: PresetKey, name: string, change: Change): Preset {
  const { startDate = BASELINE.startDate, values = {}, events = [] } = change;
  const changed = { ...BASELINE, values: { ...BASELINE.values, ...values } };
  return { key, scenario: { ...changed, name, startDate, events } };
}

const TO_EXPRESS: Partial<Record<FieldKey, number>> = {
  expressShare: 100,
  standardShare: 0,
  economyShare: 0,
  expressCapacity: 320,
};

export const PRESETS: readonly Preset[] = [
  preset('baseline', 'Baseline', {}),
  preset('de-minimis', 'Duty-free until May 2025', {
    startDate: '2025-01-27',
    values: { dutyFreeThreshold: 800, dutyRate: 21, postalFee: 0 },
  }),
  preset('after-august-2025', 'After August 2025', {
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
  }),
  preset('singles-day', '11.11 peak', {
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
  }),
  preset('chinese-new-year', 'Chinese New Year', {
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
  }),
  preset('air-capacity', 'Air capacity −40 %', {
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
  }),
  preset('carrier-strike', 'Carrier strike', {
    events: [
      {
        label: 'USPS strike',
        effect: 'close',
        site: 'usps',
        from: '2026-05-18',
        to: '2026-05-28',
      },
    ],
  }),
  preset('all-automated', 'Every seller automated', {
    values: { sellerAutomation: 100 },
  }),
  preset('all-manual', 'Every seller manual', {
    values: { sellerAutomation: 0 },
  }),
  preset('express-only', 'Express only', {
    values: TO_EXPRESS,
  }),
];

export function findPreset(key: string): Preset | undefined {
  return PRESETS.find((preset) => preset.key === key);
}
