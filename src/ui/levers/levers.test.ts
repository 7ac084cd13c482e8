import { afterEach, describe, expect, test } from 'vitest';
import { FIELDS } from '../../scenario/fields';
import { formatPlain } from '../../shared/format';
import { LOCALES, speak, type Locale } from '../../shared/locale';
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

describe('typed numbers in other languages', () => {
  afterEach(() => speak('en'));
  const limits = { label: 'x', unit: 'kg', min: 0, max: 50_000, step: 0.01 };

  test.each<[Locale, string, number]>([
    ['es', '1,5', 1.5],
    ['es', '1.5', 1.5],
    ['es', ',5', 0.5],
    ['es', '0,35 kg', 0.35],
    ['es', '0.350', 0.35],
    ['es', '20.000', 20_000],
    ['es', '1.234,5', 1234.5],
    ['es', '1,234.5', 1234.5],
    ['es', '20 000', 20_000],
    ['zh', '1.5', 1.5],
    ['zh', '20,000', 20_000],
    ['zh', '１２．５', 12.5],
  ])('%s: %j is read', (locale, text, value) => {
    speak(locale);
    expect(readNumber(text, limits)).toEqual({ ok: true, value });
  });

  test.each<[Locale, string, string]>([
    ['es', '3 días', 'd'],
    ['es', '3 pedidos/día', 'orders/day'],
    ['zh', '3 天', 'd'],
    ['zh', '3天', 'd'],
    ['zh', '3％', '%'],
  ])('%s: %j is read with its unit', (locale, text, unit) => {
    speak(locale);
    expect(readNumber(text, { ...limits, unit })).toEqual({ ok: true, value: 3 });
  });

  test.each(LOCALES)('%s: what a field shows is read back as the same', (locale) => {
    speak(locale);
    for (const field of FIELDS)
      for (const value of [field.min, field.default, field.max, field.min + field.step])
        expect(readNumber(formatPlain(value), { ...field, label: 'x' }), field.key).toEqual({
          ok: true,
          value: onGrid(value, field.min, field.max, field.step),
        });
  });

  test('a comma that is no decimal one in this language is refused in its words', () => {
    speak('zh');
    expect(readNumber('1,5', limits)).toMatchObject({
      message: expect.stringContaining('1.5'),
    });
    speak('es');
    expect(readNumber('dos', limits)).toMatchObject({ message: '«dos» no es un número.' });
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
