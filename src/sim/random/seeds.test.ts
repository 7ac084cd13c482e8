import { expect, test } from 'vitest';
import { draw, identityA, identityB, seedOf } from './draws';

const draws = (text: string) => {
  const from = seedOf(text);
  const [a, b] = from.kind('order');
  const stream = from.stream('value');
  return Array.from({ length: 4 }, (_, i) => draw(stream, identityA(a, i, 0), identityB(b, i, 0)));
};

test('the same text gives the same draws', () => {
  expect(draws('dispatch')).toEqual(draws('dispatch'));
  expect(draws('')).toEqual(draws(''));
});

test('other texts give other draws, whatever is in them', () => {
  const texts = [
    '',
    ' ',
    '  ',
    '\u0000',
    '\u0000\u0000',
    '\n',
    '0',
    '00',
    '1',
    '-1',
    'a',
    'A',
    'aa',
    'ab',
    'ba',
    'dispatch',
    'Dispatch',
    'dispatch ',
    ' dispatch',
    'é',
    'e\u0301',
    'ß',
    'ss',
    '中',
    '-',
    '文',
    '订单',
    '中文',
    '😀',
    '😁',
    '\ud83d',
    '\u0100',
    '\u0200',
    'null',
    'undefined',
    'x'.repeat(255),
    'x'.repeat(256),
    'x'.repeat(257),
    'x'.repeat(512),
    `${'x'.repeat(600)}y`,
    'x'.repeat(600),
  ];
  const known = new Map<string, string[]>();
  for (const text of texts) {
    const key = draws(text).join();
    known.set(key, [...(known.get(key) ?? []), JSON.stringify(text.slice(0, 20))]);
  }
  expect([...known.values()].filter((same) => same.length > 1)).toEqual([]);
});

test('each name has words of its own, in whatever order they are asked for', () => {
  const once = seedOf('words');
  const other = seedOf('words');
  const words = ['a', 'b', 'c'].map((name) => once.stream(name));
  expect(new Set(words).size).toBe(3);
  expect(['c', 'b', 'a'].map((name) => other.stream(name)).reverse()).toEqual(words);
  expect(once.kind('a')).not.toContain(once.stream('a'));
});
