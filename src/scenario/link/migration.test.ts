import { describe, expect, test } from 'vitest';
import { BASELINE } from '../scenario';
import { plainLink, readLink } from './codec';
import frozenNow from './frozen/1.json';
import { LINK_VERSION } from './link';
import type { Schema } from './schema';
import { frozen, presentTables, thawed, type Tables } from './tables';

describe('what a link takes for granted', () => {
  test('is the same today as when its version was made', () => {
    // When this fails, defaults or presets have changed, and old links would change their meaning
    // with them: raise LINK_VERSION, keep the old file, and freeze the new tables beside it.
    expect(LINK_VERSION).toBe(1);
    expect(JSON.parse(JSON.stringify(frozen(presentTables())))).toEqual(frozenNow);
  });

  test('freezing loses nothing', () => {
    const { baseline, presets } = presentTables();
    const again = thawed(frozen({ baseline, presets }));
    expect(again.baseline).toEqual(baseline);
    for (const [key, preset] of Object.entries(presets)) expect(again.presets[key]).toEqual(preset);
  });
});

/**
 * Three versions as they might have been. In the first, customs delay was called portDelay, its
 * default was 2, and the clearance was in days; the second gave it its name; the third (the present
 * one) counts hours.
 */
const first: Tables = (() => {
  const { customsDelay: _, clearanceTime, ...values } = BASELINE.values;
  const baseline = {
    ...BASELINE,
    values: { ...values, portDelay: 2, clearanceTime: clearanceTime / 24 },
  };
  const slow = { ...baseline, name: 'Slow', values: { ...baseline.values, portDelay: 5 } };
  return { baseline, presets: { baseline, slow } };
})();

const asked: number[] = [];
const schema: Schema = {
  version: 3,
  tables: (version) => {
    asked.push(version);
    return Promise.resolve(version === 1 ? first : presentTables());
  },
  steps: [
    { renamed: { portDelay: 'customsDelay', shown: 'levers' } },
    {
      world: (world) => ({
        ...world,
        values: { ...world.values, clearanceTime: world.values.clearanceTime! * 24 },
      }),
    },
  ],
};
const values = async (fragment: string) =>
  (await readLink(fragment, schema)).inHand.scenario.values;

describe('a link of an old version', () => {
  test('means what it meant, one step after the other', async () => {
    expect(await values('portDelay=3&clearanceTime=2&v=1')).toEqual({
      ...BASELINE.values,
      customsDelay: 3,
      clearanceTime: 48,
    });
  });

  test('keeps the defaults of its time, also for a preset that is gone', async () => {
    expect((await values('v=1')).customsDelay).toBe(2);
    const link = await readLink('preset=slow&v=1', schema);
    expect(link.inHand.scenario).toEqual({
      ...BASELINE,
      name: 'Slow',
      values: { ...BASELINE.values, customsDelay: 5 },
    });
    expect(link.inHand.presetKey).toBe('');
    expect(link.messages).toEqual([]);
  });

  test('is read with the tables of its own version and no other', async () => {
    asked.length = 0;
    await readLink('portDelay=3&v=1', schema);
    await readLink('customsDelay=3&v=3', schema);
    expect(asked).toEqual([1, 3]);
  });

  test('has its names of levers and parameters changed wherever they stand', async () => {
    const { view, messages } = await readLink('shown=portDelay&locked=portDelay&v=1', schema);
    expect(messages).toEqual([]);
    expect(view.levers).toEqual(['customsDelay']);
    expect(view.locked).toEqual(['customsDelay']);
  });

  test('goes on as a link of the present version', async () => {
    const link = await readLink('portDelay=3&b.preset=slow&v=1', schema);
    const again = await readLink(plainLink(link).replace(/v=1$/, 'v=3'), schema);
    expect(again.inHand).toEqual({ ...link.inHand, presetKey: again.inHand.presetKey });
    expect(again.other!.scenario).toEqual(link.other!.scenario);
  });
});
