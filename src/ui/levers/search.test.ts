import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../scenario/fields';
import { HEADLINE_KEYS } from '../words';
import { findLevers } from './search';

const found = (query: string): string[] => {
  const { groups, elsewhere } = findLevers(query, HEADLINE_KEYS);
  return [...groups.flatMap(({ fields }) => fields), ...elsewhere].map(({ key }) => key);
};

describe('search over levers', () => {
  test('no words: every lever, once, in the groups of the page', () => {
    expect(found('').sort()).toEqual(FIELDS.map(({ key }) => key).sort());
  });

  test('a lever is found by every word of its own label', () => {
    for (const { key, label } of FIELDS)
      for (const word of label.split(' '))
        expect(found(word), `${word} of ${label}`).toContain(key);
  });

  test.each([
    ['inspection', 'inspectedShare'],
    ['inspections', 'inspectionWork'],
    ['inspectors', 'inspectors'],
    ['tariff', 'dutyRate'],
    ['duty', 'dutyRate'],
    ['tax', 'flatDuty'],
    ['holiday', 'federalHolidays'],
    ['robot', 'sellerAutomation'],
    ['warehouse', 'sortingLines'],
    ['courier', 'uspsShare'],
    ['post', 'uspsShare'],
    ['plane', 'standardFlights'],
    ['ship', 'sailings'],
    ['fraud', 'reviewShare'],
    ['theft', 'stolenShare'],
    ['storm', 'flightDelay'],
    ['black friday', 'ordersPerDay'],
    ['de minimis', 'dutyFreeThreshold'],
    ['customs delay', 'customsDelay'],
  ])('“%s” finds %s', (query, key) => {
    expect(found(query)).toContain(key);
  });

  test.each([
    ['inspecton', 'inspectedShare'],
    ['cusotms', 'clearanceTime'],
    ['automaton', 'sellerAutomation'],
  ])('a slip in “%s” is forgiven', (query, key) => {
    expect(found(query)).toContain(key);
  });

  test.each(['strike', 'disaster', 'rain', 'holidays', 'black friday'])(
    '“%s” points to the dated events',
    (query) => expect(findLevers(query, HEADLINE_KEYS).events).toBe(true),
  );

  test('the lever that bears the word comes before those that mention it', () => {
    expect(found('inspectors')[0]).toBe('inspectors');
    expect(found('warm-up')[0]).toBe('warmupDays');
  });

  test('words that no lever knows find nothing', () => {
    expect(findLevers('qqqqqq', HEADLINE_KEYS)).toMatchObject({ groups: [], count: 0 });
    expect(found('xylophone')).toEqual([]);
  });

  test('levers that stand elsewhere are found, and named as such', () => {
    const { elsewhere } = findLevers('usps share', HEADLINE_KEYS);
    expect(elsewhere.map(({ key }) => key)).toEqual(['uspsShare']);
  });
});
