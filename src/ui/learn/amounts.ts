import type { Quantity } from '../../learn/measure';
import { formatPercent, NBSP } from '../../shared/format';
import { m } from '../../words/words';

type Say = (number: string) => string;

/** For the plural: anything but a plain 1 is more than one. */
const countOf = (number: string) => (number === '1' ? 1 : 2);
const counted =
  (say: (of: { n: string; count: number }) => string): Say =>
  (n) =>
    say({ n, count: countOf(n) });
const dollars: Say = (n) => `$${n}`;

const SHORT: Readonly<Record<Quantity, Say>> = {
  days: (n) => m.lesson_short_days({ n }),
  percent: (n) => formatPercent(n),
  stars: (n) => `${n}${NBSP}★`,
  orders: counted(m.lesson_orders),
  dollars,
};
const LONG: Readonly<Record<Quantity, Say>> = {
  ...SHORT,
  days: counted(m.lesson_long_days),
  stars: counted(m.lesson_long_stars),
};

/** A number that is formatted already, with its unit: `24.5 d`, `$7.12`. */
export const inShort = (number: string, quantity: Quantity) => SHORT[quantity](number);
/** `24.5 days` */
export const inLong = (number: string, quantity: Quantity) => LONG[quantity](number);
/** `2.0 points`, `3.1 times` */
export const inPoints = counted(m.lesson_points);
export const inTimes = counted(m.lesson_times);

/** What stands behind a number that is yet to be written. */
export function unitBehind(quantity: Quantity): string {
  if (quantity === 'dollars') return '';
  if (quantity === 'percent') return formatPercent('');
  const units = { days: m.lesson_unit_days, stars: () => '★', orders: m.lesson_unit_orders };
  return `${NBSP}${units[quantity]()}`;
}

/** As number fields know it, in any language. */
const FIELD_UNITS: Readonly<Record<Quantity, string>> = {
  days: 'd',
  percent: '%',
  stars: '★',
  orders: 'orders',
  dollars: '$',
};
export const fieldUnit = (quantity: Quantity) => FIELD_UNITS[quantity];
