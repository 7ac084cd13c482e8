import type { Field } from '../field';

const OURS = { source: 'Our assumption', date: '', grade: 'D' } as const;
const HANDLING =
  'Fitted so that approval → hand-over meets Olist 2017–18 (lognormal, median 1.74 d, σ 1.06)';

export const sellers = [
  {
    key: 'sellerAutomation', label: 'Seller automation', unit: '%', min: 0, max: 100, step: 1, default: 35,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
    explanation: 'Share of sellers that run automated order handling: quick reaction, long hours, right stock records, few wrong items. Raising it converts more sellers and never turns one back.',
  },
  {
    key: 'sellerCount', label: 'Sellers', unit: '', min: 10, max: 20_000, step: 10, default: 2000,
    group: 'sellers', reads: 'placement', scale: 'log', source: 'Olist 2017–18: 2,205 sellers', date: '2018',
    grade: 'A',
    explanation: 'Independent sellers, each with a queue, working hours and a stock of its own.',
  },
  {
    key: 'sellerSizeExponent', label: 'Inequality of sellers', unit: '', min: 0.3, max: 1.2, step: 0.05,
    default: 0.6, group: 'sellers', reads: 'placement',
    source: 'Olist 2017–18: top 1 % of sellers = 22 % of orders, top 10 % = 60 %, Gini 0.71', date: '2018',
    grade: 'A',
    explanation: 'Exponent of seller size over rank. Higher means that a few big sellers take more of the orders.',
  },
  {
    key: 'manualReaction', label: 'Manual reaction', unit: 'h', min: 0, max: 72, step: 0.1, default: 15.5,
    group: 'sellers', reads: 'seller', dated: true, source: HANDLING, date: '2018', grade: 'A',
    explanation: 'Median working hours before a manual seller starts on an approved order.',
  },
  {
    key: 'automatedReaction', label: 'Automated reaction', unit: 'h', min: 0, max: 72, step: 0.1, default: 12.5,
    group: 'sellers', reads: 'seller', dated: true, source: HANDLING, date: '2018', grade: 'A',
    explanation: 'Median open hours before an automated seller starts on an approved order.',
  },
  {
    key: 'reactionSpread', label: 'Spread of reaction', unit: 'σ', min: 0, max: 2, step: 0.01, default: 0.95,
    group: 'sellers', reads: 'seller', source: HANDLING, date: '2018', grade: 'A',
    explanation: 'How much one manual seller’s reaction varies from order to order (log-standard-deviation). Automated sellers vary half as much.',
  },
  {
    key: 'sellerSpread', label: 'Spread between sellers', unit: 'σ', min: 0, max: 2, step: 0.01,
    default: 0.56, group: 'sellers', reads: 'seller',
    source: 'Olist 2017–18: 28.5 % of the log-variance lies between sellers', date: '2018', grade: 'A',
    explanation: 'How much habitual speed differs from seller to seller (log-standard-deviation).',
  },
  {
    key: 'manualHours', label: 'Manual sellers’ hours', unit: 'h/day', min: 1, max: 24, step: 1, default: 10,
    group: 'sellers', reads: 'seller', ...OURS,
    explanation: 'Working hours a day from 09:00 China time, Monday to Saturday.',
  },
  {
    key: 'automatedHours', label: 'Automated sellers’ hours', unit: 'h/day', min: 1, max: 24, step: 1,
    default: 18, group: 'sellers', reads: 'seller', ...OURS,
    explanation: 'Working hours a day from 06:00 China time, every day.',
  },
  {
    key: 'manualPacking', label: 'Manual packing', unit: 'min', min: 0, max: 120, step: 1, default: 20,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
    explanation: 'Median minutes to pick and pack one order by hand. Orders of one seller queue for its single packing line.',
  },
  {
    key: 'automatedPacking', label: 'Automated packing', unit: 'min', min: 0, max: 120, step: 1, default: 5,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
    explanation: 'Median minutes to pick and pack one order at an automated seller.',
  },
  {
    key: 'pickupsPerDay', label: 'Pick-ups a day', unit: '/day', min: 1, max: 8, step: 1, default: 2,
    group: 'sellers', reads: 'seller',
    source: 'Days from Olist 2017–18 (almost none on Sunday); number: our assumption',
    date: '2018', grade: 'D',
    explanation: 'How often the logistics partner collects from sellers, Monday to Saturday. A packed order waits for the next one.',
  },
  {
    key: 'handlingLimit', label: 'Handling limit', unit: 'd', min: 3, max: 30, step: 1, default: 20,
    group: 'sellers', reads: 'seller', dated: true,
    source: 'chinaparcel.net states 3–10 d, but 7.5 % of measured orders took over 7 d without being cancelled',
    date: '', grade: 'D',
    explanation: 'An order whose packing has not begun this long after approval is cancelled.',
  },
  {
    key: 'stockCover', label: 'Stock cover', unit: 'd', min: 0, max: 60, step: 1, default: 14,
    group: 'sellers', reads: 'seller', ...OURS,
    explanation: 'Days of sales that a seller orders at a time. 0 orders unit by unit.',
  },
  {
    key: 'restockTime', label: 'Restocking time', unit: 'd', min: 0, max: 30, step: 0.5, default: 4,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
    explanation: 'Median time from a seller’s own order to the delivery of new stock.',
  },
  {
    key: 'recordErrors', label: 'Stock records wrong', unit: '%', min: 0, max: 50, step: 0.5, default: 14,
    group: 'sellers', reads: 'seller', dated: true,
    source: 'Set so that unavailable orders come near Olist’s 0.6 % (609 of 99,441)',
    date: '2018', grade: 'A',
    explanation: 'How often a manual seller shows an empty shelf as in stock and sells what it does not have. Automated sellers err a tenth as often.',
  },
  {
    key: 'oversoldCancelled', label: 'Oversold orders cancelled', unit: '%', min: 0, max: 100, step: 5,
    default: 60, group: 'sellers', reads: 'seller', dated: true, ...OURS,
    explanation: 'Of the orders sold without stock, the share cancelled at once. The rest wait for new stock.',
  },
  {
    key: 'wrongItems', label: 'Wrong items, manual sellers', unit: '%', min: 0, max: 10, step: 0.1,
    default: 1.4, group: 'sellers', reads: 'seller', dated: true, ...OURS,
    explanation: 'Share of orders that a manual seller packs wrongly. Automated sellers err a fifth as often; all together this makes about 1 %.',
  },
  {
    key: 'languageTrouble', label: 'Language trouble', unit: '%', min: 0, max: 50, step: 1, default: 5,
    group: 'sellers', reads: 'seller', dated: true, ...OURS,
    explanation: 'Share of manual sellers’ orders with misunderstandings: twice the chance of missing documents, and half a star lost.',
  },
] as const satisfies readonly Field[];
