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
  ])('%j is read', (text, value) => {
    expect(readNumber(text, limits)).toEqual({ ok: true, value });
  });

  test.each(['', 'abc', 'NaN', 'Infinity', '1e1', '0x3', '1,5', '-', '11', '-1', '1.2.3'])(
    '%j is refused with a reason',
    (text) => {
      const typed = readNumber(text, limits);
      expect(typed.ok).toBe(false);
      if (!typed.ok) expect(typed.message.length).toBeGreaterThan(10);
    },
  );

  test('thousands separators are understood', () => {
    expect(readNumber('20,000', { ...limits, max: 50_000, step: 100 })).toMatchObject({
      value: 20_000,
    });
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
