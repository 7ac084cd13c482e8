import { expect, test } from 'vitest';
import { FIELDS, fieldOf } from '../scenario/fields';
import { findLevers } from './levers/search';
import { HEADLINE_KEYS, spokenValue, withUnit } from './words';

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

test('every lever is found somewhere, exactly once', () => {
  const found = findLevers('', HEADLINE_KEYS).groups.flatMap(({ fields }) => fields);
  expect(found).toHaveLength(FIELDS.length - HEADLINE_KEYS.size);
  expect(new Set(found).size).toBe(found.length);
});

test('a search looks at labels, groups and explanations', () => {
  const keys = (query: string) =>
    findLevers(query, HEADLINE_KEYS).groups.flatMap(({ fields }) => fields.map(({ key }) => key));
  expect(keys('DUTY value')).toContain('dutyRate');
  expect(keys('customs weekends')).toEqual(['customsWeekends']);
  expect(keys('zebra')).toEqual([]);
});
