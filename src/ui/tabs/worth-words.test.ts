import { expect, test } from 'vitest';
import type { Interval } from '../../shared/intervals';
import type { UnitWorth } from '../../study/unit-worth';
import { amountWords, axisOf, noNumbers, rankWorth, worthSentence } from './worth-words';

const about = (mean: number, half: number): Interval => ({
  mean,
  lo: mean - half,
  hi: mean + half,
});
const worth = (station: string, daysSaved: Interval, dollars: number): UnitWorth => ({
  station: station as UnitWorth['station'],
  more: `one more for ${station}`,
  sooner: daysSaved,
  daysSaved,
  dollars,
});
const assumed = ({ dollars }: UnitWorth) => dollars;

const usps = worth('usps', about(9, 3), 13);
const sorting = worth('sorting', about(8, 2), 150);
const inspectors = worth('inspectors', about(1.5, 1), 560);
const standard = worth('standard', about(3, 4), 7);
const express = worth('express', about(0, 0), 8);
const economy = worth('economy', about(-2, 1), 1);
const nothing = worth('ups', about(NaN, NaN), 5);
const all = [nothing, economy, express, standard, inspectors, sorting, usps];
const order = (costOf = assumed) => rankWorth(all, costOf).map(({ worth }) => worth.station);

test('ranked by days for a dollar; what makes no clear difference comes after what does', () => {
  // Cheap room on flights may save more for a dollar than all others; nobody can tell.
  expect(order()).toEqual([
    'usps',
    'sorting',
    'inspectors',
    'standard',
    'express',
    'economy',
    'ups',
  ]);
});

test('what something costs decides its place, not what it saves', () => {
  const costOf = (of: UnitWorth) => (of === inspectors ? 1 : of.dollars);
  expect(order(costOf)[0]).toBe('inspectors');
  const [first] = rankWorth(all, costOf);
  expect(first).toMatchObject({ cost: 1, effect: 'saves', perDollar: { mean: 1.5, lo: 0.5 } });
  expect(first!.worth.daysSaved).toEqual(inspectors.daysSaved);
});

test('where chance alone would speak there are words, with the orders behind them', () => {
  expect(rankWorth(all, assumed).map(({ effect }) => noNumbers(effect, 98_214))).toEqual([
    null,
    null,
    null,
    'no difference that about 98,000 orders can show',
    'no order would come sooner',
    null,
    'nothing is delivered that could come sooner',
  ]);
});

test('the sentence names the best for a dollar and tells the next apart, or does not', () => {
  expect(worthSentence(rankWorth(all, assumed), 98_000)).toBe(
    'One more for usps saves most for a dollar: 0.7\u00a0days (0.5 to 0.9), all orders together. Next: one more for sorting, 0.05\u00a0days (0.04 to 0.07).',
  );
  const close = rankWorth([usps, worth('regional', about(2.4, 0.4), 4)], assumed);
  expect(worthSentence(close, 98_000)).toContain(
    'The intervals do not tell it apart from one more for regional, 0.6\u00a0days (0.5 to 0.7).',
  );
  expect(worthSentence(rankWorth([usps, express], assumed), 98_000)).toMatch(
    /Nothing else makes orders come clearly sooner\.$/,
  );
  expect(worthSentence(rankWorth([standard, economy], assumed), 98_000)).toBe(
    'Nothing of which there can be more makes about 98,000 orders come clearly sooner.',
  );
});

test('amounts have the digits their interval supports, and never a false zero', () => {
  expect(amountWords(about(0.0264, 0.008))).toBe('0.026 (0.018 to 0.034)');
  expect(amountWords(about(9.13, 2.86))).toBe('9 (6 to 12)');
  expect(amountWords(about(0.00012, 0.00002))).toBe('under 0.001');
});

test('zero and every interval lie on the axis', () => {
  expect(axisOf(rankWorth([usps], assumed))).toEqual([0, 12 / 13]);
  expect(axisOf(rankWorth(all, assumed))[0]).toBe(-3);
  expect(axisOf(rankWorth([nothing], assumed))).toEqual([0, 0]);
});
