import { expect, test } from 'vitest';
import { fieldOf } from '../scenario/fields';
import { spokenValue, withUnit } from './words';

test('values carry their unit as people write it', () => {
  expect(withUnit(2.4, '×')).toBe('2.4\u00a0×');
  expect(withUnit(8.55, '$')).toBe('$8.55');
  expect(withUnit(6.5, '$/kg')).toBe('$6.5/kg');
  expect(withUnit(20_000, 'orders')).toBe('20,000\u00a0orders');
  expect(withUnit(260, '/day')).toBe('260/day');
  expect(withUnit(3, '')).toBe('3');
  expect(withUnit(1, 'on/off')).toBe('on');
});

test('short units are spoken in full', () => {
  expect(spokenValue(3, fieldOf('documentHold'))).toBe('3 days');
  expect(spokenValue(24, fieldOf('clearanceTime'))).toBe('24 hours');
  expect(spokenValue(45, fieldOf('uspsShare'))).toBe('45\u00a0%');
});
