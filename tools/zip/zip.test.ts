import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { README, zipOf } from './zip';

const files = new Map([
  ['dispatch-lab/index.html', strToU8('<!doctype html><title>Dispatch Lab</title>')],
  ['dispatch-lab/README.txt', strToU8(README)],
  ['dispatch-lab/assets/a.js', new Uint8Array(5000).fill(65)],
]);

test('it opens, and holds what was put in', () => {
  const found = unzipSync(zipOf(files));
  expect(Object.keys(found).sort()).toEqual([...files.keys()].sort());
  for (const [name, bytes] of files) expect(found[name]).toEqual(bytes);
  expect(strFromU8(found['dispatch-lab/README.txt'])).toContain('single/dispatch-lab.html');
});

test('the same files give the same bytes, in whatever order and whenever', () => {
  const reversed = new Map([...files].reverse());
  expect(zipOf(reversed)).toEqual(zipOf(files));
  // Day and month, not the day of the packing: 1980-01-01, from where the format counts.
  const head = new DataView(zipOf(files).buffer);
  expect(head.getUint16(12, true)).toBe((0 << 9) | (1 << 5) | 1);
});
