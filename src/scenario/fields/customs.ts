import type { Field } from '../field';

const OURS = { date: '', grade: 'D' } as const;
const NPRM = { date: '2025-01', grade: 'A' } as const;

export const customs = [
  {
    key: 'customsDelay', unit: '×', min: 0, max: 10, step: 0.1, default: 1,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
  },
  {
    key: 'clearanceTime', unit: 'h', min: 1, max: 240, step: 1, default: 24,
    group: 'customs', reads: 'customs', dated: true, scale: 'log',
    date: '2016', grade: 'B',
  },
  {
    key: 'expressClearance', unit: 'h', min: 1, max: 72, step: 1, default: 6,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
  },
  {
    key: 'dutyFreeClearance', unit: '%', min: 5, max: 100, step: 5, default: 50,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
  },
  {
    key: 'inspectedShare', unit: '%', min: 0, max: 25, step: 0.1,
    default: 4.3, group: 'customs', reads: 'customs', dated: true,
    date: '2016', grade: 'B',
  },
  {
    key: 'inspectors', unit: '', min: 1, max: 500, step: 1, default: 2, group: 'customs',
    reads: 'customs', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'inspectionWork', unit: 'min', min: 1, max: 480, step: 1,
    default: 30, group: 'customs', reads: 'customs', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'missingDocuments', unit: '%', min: 0, max: 20, step: 0.1, default: 3,
    group: 'customs', reads: 'customs', dated: true,
    date: '', grade: 'D',
  },
  {
    key: 'documentHold', unit: 'd', min: 0, max: 20, step: 0.5, default: 4,
    group: 'customs', reads: 'customs', dated: true, date: '',
    grade: 'C',
  },
  {
    key: 'seizedShare', unit: '%', min: 0, max: 5, step: 0.05, default: 0.1,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
  },
  {
    key: 'dutyRate', unit: '%', min: 0, max: 150, step: 1, default: 30, group: 'customs',
    reads: 'customs', dated: true,
    date: '2026-07', grade: 'B',
  },
  {
    key: 'dutyFreeThreshold', unit: '$', min: 0, max: 2000, step: 50, default: 0,
    group: 'customs', reads: 'customs', dated: true,
    date: '2026-02-20', grade: 'A',
  },
  {
    key: 'flatDuty', unit: '$', min: 0, max: 200, step: 1, default: 0,
    group: 'customs', reads: 'customs', dated: true,
    date: '2025-08-29', grade: 'A',
  },
  {
    key: 'postalFee', unit: '$', min: 0, max: 20, step: 0.05, default: 8.55,
    group: 'customs', reads: 'customs', dated: true, ...NPRM,
  },
  {
    key: 'customsWeekends', unit: 'on/off', min: 0, max: 1, step: 1, default: 1,
    group: 'customs', reads: 'customs', ...OURS,
  },
  {
    key: 'federalHolidays', unit: 'on/off', min: 0, max: 1, step: 1,
    default: 1, group: 'customs', reads: 'customs', date: '2026',
    grade: 'A',
  },
] as const satisfies readonly Field[];
