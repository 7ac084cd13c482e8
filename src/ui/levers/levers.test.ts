import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../scenario/fields';
import { onGrid, readNumber } from './number-text';
import { shareOf, sliderScale } from './slider-scale';

describe('typed numbers', () => {
  const limits = { label: 'Customs delay', unit: '×', min: 0, max: 10, step: 0.1 };

  test.each([
    ['2.4', 2.4],
    [' 3 ', 3],
    ['.5', 0.5],
    ['+1', 1],
    ['2.44', 2.4],
    ['2.5 ×', 2.5],
    ['2.5x', 2.5],
    ['\u00a02.5\t', 2.5],
  ])('%j is read', (text, value) => {
    expect(readNumber(text, limits)).toEqual({ ok: true, value });
  });

  test.each([
    '',
    'abc',
    'NaN',
    'Infinity',
    '1e1',
    '0x3',
    '1,5',
    '-',
    '11',
    '-1',
    '1.2.3',
    '3 d',
    '1 2',
    '--1',
    '×',
  ])('%j is refused with a reason', (text) => {
    const typed = readNumber(text, limits);
    expect(typed.ok).toBe(false);
    if (!typed.ok) expect(typed.message.length).toBeGreaterThan(10);
  });

  test.each(['20,000', '20 000', '20\u202f000', '20000'])('%j has thousands', (text) => {
    expect(readNumber(text, { ...limits, max: 50_000, step: 100 })).toMatchObject({
      value: 20_000,
    });
  });

  test.each([
    ['45 %', '%', 45],
    [' 45 ', '%', 45],
    ['45percent', '%', 45],
    ['$45', '$', 45],
    ['45 $/kg', '$/kg', 45],
    ['45 kg', '$/kg', 45],
    ['45 days', 'd', 45],
    ['45 orders', 'orders', 45],
    ['45/day', '/day', 45],
  ])('%j is read where %s are counted', (text, unit, value) => {
    expect(readNumber(text, { ...limits, unit, max: 100, step: 1 })).toEqual({ ok: true, value });
  });

  test('a decimal comma and a wrong unit are refused with what to write instead', () => {
    expect(readNumber('1,5', limits)).toMatchObject({
      message: expect.stringContaining('write 1.5'),
    });
    expect(readNumber('1,5 ×', limits)).toMatchObject({ ok: false });
    expect(readNumber('3 kg', limits)).toMatchObject({ message: '“3 kg” is not in ×.' });
  });
});

describe('sliders', () => {
  test('every field’s default and ends survive the way there and back', () => {
    for (const field of FIELDS) {
      const scale = sliderScale(field);
      for (const value of [field.min, field.max])
        expect(scale.toValue(scale.toPosition(value)), field.key).toBe(value);
      expect(shareOf(scale, field.default)).toBeGreaterThanOrEqual(0);
      expect(shareOf(scale, field.max)).toBe(1);
    }
  });

  test('a logarithmic slider stays on the field’s grid and never goes back', () => {
    for (const field of FIELDS.filter((f) => f.scale === 'log')) {
      const scale = sliderScale(field);
      let before = -Infinity;
      for (let position = scale.min; position <= scale.max; position++) {
        const value = scale.toValue(position);
        expect(value).toBeGreaterThanOrEqual(before);
        expect(onGrid(value, field.min, field.max, field.step), field.key).toBe(value);
        before = value;
      }
    }
  });
});

test('every press of an arrow changes the value, up and down, until an end', () => {
  for (const field of FIELDS.filter(({ unit }) => unit !== 'on/off')) {
    const scale = sliderScale(field);
    for (const way of [1, -1] as const) {
      let value = field.default;
      for (let i = 0; i < 30; i++) {
        const next = scale.next(value, way);
        const end = way === 1 ? field.max : field.min;
        if (value === end) expect(next, field.key).toBe(end);
        else expect(way * (next - value), field.key).toBeGreaterThan(0);
        value = next;
      }
    }
  }
});
