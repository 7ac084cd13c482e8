import { afterEach, expect, test } from 'vitest';
import { LOCALES, speak } from '../shared/locale';
import { explanationOf } from './explanations';
import { groupName, labelOf, shortLabelOf, unitWords } from './field-words';
import { GROUPS } from './field';
import { FIELDS } from './fields';
import { exampleOf } from './lever-examples';
import { parseScenario } from './parse';
import { eventLabel, presetTitle, scenarioName, storedLabel } from './preset-words';
import { presetStory } from './preset-stories';
import { PRESETS } from './presets';
import { BASELINE } from './scenario';
import { SITES } from './sites';
import { siteName } from './site-words';

afterEach(() => speak('en'));

test.each(LOCALES)('%s: no two levers, groups or sites share a name', (locale) => {
  speak(locale);
  const labels = FIELDS.map(({ key }) => labelOf(key));
  expect(new Set(labels).size).toBe(FIELDS.length);
  expect(new Set(GROUPS.map(groupName)).size).toBe(GROUPS.length);
  expect(new Set(SITES.map(siteName)).size).toBe(SITES.length);
});

test.each(['es', 'zh'] as const)('%s: nothing of a lever is left in English', (locale) => {
  const said = () =>
    FIELDS.map(({ key }) => [labelOf(key), explanationOf(key), exampleOf(key).says]);
  const english = said();
  speak(locale);
  said().forEach((texts, i) =>
    texts.forEach((text, part) => expect(text).not.toBe(english[i]![part])),
  );
});

test('in English a part of a mix is named as its lever is, without the word for a share', () => {
  for (const { key, mix } of FIELDS)
    expect(shortLabelOf(key)).toBe(mix ? labelOf(key).replace(/ share$/, '') : labelOf(key));
});

test('examples name other levers as these are called', () => {
  for (const locale of LOCALES) {
    speak(locale);
    const labels = FIELDS.map(({ key }) => labelOf(key));
    for (const { key } of FIELDS)
      for (const [, name] of exampleOf(key).says.matchAll(/[“«]([^”»]+)[”»]/g))
        expect(labels, key).toContain(name);
  }
});

test('units are words where the language has words for them', () => {
  speak('es');
  expect(unitWords('orders/day')).toBe('pedidos/día');
  expect(unitWords('kg')).toBe('kg');
});

test('presets are stored in English and shown in the language of the page', () => {
  for (const { key, scenario } of PRESETS) expect(presetTitle(key)).toBe(scenario.name);
  const labels = PRESETS.flatMap(({ scenario }) => scenario.events.map(({ label }) => label));
  for (const locale of ['es', 'zh'] as const) {
    speak(locale);
    for (const { key, scenario } of PRESETS) {
      expect(scenarioName(scenario)).toBe(presetTitle(key));
      expect(scenarioName(scenario)).not.toBe(scenario.name);
      expect(presetStory(key).length).toBeGreaterThan(10);
    }
    for (const label of labels) expect(storedLabel(eventLabel({ label }))).toBe(label);
  }
  expect(labels.filter((label) => eventLabel({ label }) === label)).toEqual([]);
  expect(scenarioName({ name: 'Mine' })).toBe('Mine');
});

test('what is wrong with a scenario is said in the language, by the name of the lever', () => {
  speak('es');
  const { values } = BASELINE;
  const parsed = parseScenario({ ...BASELINE, seed: '', values: { ...values, customsDelay: 11 } });
  expect(parsed).toMatchObject({
    problems: [
      { where: 'seed', message: 'seed no debe estar vacío.' },
      { where: 'customsDelay', message: 'Demora en aduana debe estar entre 0 y 10 ×.' },
    ],
  });
});
