import type { Field } from '../field';

const OURS = { date: '', grade: 'D' } as const;

export const sellers = [
  {
    key: 'sellerAutomation', unit: '%', min: 0, max: 100, step: 1, default: 35,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
  },
  {
    key: 'sellerCount', unit: '', min: 10, max: 20_000, step: 10, default: 2000,
    group: 'sellers', reads: 'placement', scale: 'log', date: '2018',
    grade: 'A',
  },
  {
    key: 'sellerSizeExponent', unit: '', min: 0.3, max: 1.2, step: 0.05,
    default: 0.6, group: 'sellers', reads: 'placement',
    date: '2018',
    grade: 'A',
  },
  {
    key: 'manualReaction', unit: 'h', min: 0, max: 72, step: 0.1, default: 15.5,
    group: 'sellers', reads: 'seller', dated: true, date: '2018', grade: 'A',
  },
  {
    key: 'automatedReaction', unit: 'h', min: 0, max: 72, step: 0.1, default: 12.5,
    group: 'sellers', reads: 'seller', dated: true, date: '2018', grade: 'A',
  },
  {
    key: 'reactionSpread', unit: 'σ', min: 0, max: 2, step: 0.01, default: 0.95,
    group: 'sellers', reads: 'seller', date: '2018', grade: 'A',
  },
  {
    key: 'sellerSpread', unit: 'σ', min: 0, max: 2, step: 0.01,
    default: 0.56, group: 'sellers', reads: 'seller',
    date: '2018', grade: 'A',
  },
  {
    key: 'manualHours', unit: 'h/day', min: 1, max: 24, step: 1, default: 10,
    group: 'sellers', reads: 'seller', ...OURS,
  },
  {
    key: 'automatedHours', unit: 'h/day', min: 1, max: 24, step: 1,
    default: 18, group: 'sellers', reads: 'seller', ...OURS,
  },
  {
    key: 'manualPacking', unit: 'min', min: 0, max: 120, step: 1, default: 20,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
  },
  {
    key: 'automatedPacking', unit: 'min', min: 0, max: 120, step: 1, default: 5,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
  },
  {
    key: 'pickupsPerDay', unit: '/day', min: 1, max: 8, step: 1, default: 2,
    group: 'sellers', reads: 'seller',
    date: '2018', grade: 'D',
  },
  {
    key: 'handlingLimit', unit: 'd', min: 3, max: 30, step: 1, default: 20,
    group: 'sellers', reads: 'seller', dated: true,
    date: '', grade: 'D',
  },
  {
    key: 'stockCover', unit: 'd', min: 0, max: 60, step: 1, default: 14,
    group: 'sellers', reads: 'seller', ...OURS,
  },
  {
    key: 'restockTime', unit: 'd', min: 0, max: 30, step: 0.5, default: 4,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
  },
  {
    key: 'recordErrors', unit: '%', min: 0, max: 50, step: 0.5, default: 14,
    group: 'sellers', reads: 'seller', dated: true,
    date: '2018', grade: 'A',
  },
  {
    key: 'oversoldCancelled', unit: '%', min: 0, max: 100, step: 5,
    default: 60, group: 'sellers', reads: 'seller', dated: true, ...OURS,
  },
  {
    key: 'wrongItems', unit: '%', min: 0, max: 10, step: 0.1,
    default: 1.4, group: 'sellers', reads: 'seller', dated: true, ...OURS,
  },
  {
    key: 'languageTrouble', unit: '%', min: 0, max: 50, step: 1, default: 5,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
  },
] as const satisfies readonly Field[];
