import { expect, test } from 'vitest';
import { changeFrom } from './change';

const about = (mean: number, half: number) => ({ mean, lo: mean - half, hi: mean + half });
const days = { scale: 1, most: 2, unit: ' d', better: 'lower' } as const;

test('a clear change has its sign, its interval and a judgement', () => {
  expect(changeFrom(about(17.2, 0.08), about(15.1, 0.06), days)).toEqual({
    text: '+2.1 d (+2.0 to +2.2)',
    tone: 'worse',
  });
  expect(changeFrom(about(15.1, 0.06), about(17.2, 0.08), days).tone).toBe('better');
  const stars = { scale: 1, most: 2, unit: '', better: 'higher' } as const;
  expect(changeFrom(about(4.3, 0.01), about(4.1, 0.01), stars)).toMatchObject({ tone: 'better' });
});

test('a change within the intervals is none', () => {
  expect(changeFrom(about(15.2, 0.1), about(15.1, 0.1), days)).toEqual({
    text: 'no clear change',
    tone: 'none',
  });
  expect(changeFrom(about(15.1, 0.1), about(15.1, 0.1), days).tone).toBe('none');
});
