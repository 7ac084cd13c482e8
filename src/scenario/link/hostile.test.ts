import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_RUNS, soon } from '../../../tests/fixtures/hostile';
import { FIELDS } from '../fields';
import { parseScenario, parseScenarioText } from '../parse';
import { BASELINE } from '../scenario';
import { plainLink, readLink, writeLink } from './codec';
import { fold } from './fold';
import { anyLink } from './links.testkit';

const nasty = fc.constantFrom(
  ...['', '-0', 'NaN', '1e309', '-1e-999', '1'.repeat(400), '%', '%FF', '%00', '%F0%9F', '&', '='],
  ...['__proto__', 'constructor', ';;;', ',,,,,,', '+', '\u202e', '\ud800', '<img src=x>', 'null'],
);
const name = fc.oneof(
  fc.constantFrom(...FIELDS.map(({ key }) => key)),
  fc.constantFrom('preset', 'name', 'seed', 'start', 'events', 'a.preset', 'b.events', 'v', 'z'),
  fc.constantFrom('view', 'levers', 'host', 'day', 'receipt', 'log', '__proto__', 'a.__proto__'),
  fc.constantFrom('task.question', 'task.target', 'task.predict', 'task.budget', 'task.seed'),
  fc.string({ maxLength: 12 }),
);
const entry = fc
  .tuple(name, fc.oneof(nasty, fc.string({ maxLength: 30 }), fc.double().map(String)))
  .map(([key, value]) => `${key}=${value}`);

/** Links that nearly are some, and what never was one. */
const fragment = fc.oneof(
  fc.array(entry, { maxLength: 12 }).map((entries) => [...entries, 'v=1'].join('&')),
  fc.tuple(anyLink, fc.nat(), nasty, fc.nat(4)).map(([link, where, junk, cut]) => {
    const text = plainLink(link);
    const at = where % (text.length + 1);
    return text.slice(0, at) + junk + text.slice(at + cut);
  }),
  fc.string({ maxLength: 400 }),
  fc.base64String({ maxLength: 400 }).map((text) => `z=${text}`),
);

test('whatever the address: no crash, a sound scenario, soon', async () => {
  await fc.assert(
    fc.asyncProperty(fragment, async (text) => {
      const link = await soon(() => readLink(text));
      expect(parseScenario(link.inHand.scenario).ok).toBe(true);
      if (link.other) expect(parseScenario(link.other.scenario).ok).toBe(true);
      expect(link.messages.join('').length).toBeLessThan(4000);
    }),
    { numRuns: HOSTILE_RUNS },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('whatever is folded: what was read can be written and read again', async () => {
  await fc.assert(
    fc.asyncProperty(fragment, async (text) => {
      const link = await soon(async () => readLink(`z=${await fold(text)}`));
      const again = await readLink(await writeLink(link));
      expect({ ...again, messages: [] }).toEqual({ ...link, version: again.version, messages: [] });
    }),
    { numRuns: HOSTILE_RUNS / 20 },
  );
});

test('whatever the scenario file: no crash, named problems, soon', async () => {
  const key = fc.oneof(name, fc.constantFrom('values', 'startDate', 'events'));
  const file = fc.oneof(
    fc.json({ maxDepth: 6 }),
    fc.string({ maxLength: 200 }),
    fc
      .tuple(key, fc.jsonValue({ maxDepth: 4 }))
      .map(([at, value]) => JSON.stringify({ ...BASELINE, [at]: value })),
    fc
      .tuple(name, fc.oneof(fc.double(), fc.jsonValue()))
      .map(([at, x]) => JSON.stringify({ ...BASELINE, values: { ...BASELINE.values, [at]: x } })),
    fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth)),
  );
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const parsed = await soon(() => parseScenarioText(text));
      if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: HOSTILE_RUNS },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
