import type { Field } from '../field';

const OURS = { source: 'Our assumption', date: '', grade: 'D' } as const;

export const payment = [
  {
    key: 'declinedShare', label: 'Declined at once', unit: '%', min: 0, max: 50, step: 0.5, default: 10,
    group: 'payment', reads: 'payment', dated: true,
    source: 'spondula.com: 10–30 % across borders, about 5 % at home', date: '', grade: 'C',
    explanation: 'Checkouts whose payment is refused on the spot. They never become orders and are counted in no figure.',
  },
  ...(
    [
      ['cardShare', 'Credit card share', 55],
      ['debitShare', 'Debit card share', 25],
      ['walletShare', 'Wallet share', 20],
    ] as const
  ).map(
    ([key, label, value]) =>
      ({
        key, label, unit: '%', min: 0, max: 100, step: 1, default: value, group: 'payment',
        reads: 'placement', dated: true, mix: 'methods', ...OURS,
        explanation: 'How shoppers pay. Wallets are checked fastest and reviewed least, credit cards slowest and most.',
      }) as const,
  ),
  {
    key: 'checkTime', label: 'Automatic check', unit: 'min', min: 1, max: 60, step: 0.1, default: 16.2,
    group: 'payment', reads: 'payment', dated: true,
    source: 'Olist 2017–18, n = 14,369: lognormal, median 0.27 h, σ 0.51', date: '2018', grade: 'A',
    explanation: 'Median time of the automatic payment check.',
  },
  {
    key: 'slowPaymentShare', label: 'Slow payment share', unit: '%', min: 0, max: 40, step: 1, default: 0,
    group: 'payment', reads: 'payment', dated: true,
    source: 'Olist 2017–18: 35 % in Brazil (bank slips); cards and wallets dominate in the US',
    date: '2018', grade: 'A',
    explanation: 'Orders paid by bank slip or transfer, which clear a day later rather than in minutes.',
  },
  {
    key: 'slowPaymentTime', label: 'Slow payment clears in', unit: 'h', min: 1, max: 72, step: 0.1,
    default: 19.8, group: 'payment', reads: 'payment', dated: true,
    source: 'Olist 2017–18: lognormal, median 19.8 h, σ 1.01', date: '2018', grade: 'A',
    explanation: 'Median time until a bank slip or transfer is confirmed.',
  },
  {
    key: 'reviewShare', label: 'Sent to manual review', unit: '%', min: 0, max: 30, step: 0.5, default: 5,
    group: 'payment', reads: 'payment', dated: true,
    source: 'Fraudology 2023 via forter.com: a third of merchants ≥ 5 %, 11 % ≥ 20 %', date: '2023-08-17',
    grade: 'B',
    explanation: 'Suspicious orders that a person must look at. Dear orders and credit cards are picked more often.',
  },
  {
    key: 'reviewWork', label: 'Review work per order', unit: 'min', min: 3, max: 60, step: 1, default: 8,
    group: 'payment', reads: 'payment', dated: true,
    source: 'Fraudology 2023 via forter.com: 42 % take 5–10 min', date: '2023-08-17', grade: 'B',
    explanation: 'Median minutes a reviewer spends on one order; waiting for a free reviewer comes on top.',
  },
  {
    key: 'reviewers', label: 'Reviewers', unit: '', min: 1, max: 500, step: 1, default: 1, group: 'payment',
    reads: 'payment', dated: true, scale: 'log', ...OURS,
    explanation: 'People reviewing at the same time, seven days a week, on China time.',
  },
  {
    key: 'reviewHours', label: 'Review desk hours', unit: 'h/day', min: 1, max: 24, step: 1, default: 10,
    group: 'payment', reads: 'payment', ...OURS,
    explanation: 'Hours a day the review desk is staffed, from 08:00 China time. An order that arrives at night waits for the morning.',
  },
  {
    key: 'reviewApproved', label: 'Approved after review', unit: '%', min: 0, max: 100, step: 1, default: 82,
    group: 'payment', reads: 'payment', dated: true, source: 'CyberSource via nofraud.com', date: '',
    grade: 'C',
    explanation: 'Share of reviewed orders that pass. The rest are cancelled.',
  },
] as const satisfies readonly Field[];
