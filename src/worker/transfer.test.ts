import * as Comlink from 'comlink';
import { expect, test } from 'vitest';
import { transferred } from './transfer';

/** What arrives on the other side of a port. */
async function posted<T extends object>(value: T): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  Comlink.expose({ get: () => transferred(value) }, port2);
  const remote = Comlink.wrap<{ get(): T }>(port1);
  try {
    return (await remote.get()) as T;
  } finally {
    port1.close();
    port2.close();
  }
}

test('every typed array in a result is handed over whole, however deep, none is copied', async () => {
  const shared = new Int32Array([1, 2, 3, 4]);
  const value = {
    name: 'result',
    nothing: null,
    missing: undefined,
    column: new Float64Array([0.5, -0]),
    // Two views of one buffer: it must be handed over once.
    views: [shared, shared.subarray(1, 3)],
    deep: [{ bytes: new Uint8Array([9]) }, [new Uint16Array([7])]],
  };
  const before = structuredClone(value);
  expect(await posted(value)).toEqual(before);
  expect(shared.length).toBe(0);
  expect(value.column.length).toBe(0);
  expect((value.deep[0] as { bytes: Uint8Array }).bytes.length).toBe(0);
});

test('a result without typed arrays passes as it is', async () => {
  expect(await posted({ text: 'x', list: [1, null] })).toEqual({ text: 'x', list: [1, null] });
});
