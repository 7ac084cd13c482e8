import { describe, expect, test } from 'vitest';
import { combine } from '../kpi/combine';
import { figuresOf } from '../kpi/figures';
import { findPreset, PRESETS } from '../scenario/presets';
import { NO_LINK, readLink, writeLink } from '../scenario/link/codec';
import { BASELINE, withValue, type Scenario } from '../scenario/scenario';
import { simulate } from '../sim/simulate';
import { ENGINE_VERSION } from '../sim/version';
import { numberDigest } from '../shared/number-digest';
import { receiptOf, verdictOn } from './receipt';

const answersOf = (scenario: Scenario) => combine([figuresOf(simulate(scenario), false)]);
const baseline = answersOf(BASELINE);

describe('a receipt', () => {
  test('survives its way through a link', async () => {
    const receipt = receiptOf(baseline);
    const link = await readLink(await writeLink({ ...NO_LINK, receipt }));
    expect(link.receipt).toEqual(receipt);
    expect(verdictOn(link.receipt!, baseline)).toEqual({
      reproduced: true,
      drifts: [],
      engines: null,
    });
  });

  test('names each figure that drifted, as cited and as it is now', () => {
    const slow = answersOf(withValue(BASELINE, 'customsDelay', 3));
    const { reproduced, drifts } = verdictOn(receiptOf(baseline), slow);
    expect(reproduced).toBe(false);
    const delivery = drifts.find(({ name }) => name === 'Delivery time')!;
    expect(delivery.now).toBeGreaterThan(delivery.then);
    // Sellers do not know what customs will do.
    expect(drifts.map(({ name }) => name)).not.toContain('Order processing time');
  });

  test('is not reproduced when only digits that it does not show differ', () => {
    const receipt = receiptOf(baseline);
    const { mean, ...rest } = baseline.deliveryTime;
    const nudged = { ...mean, hi: mean.hi + 1e-9 };
    const verdict = verdictOn(receipt, { ...baseline, deliveryTime: { ...rest, mean: nudged } });
    expect(verdict).toEqual({ reproduced: false, drifts: [], engines: null });
  });

  test('cannot be talked into a verdict: figures, orders and digest all count', () => {
    const receipt = receiptOf(baseline);
    const forged = [
      { ...receipt, orders: receipt.orders + 1 },
      { ...receipt, figures: receipt.figures.with(2, 1) },
      { ...receipt, digest: '0'.repeat(16) },
    ];
    for (const cited of forged) expect(verdictOn(cited, baseline).reproduced).toBe(false);
    expect(verdictOn({ ...receipt, engine: '0' }, baseline).engines).toEqual({
      then: '0',
      now: ENGINE_VERSION,
    });
  });

  test('of a run without deliveries compares what is no number', () => {
    const none = { ...baseline.deliveryTime, mean: { ...baseline.deliveryTime.mean, mean: NaN } };
    const empty = { ...baseline, deliveryTime: none };
    expect(verdictOn(receiptOf(empty), empty).reproduced).toBe(true);
  });
});

test('the engine version stands for what the machine gives', () => {
  // When this fails, results have changed: raise ENGINE_VERSION, say so in the changelog, and write
  // the new digest here. Receipts of before will then name the version they were made with.
  const all = PRESETS.map(({ key }) => receiptOf(answersOf(findPreset(key)!.scenario)).digest);
  const digest = numberDigest(
    all.flatMap((hex) => [parseInt(hex.slice(0, 8), 16), parseInt(hex.slice(8), 16)]),
  );
  expect({ version: ENGINE_VERSION, digest }).toEqual({ version: '1', digest: '7233d046b7709e70' });
});
