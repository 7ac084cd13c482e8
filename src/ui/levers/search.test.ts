import { afterEach, describe, expect, test } from 'vitest';
import { labelOf } from '../../scenario/field-words';
import { FIELDS } from '../../scenario/fields';
import { speak, type Locale } from '../../shared/locale';
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
    for (const { key } of FIELDS)
      for (const word of labelOf(key).split(' '))
        expect(found(word), `${word} of ${key}`).toContain(key);
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

describe('search in the language of the page', () => {
  afterEach(() => speak('en'));

  test.each(['es', 'zh'] as const)(
    '%s: a lever is found by its label, in that and in English',
    (locale) => {
      const english = FIELDS.map(({ key }) => labelOf(key));
      speak(locale);
      FIELDS.forEach(({ key }, i) => {
        expect(found(labelOf(key)), labelOf(key)).toContain(key);
        expect(found(english[i]!), english[i]).toContain(key);
      });
    },
  );

  test.each<[Locale, string, string]>([
    ['es', 'aranceles', 'dutyRate'],
    ['es', 'inspección', 'inspectedShare'],
    ['es', 'inspeccion', 'inspectedShare'],
    ['es', 'avion', 'standardFlights'],
    ['es', 'fraude', 'reviewShare'],
    ['es', 'tariff', 'dutyRate'],
    ['zh', '关税', 'dutyRate'],
    ['zh', '查验', 'inspectedShare'],
    ['zh', '飞机', 'standardFlights'],
    ['zh', 'de minimis', 'dutyFreeThreshold'],
  ])('%s: “%s” finds %s', (locale, query, key) => {
    speak(locale);
    expect(found(query)).toContain(key);
  });

  test.each<[Locale, string]>([
    ['es', 'huelga'],
    ['es', 'strike'],
    ['zh', '罢工'],
  ])('%s: “%s” points to the dated events', (locale, query) => {
    speak(locale);
    expect(findLevers(query, HEADLINE_KEYS).events).toBe(true);
  });
});
