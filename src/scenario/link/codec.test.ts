import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../fields';
import { PRESETS } from '../presets';
import { BASELINE, withValue } from '../scenario';
import { NO_LINK, plainLink, readLink, writeLink } from './codec';
import { fold } from './fold';
import { anyLink } from './links.testkit';
import { PANELS, type Link } from './link';
import { isOfWorld } from './world';
import { presentTables } from './tables';
import { VIEW_NAMES } from './view';

const read = (fragment: string) => readLink(fragment);
const scenarioOf = async (fragment: string) => (await read(fragment)).inHand.scenario;
const toldBy = async (fragment: string) => (await read(fragment)).messages.join(' ');
const linkTo = (change: Partial<Link>) => ({ ...NO_LINK, ...change });

describe('a link means what it was written from', () => {
  test('whatever the worlds and the view', async () => {
    await fc.assert(
      fc.asyncProperty(anyLink, async (link) => {
        const again = await read(await writeLink(link));
        expect(again).toEqual(link);
        expect(await read(plainLink(link))).toEqual(link);
      }),
      { numRuns: 300 },
    );
  });

  test('also with a receipt and an order log', async () => {
    const link = linkTo({
      log: 'a1'.repeat(32),
      receipt: {
        engine: '1',
        orders: 20_112,
        digest: '0123456789abcdef',
        figures: [2.41, 10.2231, 12.637, 0.0812345, NaN],
      },
    });
    expect(await read(await writeLink(link))).toEqual(link);
  });

  test('what this version does not know goes on with it', async () => {
    const link = await read('customsDelay=3&weather=fine%20day&v=1');
    expect(link.messages).toEqual(['Unknown in this link and left as it is: weather.']);
    expect(await writeLink(link)).toBe('customsDelay=3&weather=fine%20day&v=1');
  });

  test('an anchor of the page and an empty address say nothing', async () => {
    expect(await read('')).toBe(NO_LINK);
    expect(await read('results')).toBe(NO_LINK);
  });
});

describe('a link can be read by people and is short', () => {
  test('it says only what differs', async () => {
    const customs = withValue(BASELINE, 'customsDelay', 3);
    const world = { presetKey: 'baseline', scenario: customs };
    expect(await writeLink(NO_LINK)).toBe('v=1');
    expect(await writeLink(linkTo({ inHand: world }))).toBe('customsDelay=3&v=1');
    expect(
      await writeLink(
        linkTo({
          inHand: { presetKey: 'baseline', scenario: { ...customs, seed: 'class 7b' } },
          other: { ...NO_LINK.inHand, scenario: { ...BASELINE, seed: 'class 7b' }, side: 'a' },
        }),
      ),
    ).toBe('customsDelay=3&seed=class+7b&a.preset=baseline&v=1');
  });

  test.each(PRESETS.map((preset) => [preset.key, preset] as const))(
    '%s against the baseline with five levers moved takes at most 300 characters',
    async (presetKey, { scenario }) => {
      const moved = FIELDS.filter(({ mix }) => !mix).slice(0, 5);
      const changed = moved.reduce((now, { key, max }) => withValue(now, key, max), scenario);
      const inHand = { presetKey, scenario: changed };
      const link = linkTo({ inHand, other: { ...NO_LINK.inHand, side: 'a' } });
      expect((await writeLink(link)).length).toBeLessThanOrEqual(300);
    },
  );

  test('every lever moved is folded, and still far below what an address can hold', async () => {
    const all = FIELDS.filter(({ mix }) => !mix).reduce(
      (now, { key, min, max }) => withValue(now, key, min + (max - min) / 3),
      BASELINE,
    );
    const link = linkTo({ inHand: { presetKey: '', scenario: all } });
    const text = await writeLink(link);
    expect(text).toMatch(/^z=[\w-]+$/);
    expect(text.length).toBeLessThan(3000);
    expect((await read(text)).inHand.scenario).toEqual(all);
  });

  test('no parameter of the page has the name of a lever', () => {
    for (const name of [...VIEW_NAMES, 'v', 'z', 'log', 'receipt'])
      expect(isOfWorld(name, presentTables())).toBe(false);
    expect(new Set(PANELS).size).toBe(PANELS.length);
  });
});

describe('what is wrong is left out by name, the rest counts', () => {
  test.each([
    ['customsDelay=NaN', 'Customs delay'],
    ['customsDelay=Infinity', 'Customs delay'],
    ['customsDelay=-Infinity', 'Customs delay'],
    ['customsDelay=1e309', 'Customs delay'],
    ['customsDelay=-0', 'Customs delay'],
    ['customsDelay=0x3', 'Customs delay'],
    ['customsDelay=%223%22', 'Customs delay'],
    ['customsDelay=', 'Customs delay'],
    ['customsDelay=11', 'Customs delay'],
    ['inspectors=1000000000', 'Inspectors'],
    ['ordersPerDay=1000000000000', 'Orders'],
    ['seed=%FF', 'seed'],
    ['seed=', 'seed'],
    ['name=%ED%A0%80', 'name'],
    [`name=${'n'.repeat(201)}`, 'name'],
    ['start=2026-03-31', 'startDate'],
    ['start=tomorrow', 'startDate'],
    ['uspsShare=99', 'mix'],
    ['preset=nowhere', 'nowhere'],
    ['preset=__proto__', '__proto__'],
    ['events=explode,usps,2026-05-18,2026-05-28,Bang', 'event'],
    ['events=close,moon,2026-05-18,2026-05-28,Bang', 'site'],
    ['events=;;;', 'event'],
    ['host=javascript:alert(1)', 'host'],
    ['host=data:text/html,x', 'host'],
    ['host=http://example.org', 'host'],
    ['host=https://example.org/path', 'host'],
    ['theme=pink', 'theme'],
    ['day=1e5', 'day'],
    [`task.question=${'w'.repeat(301)}`, 'task.question'],
    ['task.question=%FF', 'task.question'],
    ['task.target=90', 'task.target'],
    ['task.target=within15,atLeast', 'task.target'],
    ['task.target=within0,atLeast,90', 'task.target'],
    ['task.target=within,atLeast,90', 'task.target'],
    ['task.target=delivery,about,12', 'task.target'],
    ['task.target=delivery,atMost,12,dearest', 'task.target'],
    ['task.target=__proto__,atMost,12', 'task.target'],
    ['task.predict=weather', 'task.predict'],
    ['task.budget=-1', 'task.budget'],
    ['task.budget=1e309', 'task.budget'],
    ['task.seed=some,class', 'task.seed'],
    ['task.seed=each,', 'task.seed'],
    ['task.seed=each,a,b', 'task.seed'],
    ['log=short', 'log'],
    ['receipt=1,2,3', 'receipt'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['a.prototype=1', 'prototype'],
    ['sellerAutomation=10', 'sellerAutomation comes twice'],
  ])('%s', async (part, named) => {
    const link = await read(`sellerAutomation=70&${part}&v=1`);
    expect(link.messages.join(' ')).toContain(named);
    expect(link.inHand.scenario).toEqual(withValue(BASELINE, 'sellerAutomation', 70));
    expect(link.view).toEqual(NO_LINK.view);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  test('one bad dated event does not take the others with it', async () => {
    const good = 'close,usps,2026-05-18,2026-05-28,Strike';
    const { events } = await scenarioOf(
      `events=nonsense;${good};set,dutyRate,2026-06-01,,999,x&v=1`,
    );
    expect(events).toEqual([
      { label: 'Strike', effect: 'close', site: 'usps', from: '2026-05-18', to: '2026-05-28' },
    ]);
  });
});

describe('what cannot be read gives the baseline and says why', () => {
  test.each([
    ['no version: cut off', 'customsDelay=3'],
    ['a version that is none', 'customsDelay=3&v=one'],
    ['no base64', 'z=*** '],
    ['base64 of nothing compressed', 'z=aGVsbG8'],
    ['five megabytes', `name=${'x'.repeat(5_000_000)}&v=1`],
    ['five megabytes of folded text', `z=${'A'.repeat(5_000_000)}`],
  ])('%s', async (_, fragment) => {
    const link = await read(fragment);
    expect(link.inHand).toEqual(NO_LINK.inHand);
    expect(link.messages).toHaveLength(1);
  });

  test('a folded link that was cut off anywhere', async () => {
    const whole = `z=${await fold(`customsDelay=3&name=${'slow '.repeat(9)}&v=1`)}`;
    expect((await scenarioOf(whole)).values.customsDelay).toBe(3);
    for (let length = 3; length < whole.length - 1; length++) {
      const link = await read(whole.slice(0, length));
      expect(link.inHand).toEqual(NO_LINK.inHand);
      expect(link.messages).toHaveLength(1);
    }
  });

  test('a bomb: a small link that unfolds to much', async () => {
    const bomb = `z=${await fold('x'.repeat(20_000_000))}`;
    expect(bomb.length).toBeLessThan(32 * 1024);
    expect(await toldBy(bomb)).toContain('damaged');
  });
});

test('what stands beside a folded link stands in place of what is in it, without a word', async () => {
  const folded = await fold('customsDelay=3&theme=dark&v=1');
  const link = await read(`z=${folded}&theme=light&view=frame`);
  expect(link.inHand.scenario.values.customsDelay).toBe(3);
  expect(link.view).toMatchObject({ theme: 'light', view: 'frame' });
  expect(link.messages).toEqual([]);
});

test('a link of a later version is shown as far as it is understood, and says so', async () => {
  const link = await read('customsDelay=3&teleport=1&v=7');
  expect(link.version).toBe(7);
  expect(link.inHand.scenario.values.customsDelay).toBe(3);
  expect(link.messages.join(' ')).toContain('later version');
  expect(link.unknown).toEqual([['teleport', '1']]);
});
