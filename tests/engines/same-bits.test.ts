import { expect, test } from '@playwright/test';
import { lognormal } from '../../src/sim/random/distributions';
import { mathsCases, scenarioCases } from './cases';
import { digestsOf, numbersDigest } from './digests';
import { ENGINES } from './engines';

const SCENARIOS = 200;
const ENDED = /^[0-9a-f]{16} [0-9a-f]{16}$/;

// Node reads the same JSON: in it, for one, −0 is 0.
const json = JSON.stringify([...scenarioCases(SCENARIOS), ...mathsCases()]);
let inNode: string[];

test.beforeAll(() => {
  inNode = digestsOf(JSON.parse(json));
});

test('most scenarios come to an end, and hardly any two runs are alike', () => {
  const ended = inNode.slice(0, SCENARIOS).filter((digest) => ENDED.test(digest));
  expect(ended.length).toBeGreaterThan(SCENARIOS * 0.6);
  for (const part of [0, 1])
    expect(new Set(ended.map((digest) => digest.split(' ')[part])).size).toBeGreaterThan(
      ended.length * 0.95,
    );
});

test('a digest sees the last bit of one number', () => {
  const table = lognormal(1).slice();
  const before = numbersDigest({ table });
  table[1000]! *= 1 + Number.EPSILON;
  expect(numbersDigest({ table })).not.toBe(before);
});

for (const [name, engine] of Object.entries(ENGINES))
  test(`${name} has the same bits as Node`, async ({ baseURL }) => {
    const { version, digests } = await engine(baseURL!, json);
    console.log(`${name} ${version} and Node ${process.versions.node}: ${digests.length} cases`);
    expect(differences(digests)).toBe('');
  });

/** What an engine has otherwise than Node, with the first such case; or nothing. */
function differences(digests: readonly string[]): string {
  if (digests.length !== inNode.length)
    return `${digests.length} digests for ${inNode.length} cases`;
  const rows = inNode.flatMap((digest, row) => (digest === digests[row] ? [] : [row]));
  if (rows.length === 0) return '';
  const first = rows[0]!;
  const more = rows.length > 20 ? ' …' : '';
  return [
    `${rows.length} of ${inNode.length} cases differ: ${rows.slice(0, 20).join(', ')}${more}`,
    `Case ${first} has ${digests[first]}; in Node ${inNode[first]}:`,
    JSON.stringify(JSON.parse(json)[first]),
  ].join('\n');
}
