import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answersOf } from '../kpi/answers.testkit';
import { trackOf } from '../kpi/track';
import { plainLink, NO_LINK } from '../scenario/link/codec';
import { findPreset } from '../scenario/presets';
import { BASELINE, withValue } from '../scenario/scenario';
import { DAY } from '../shared/units';
import { SMALL } from '../sim/scenarios.testkit';
import { simulate } from '../sim/simulate';
import { Conduct, type Deed, type Reach } from './conduct';
import type { State } from './protocol';

const answers = answersOf(SMALL);
const order = trackOf(simulate(SMALL), 3);

/** What a conduct needs of a session: changes are remembered, runs end when the test says so. */
class Desk {
  scenario = BASELINE;
  shown = BASELINE;
  presetKey = 'baseline';
  worlds = {};
  run = 'settled';
  answers: typeof answers | null = answers;
  log: object | null = null;
  showsLog = false;
  readOnly = false;
  closer = { order: order as typeof order | null, outdated: false };
  arrange(_: unknown, { scenario, presetKey }: Pick<Desk, 'scenario' | 'presetKey'>) {
    Object.assign(this, { scenario, presetKey });
  }
  openPreset(key: string) {
    this.arrange({}, { scenario: findPreset(key)!.scenario, presetKey: key });
  }
  openLink({ inHand }: { inHand: Pick<Desk, 'scenario' | 'presetKey'> }) {
    this.arrange({}, inHand);
  }
  runNow() {
    this.run = 'running';
  }
}
class Clock {
  now = 14 * DAY;
  playing = false;
  play = () => void (this.playing = true);
  pause = () => void (this.playing = false);
  seek = (to: number) => void (this.now = to);
}

let desk: Desk;
let clock: Clock;
let conduct: Conduct;
const setTheme = vi.fn();
const link = () => Promise.resolve('https://lab.example/#v=1');
beforeEach(() => {
  desk = new Desk();
  clock = new Clock();
  const reach = { session: desk, playback: clock, link, setTheme } as unknown as Reach;
  conduct = new Conduct(reach);
});
const perform = (ask: Deed) => conduct.perform(ask, 'drive');
const state = () => perform({ type: 'get' }) as Promise<State>;
const refusalOf = (ask: Deed) =>
  perform(ask).then(
    () => null,
    (error: { refusal: object }) => error.refusal,
  );

describe('get', () => {
  test('tells the settled run with its intervals, and how to run it again', async () => {
    const { settled, scenario, run, access, link: address } = await state();
    const { mean, lo, hi } = answers.deliveryTime.mean;
    expect(settled?.kpis.deliveryTime.mean).toEqual({ mean, lo, hi });
    expect(settled?.digest).toBe(answers.digest);
    expect({ run, access, address }).toEqual({
      run: 'settled',
      access: 'drive',
      address: 'https://lab.example/#v=1',
    });
    expect(scenario).toEqual({
      name: 'Baseline',
      preset: 'baseline',
      seed: 'dispatch',
      levers: {},
    });
  });

  test('tells nothing that cannot be posted, and no figure where there is none', async () => {
    const { deliveryTime } = answers;
    const none = { mean: NaN, lo: NaN, hi: NaN, provisional: true };
    desk.answers = { ...answers, deliveryTime: { ...deliveryTime, mean: none } };
    const told = await state();
    expect(structuredClone(told)).toEqual(told);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(told.settled?.kpis.deliveryTime.mean).toBeNull();
  });

  test('tells the selected order leg by leg', async () => {
    const { order: told } = await state();
    expect(told).toMatchObject({ order: 3, outcome: order.outcome });
    for (const { from, to, work, queue, closed, hold } of told!.legs)
      expect(work + queue + closed + hold).toBe(to - from);
    desk.closer.outdated = true;
    expect((await state()).order).toBeNull();
  });

  test('tells no figures while a run is under way', async () => {
    desk.run = 'refining';
    expect((await state()).settled).toBeNull();
    expect(conduct.news('settled')).toBeNull();
  });

  test.each(['log', 'showsLog'] as const)(
    'withholds whatever was measured from an order log (%s)',
    async (how) => {
      Object.assign(desk, { [how]: true });
      expect(await state()).toMatchObject({
        withheld: true,
        settled: null,
        order: null,
        link: null,
      });
      expect([conduct.news('settled'), conduct.news('order')]).toEqual([null, null]);
      const run = perform({ type: 'run' });
      await Promise.resolve();
      await vi.waitFor(() => expect(desk.run).toBe('running'));
      desk.run = 'settled';
      conduct.ended(false);
      expect(await run).toEqual({ settled: null });
    },
  );
});

describe('set', () => {
  test('sets preset, levers, seed and theme in one go', async () => {
    const set = { preset: 'carrier-strike', levers: { customsDelay: 3 }, seed: 's', theme: 'dark' };
    const told = await perform({ type: 'set', ...set } as Deed);
    expect(told).toMatchObject({ scenario: { preset: 'carrier-strike', seed: 's' } });
    expect(desk.scenario.values.customsDelay).toBe(3);
    expect(desk.scenario.events).toEqual(findPreset('carrier-strike')!.scenario.events);
    expect(setTheme).toHaveBeenLastCalledWith('dark');
  });

  test('names what is out of range, and nothing has changed, not even the theme', async () => {
    setTheme.mockClear();
    const levers = { sellerAutomation: 90, customsDelay: 99 };
    expect(
      await refusalOf({ type: 'set', preset: 'carrier-strike', levers, theme: 'dark' }),
    ).toMatchObject({ name: 'OutOfRange', field: 'customsDelay' });
    expect(await refusalOf({ type: 'set', preset: 'no-such' })).toMatchObject({ field: 'preset' });
    expect(desk.scenario).toBe(BASELINE);
    expect(setTheme).not.toHaveBeenCalled();
  });

  test.each(['', '#', 'https://lab.example/#'])(
    'opens a link: %s and a fragment',
    async (before) => {
      const scenario = withValue(BASELINE, 'customsDelay', 4);
      const fragment = plainLink({ ...NO_LINK, inHand: { scenario, presetKey: 'baseline' } });
      await perform({ type: 'set', link: before + fragment });
      expect(desk.scenario).toEqual(scenario);
    },
  );

  test('refuses a link that is damaged or comes from a later version', async () => {
    for (const [damaged, name] of [
      ['z=%%%', 'BadRequest'],
      ['customsDelay=99&v=1', 'BadRequest'],
      ['customsDelay=3&v=9', 'LaterVersion'],
    ])
      expect(await refusalOf({ type: 'set', link: damaged })).toMatchObject({
        name,
        field: 'link',
      });
    expect(desk.scenario).toBe(BASELINE);
  });

  test('what is asked after a link is done after it', async () => {
    const first = perform({ type: 'set', link: 'customsDelay=4&v=1' });
    const second = perform({ type: 'set', levers: { sellerAutomation: 70 } });
    await Promise.all([first, second]);
    expect(desk.scenario.values).toMatchObject({ customsDelay: 4, sellerAutomation: 70 });
  });

  test('leaves alone what a later version has made', async () => {
    desk.readOnly = true;
    expect(await refusalOf({ type: 'set', seed: 'x' })).toMatchObject({ name: 'NotAllowed' });
    expect(desk.scenario).toBe(BASELINE);
  });
});

describe('run', () => {
  test('is answered when it has settled, with its figures', async () => {
    const asked = perform({ type: 'run' });
    await vi.waitFor(() => expect(desk.run).toBe('running'));
    desk.run = 'settled';
    conduct.ended(false);
    expect(await asked).toMatchObject({ settled: { digest: answers.digest } });
  });

  test('that fails is told by name', async () => {
    const refusal = refusalOf({ type: 'run' });
    await vi.waitFor(() => expect(desk.run).toBe('running'));
    conduct.ended(true);
    expect(await refusal).toMatchObject({ name: 'RunFailed' });
  });

  test('is waited for by so many and no more', async () => {
    const first = Array.from({ length: 32 }, () => perform({ type: 'run' }));
    expect(await refusalOf({ type: 'run' })).toMatchObject({ name: 'TooMany' });
    conduct.ended(false);
    await Promise.all(first);
  });
});

describe('the clock', () => {
  test('plays, pauses and is set within the run', async () => {
    expect(await perform({ type: 'play' })).toMatchObject({ clock: { playing: true } });
    expect(await perform({ type: 'pause' })).toMatchObject({ clock: { playing: false } });
    expect(await perform({ type: 'seek', to: 30 * DAY })).toMatchObject({
      clock: { at: 30 * DAY },
    });
  });

  test('is not set beyond it', async () => {
    const { clock: before } = await state();
    for (const to of [-1, before.end + 1])
      expect(await refusalOf({ type: 'seek', to })).toMatchObject({
        name: 'OutOfRange',
        field: 'to',
      });
    expect(clock.now).toBe(before.at);
  });
});

test('where the theme cannot be set, that is said and nothing else is done', async () => {
  const plain = new Conduct({ session: desk, playback: clock } as unknown as Reach);
  const set = { type: 'set', theme: 'dark', seed: 'x' } as const;
  await expect(plain.perform(set, 'drive')).rejects.toMatchObject({
    refusal: { name: 'NotSupported', field: 'theme' },
  });
  expect(desk.scenario).toBe(BASELINE);
});
