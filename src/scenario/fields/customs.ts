import type { Field } from '../field';

const OURS = { source: 'Our assumption', date: '', grade: 'D' } as const;
const NPRM = { source: 'CBP NPRM 2025-01074', date: '2025-01', grade: 'A' } as const;

export const customs = [
  {
    key: 'customsDelay', label: 'Customs delay', unit: '×', min: 0, max: 10, step: 0.1, default: 1,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
    explanation: 'Scales the time every clearance takes. 1 is the published day; 3 is a slow port.',
  },
  {
    key: 'clearanceTime', label: 'Clearance', unit: 'h', min: 1, max: 240, step: 1, default: 24,
    group: 'customs', reads: 'customs', dated: true, scale: 'log', source: 'World Bank LPI 2016: 1 day',
    date: '2016', grade: 'B',
    explanation: 'Median open hours of clearance for standard and economy parcels.',
  },
  {
    key: 'expressClearance', label: 'Express clearance', unit: 'h', min: 1, max: 72, step: 1, default: 6,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
    explanation: 'Median open hours of clearance for express parcels (2–12 h).',
  },
  {
    key: 'dutyFreeClearance', label: 'Duty-free clearance', unit: '%', min: 5, max: 100, step: 5, default: 50,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
    explanation: 'Clearance time and chance of missing documents of a duty-free parcel, as a share of a dutiable one’s: no entry has to be filed.',
  },
  {
    key: 'inspectedShare', label: 'Selected for inspection', unit: '%', min: 0, max: 25, step: 0.1,
    default: 4.3, group: 'customs', reads: 'customs', dated: true, source: 'World Bank LPI 2016: 4.29 %',
    date: '2016', grade: 'B',
    explanation: 'Mean share of parcels opened. Dear parcels, risky product types and sellers with a poor record are picked more often.',
  },
  {
    key: 'inspectors', label: 'Inspectors', unit: '', min: 1, max: 500, step: 1, default: 2, group: 'customs',
    reads: 'customs', dated: true, scale: 'log', ...OURS,
    explanation: 'People who open parcels, each one at a time, ten hours a day.',
  },
  {
    key: 'inspectionWork', label: 'Inspection work per parcel', unit: 'min', min: 1, max: 480, step: 1,
    default: 30, group: 'customs', reads: 'customs', dated: true, scale: 'log', ...OURS,
    explanation: 'Median minutes of an inspection. Waiting for an inspector comes on top; both together should add about a day (LPI 2016).',
  },
  {
    key: 'missingDocuments', label: 'Missing documents', unit: '%', min: 0, max: 20, step: 0.1, default: 3,
    group: 'customs', reads: 'customs', dated: true,
    source: 'Length: ballastmarkets.com; share: our assumption', date: '', grade: 'D',
    explanation: 'Share of dutiable parcels held because papers are missing. Language trouble doubles the chance.',
  },
  {
    key: 'documentHold', label: 'Hold for documents', unit: 'd', min: 0, max: 20, step: 0.5, default: 4,
    group: 'customs', reads: 'customs', dated: true, source: 'ballastmarkets.com: 3–5 d', date: '',
    grade: 'C',
    explanation: 'Mean days until missing papers are there.',
  },
  {
    key: 'seizedShare', label: 'Seized or returned', unit: '%', min: 0, max: 5, step: 0.05, default: 0.1,
    group: 'customs', reads: 'customs', dated: true, ...OURS,
    explanation: 'Share of parcels that customs does not let in.',
  },
  {
    key: 'dutyRate', label: 'Duty', unit: '%', min: 0, max: 150, step: 1, default: 30, group: 'customs',
    reads: 'customs', dated: true,
    source: 'Regimes in force in 2025 and 2026; see the presets. CBP NPRM 2025-01074: 21.2 % before the surcharges',
    date: '2026-07', grade: 'B',
    explanation: 'Duty on the value of a dutiable parcel.',
  },
  {
    key: 'dutyFreeThreshold', label: 'Duty-free up to', unit: '$', min: 0, max: 2000, step: 50, default: 0,
    group: 'customs', reads: 'customs', dated: true,
    source: '$800 until 2025-05-01 (Section 321), none since',
    date: '2026-02-20', grade: 'A',
    explanation: 'Parcels worth no more than this enter without duty or entry papers. 0 makes every parcel dutiable.',
  },
  {
    key: 'flatDuty', label: 'Flat postal duty', unit: '$', min: 0, max: 200, step: 1, default: 0,
    group: 'customs', reads: 'customs', dated: true,
    source: 'Postal parcels: $100 from 2025-05-02, or $80, $160, $200 by country from 2025-08-29',
    date: '2025-08-29', grade: 'A',
    explanation: 'Flat duty per dutiable postal parcel in place of the rate on its value, when above zero. Express parcels pay the rate.',
  },
  {
    key: 'postalFee', label: 'Postal processing fee', unit: '$', min: 0, max: 20, step: 0.05, default: 8.55,
    group: 'customs', reads: 'customs', dated: true, ...NPRM,
    explanation: 'Fee per dutiable postal parcel (standard and economy).',
  },
  {
    key: 'customsWeekends', label: 'Closed at weekends', unit: 'on/off', min: 0, max: 1, step: 1, default: 1,
    group: 'customs', reads: 'customs', ...OURS,
    explanation: 'Clearance and inspection rest on Saturdays and Sundays.',
  },
  {
    key: 'federalHolidays', label: 'Closed on federal holidays', unit: 'on/off', min: 0, max: 1, step: 1,
    default: 1, group: 'customs', reads: 'customs', source: 'US Office of Personnel Management', date: '2026',
    grade: 'A',
    explanation: 'Customs and parcel carriers rest on US federal holidays.',
  },
] as const satisfies readonly Field[];
