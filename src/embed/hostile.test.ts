import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario } from '../scenario/parse';
import { BASELINE } from '../scenario/scenario';
import { HOSTILE_RUNS, soon } from '../../tests/fixtures/hostile';
import { presetFrom, withLevers } from './apply';
import { decide, type Arrival } from './decide';
import { OPEN_GATE } from './gate';
import { anyMessage } from './messages.testkit';

const HOST = 'https://host.example';
const origin = fc.constantFrom(HOST, 'https://other.example', 'null', `${HOST}.evil.example`);
const arrival: fc.Arbitrary<Arrival> = fc.record({
  data: anyMessage,
  fromParent: fc.boolean(),
  origin,
  now: fc.constant(0),
});

test('whatever is posted: no crash, no power to strangers, and what is done leaves a sound scenario', async () => {
  await fc.assert(
    fc.asyncProperty(arrival, fc.constantFrom(HOST, null), async (message, named) => {
      const { decision } = await soon(async () => decide(message, named, OPEN_GATE));
      if (!message.fromParent) expect(decision.kind).toBe('ignore');
      if (decision.kind === 'answer') {
        expect(decision.reply.type).toBe('error');
        expect(JSON.stringify(decision.reply).length).toBeLessThan(600);
      }
      if (decision.kind !== 'perform') return;
      const { ask } = decision;
      if (message.origin !== HOST || named !== HOST)
        expect(['get', 'resize', 'subscribe', 'unsubscribe']).toContain(ask.type);
      if (ask.type !== 'set') return;
      const begun = presetFrom(ask.preset ?? 'baseline', BASELINE);
      if (!begun.ok) return;
      const applied = withLevers(begun.scenario, ask.levers ?? {});
      if (applied.ok)
        expect(parseScenario({ ...applied.scenario, seed: ask.seed ?? 'x' }).ok).toBe(true);
    }),
    { numRuns: HOSTILE_RUNS },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
