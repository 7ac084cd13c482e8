import * as fc from 'fast-check';
import { FIELDS } from '../scenario/fields';
import { PRESETS } from '../scenario/presets';

const lever = fc.constantFrom(...FIELDS.map(({ key }) => key));
const id = fc.oneof(fc.string({ maxLength: 64 }), fc.integer());
const changes = fc.record(
  {
    levers: fc.dictionary(lever, fc.double({ noNaN: true, min: -10, max: 200 }), { maxKeys: 5 }),
    preset: fc.constantFrom(...PRESETS.map(({ key }) => key), 'none'),
    seed: fc.string({ minLength: 1, maxLength: 20 }),
    theme: fc.constantFrom('light', 'dark', 'auto'),
  },
  { requiredKeys: [] },
);

/** Requests as hosts write them. */
export const request = fc
  .tuple(
    id,
    fc.oneof(
      changes.map((change) => ({ type: 'set', ...change })),
      fc.string({ maxLength: 50 }).map((link) => ({ type: 'set', link })),
      fc.constantFrom('get', 'run', 'play', 'pause', 'resize').map((type) => ({ type })),
      fc.double({ noNaN: true, min: -1e6, max: 1e9 }).map((to) => ({ type: 'seek', to })),
      fc
        .tuple(
          fc.constantFrom('subscribe', 'unsubscribe'),
          fc.subarray(['settled', 'order'], { minLength: 1 }),
        )
        .map(([type, topics]) => ({ type, topics })),
    ),
  )
  .map(([number, ask]) => ({ dispatchLab: 1, id: number, ...ask }));

const odd = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, Number.MAX_VALUE, -0, null, undefined, '', '__proto__'),
  fc.constantFrom<unknown>(new Map([[1, 2]]), new Date(0), new Uint8Array(4), [[[[[[]]]]]], 9n),
  fc.anything({
    maxDepth: 5,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
  }),
);
const key = fc.oneof(
  fc.constantFrom('dispatchLab', 'id', 'type', 'levers', 'to', 'topics', 'link', 'seed', 'extra'),
  fc.constantFrom('__proto__', 'constructor', 'prototype'),
);

/** Requests with something else in one place. */
const bent = fc.tuple(request, key, odd).map(([sound, name, value]) => {
  const bentOne: Record<string, unknown> = { ...sound };
  // As structured clone makes it: an own property, whatever its name.
  Object.defineProperty(bentOne, name, { value, enumerable: true, configurable: true });
  return bentOne;
});

/** What is large, deep or goes in circles. */
const unwieldy = fc.tuple(request, fc.integer({ min: 0, max: 3 })).map(([sound, which]) => {
  if (which === 0) return { ...sound, seed: 'x'.repeat(5_000_000) };
  if (which === 1) return { ...sound, topics: new Array<string>(1e6) };
  if (which === 2) return { ...sound, levers: [...Array(3000)].reduce((inner) => ({ inner }), {}) };
  const circle: Record<string, unknown> = { ...sound };
  circle.levers = circle;
  return circle;
});

/** Whatever may be posted to a window. */
export const anyMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: bent },
  { weight: 3, arbitrary: request },
  { weight: 3, arbitrary: odd },
  { weight: 1, arbitrary: unwieldy },
);
