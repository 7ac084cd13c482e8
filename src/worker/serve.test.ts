import * as Comlink from 'comlink';
import { afterEach, expect, test } from 'vitest';
import { BASELINE } from '../scenario/scenario';
import type { Engine, Progress } from './protocol';
import { silenceFor } from './silence';
import { served } from './serve';

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** The engine on the other side of a door. */
function through(engine: Partial<Engine>): Comlink.Remote<Engine> {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  Comlink.expose(served(engine as Engine), port2);
  return Comlink.wrap<Engine>(port1);
}

const request = { scenario: BASELINE, replication: 0 } as never;

test('every call gives a sign of life at once, and says how long it may be silent', async () => {
  const heard: unknown[][] = [];
  const progress: Progress = (...told) => heard.push(told);
  const engine = through({
    run: async (_, progress) => {
      progress(3, 7);
      return { figures: {}, flow: null } as never;
    },
    selfCheck: async () => ({ groups: [], steps: 1 }),
    runPair: async () => 'pair' as never,
  });
  const silence = silenceFor([BASELINE]);
  await engine.run(request, Comlink.proxy(progress));
  await engine.selfCheck({ shown: { scenario: BASELINE } } as never, Comlink.proxy(progress));
  await engine.runPair({ a: BASELINE, b: BASELINE } as never, Comlink.proxy(progress));
  await expect.poll(() => heard).toHaveLength(4);
  expect(heard).toEqual(
    [
      [0, 1],
      [3, 7],
      [0, 1],
      [0, 1],
    ].map((told) => [...told, silence]),
  );
});

test('large results are handed over; others are as they were, and errors arrive', async () => {
  const column = new Float64Array([1, 2]);
  const engine = through({
    run: async () => ({ figures: column, flow: null }) as never,
    answer: async () => 'answers' as never,
    journeys: async () => null,
    sellers: async () => {
      throw new Error('none here');
    },
  });
  expect(
    await engine.run(
      request,
      Comlink.proxy(() => {}),
    ),
  ).toMatchObject({
    figures: new Float64Array([1, 2]),
  });
  expect(column.length).toBe(0);
  expect([await engine.answer([]), await engine.journeys()]).toEqual(['answers', null]);
  await expect(
    engine.sellers(
      request,
      Comlink.proxy(() => {}),
    ),
  ).rejects.toThrow('none here');
});
