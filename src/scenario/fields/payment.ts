import type { Field } from '../field';

const OURS = { date: '', grade: 'D' } as const;

export const payment = [
  {
    key: 'declinedShare', unit: '%', min: 0, max: 50, step: 0.5, default: 10,
    group: 'payment', reads: 'payment', dated: true,
    date: '', grade: 'C',
  },
  ...(
    [
      ['cardShare', 55],
      ['debitShare', 25],
      ['walletShare', 20],
    ] as const
  ).map(
    ([key, value]) =>
      ({
        key, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'payment',
        reads: 'placement', dated: true, mix: 'methods', ...OURS,
      }) as const,
  ),
  {
    key: 'checkTime', unit: 'min', min: 1, max: 60, step: 0.1, default: 16.2,
    group: 'payment', reads: 'payment', dated: true,
    date: '2018', grade: 'A',
  },
  {
    key: 'slowPaymentShare', unit: '%', min: 0, max: 40, step: 1, default: 0,
    group: 'payment', reads: 'payment', dated: true,
    date: '2018', grade: 'A',
  },
  {
    key: 'slowPaymentTime', unit: 'h', min: 1, max: 72, step: 0.1,
    default: 19.8, group: 'payment', reads: 'payment', dated: true,
    date: '2018', grade: 'A',
  },
  {
    key: 'reviewShare', unit: '%', min: 0, max: 30, step: 0.5, default: 5,
    group: 'payment', reads: 'payment', dated: true,
    date: '2023-08-17',
    grade: 'B',
  },
  {
    key: 'reviewWork', unit: 'min', min: 3, max: 60, step: 1, default: 8,
    group: 'payment', reads: 'payment', dated: true,
    date: '2023-08-17', grade: 'B',
  },
  {
    key: 'reviewers', unit: '', min: 1, max: 500, step: 1, default: 1, group: 'payment',
    reads: 'payment', dated: true, scale: 'log', ...OURS,
  },
  {
    key: 'reviewHours', unit: 'h/day', min: 1, max: 24, step: 1, default: 10,
    group: 'payment', reads: 'payment', ...OURS,
  },
  {
    key: 'reviewApproved', unit: '%', min: 0, max: 100, step: 1, default: 82,
    group: 'payment', reads: 'payment', dated: true, date: '',
    grade: 'C',
  },
] as const satisfies readonly Field[];
