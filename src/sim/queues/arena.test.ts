import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from '../../shared/effort.testkit';
import { Arena } from './arena';

const kinds = ['int32', 'uint16', 'uint8', 'float64'] as const;
const sizes = { int32: 4, uint16: 2, uint8: 1, float64: 8 };

const cut = fc.record({
  does: fc.constant('cut' as const),
  kind: fc.constantFrom(...kinds),
  length: fc.oneof(
    { weight: 11, arbitrary: fc.nat(40) },
    { weight: 1, arbitrary: fc.integer({ min: 8_000, max: 12_000 }) },
  ),
});
const markOrRelease = fc.record({ does: fc.constantFrom('mark' as const, 'release' as const) });
const steps = fc.array(fc.oneof({ weight: 2, arbitrary: cut }, markOrRelease), {
  maxLength: 30,
  size: 'max',
});
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

/** Bytes of an array, rounded up so that the next one is aligned. */
const room = (bytes: number) => Math.ceil(bytes / 8) * 8;

/** Carries out the steps; every array is filled with a number of its own, which must stay in it. */
function carryOut(arena: Arena, all: readonly Step[]): void {
  let live: { array: ReturnType<Arena['int32' | 'uint16' | 'uint8' | 'float64']>; own: number }[] =
    [];
  const marks: { mark: number; arrays: number }[] = [];
  const unchanged = () => live.every(({ array, own }) => holds(array, own));
  all.forEach((step, number) => {
    if (step.does === 'mark') marks.push({ mark: arena.mark(), arrays: live.length });
    else if (step.does === 'cut') {
      const array = arena[step.kind](step.length);
      expect(array.length).toBe(step.length);
      expect(holds(array, 0)).toBe(true);
      live.push({ array: array.fill(number + 1), own: number + 1 });
    } else {
      const back = marks.pop();
      if (!back) return;
      expect(unchanged()).toBe(true);
      arena.release(back.mark);
      live = live.slice(0, back.arrays);
    }
  });
  expect(unchanged()).toBe(true);
}

function holds(array: ArrayLike<number>, value: number): boolean {
  for (let i = 0; i < array.length; i++) if (array[i] !== value) return false;
  return true;
}

test('arrays are zero, and none that is still valid changes when others are cut and given back', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 64, 1000, 1 << 16), steps, (bytes, all) => {
      const arena = new Arena(bytes);
      carryOut(arena, all);
      // A second run over the same bytes finds them dirty.
      arena.reset();
      carryOut(arena, all);
    }),
    { seed: 14, numRuns: effort(600) },
  );
});

test('the second run of the same arrays needs no more bytes than there are', () => {
  const cuts = fc.array(cut, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.constantFrom(0, 64, 1000), cuts, (bytes, all) => {
      const arena = new Arena(bytes);
      carryOut(arena, all);
      const first = arena.bytes;
      arena.reset();
      const held = arena.bytes;
      expect(held).toBeLessThanOrEqual(first);
      const used = all.reduce((sum, { kind, length }) => sum + room(length * sizes[kind]), 0);
      expect(held).toBeGreaterThanOrEqual(used);
      carryOut(arena, all);
      expect(arena.bytes).toBe(held);
    }),
    { seed: 15, numRuns: effort(300) },
  );
});

test('an arena that was large enough keeps its buffer, filled to the last byte', () => {
  for (const bytes of [64, 80]) {
    const arena = new Arena(bytes);
    for (let run = 0; run < 3; run++) {
      arena.int32(1);
      arena.float64(7);
      expect([arena.bytes, arena.mark()]).toEqual([bytes, 64]);
      arena.reset();
      expect([arena.bytes, arena.mark()]).toEqual([bytes, 0]);
    }
  }
});

test.each([
  ['in the first buffer', 4096],
  ['in a further one', 64],
])('what is given back is cut again, not added to: %s', (_, first) => {
  const arena = new Arena(first);
  arena.float64(8);
  const kept = arena.uint8(100).fill(7);
  const mark = arena.mark();
  const { bytes } = arena;
  for (let round = 0; round < 100; round++) {
    arena.float64(400);
    arena.release(mark);
    expect(arena.mark()).toBe(mark);
  }
  expect(arena.bytes).toBe(bytes);
  expect(holds(kept, 7)).toBe(true);
});

test('a mark in a full buffer gives back all of the buffer after it', () => {
  const arena = new Arena(64);
  arena.float64(4);
  const mark = arena.mark();
  arena.float64(3);
  arena.float64(100);
  const { bytes } = arena;
  for (let round = 0; round < 20; round++) {
    arena.release(mark);
    arena.float64(8000);
  }
  expect(arena.bytes).toBe(bytes);
});

test('many small arrays hold at most an eighth more than they need, and 64 KiB', () => {
  const arena = new Arena(0);
  let needed = 0;
  for (let i = 0; i < 3000; i++) {
    arena.float64(125);
    needed += 1000;
    expect(arena.bytes).toBeLessThanOrEqual(needed * 1.125 + 2 ** 16);
  }
});
