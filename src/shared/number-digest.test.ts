import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberDigest } from './number-digest';

test('one bit of one number, or their order, gives another digest', () => {
  const numbers = fc.array(fc.double({ noNaN: true }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(numbers, fc.nat(), (list, where) => {
      const at = where % list.length;
      const changed = list.with(at, nextAfter(list[at]!));
      const digest = numberDigest(list);
      expect(digest).toMatch(/^[0-9a-f]{16}$/);
      expect(numberDigest([...list])).toBe(digest);
      expect(numberDigest(changed)).not.toBe(digest);
      const [x, y, ...rest] = list as [number, number, ...number[]];
      if (!Object.is(x, y)) expect(numberDigest([y, x, ...rest])).not.toBe(digest);
    }),
  );
});

test('all that is no number is the same', () => {
  const odd = new Float64Array(new Uint32Array([7, 0x7ff80001]).buffer)[0]!;
  expect(numberDigest([odd])).toBe(numberDigest([NaN]));
  expect(numberDigest([NaN])).not.toBe(numberDigest([]));
});

test('each half tells short lists apart by itself', () => {
  const digests = Array.from({ length: 2000 }, (_, i) => numberDigest([i / 7, 1, i % 5]));
  for (const half of [digests.map((d) => d.slice(0, 8)), digests.map((d) => d.slice(8))])
    expect(new Set(half).size).toBe(digests.length);
});

/** The number whose last bit differs. */
function nextAfter(x: number): number {
  const cell = new Float64Array([x]);
  const words = new Uint32Array(cell.buffer);
  words[0]! ^= 1;
  return Number.isNaN(cell[0]!) ? 0.5 : cell[0]!;
}
