import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderOf, listed, readPackage } from './collect';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const names = Object.keys(dependencies);
const packages = names.map((name) => readPackage(`${root}node_modules/${name}`));

describe('the packages the page is built of', () => {
  test.each(packages)('$name says who grants which licence', ({ licence, copyright, version }) => {
    expect(licence).toMatch(/^(MIT|ISC|Apache-2.0|BSL-1.0|BSD-3-Clause| AND )+$/);
    expect(copyright.join()).toMatch(/copyright|©|\(c\)/i);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('are all in the list, each licence with its words once', () => {
    const { groups, texts } = listed(packages);
    const all = groups.flatMap((group) => group.names.map((name) => name.replace(/ [\d.]+$/, '')));
    expect(all.sort()).toEqual([...names].sort());
    expect(new Set(texts.map(({ licence }) => licence)).size).toBe(texts.length);
    for (const { licence } of groups)
      expect(texts.find((each) => each.licence === licence)!.text.length).toBeGreaterThan(500);
  });
});

test.each([
  ['/a/node_modules/svelte/src/index.js', '/a/node_modules/svelte'],
  ['/a/node_modules/@stdlib/x/lib/main.js?commonjs-es-import', '/a/node_modules/@stdlib/x'],
  ['/a/node_modules/b/node_modules/c/i.js', '/a/node_modules/b/node_modules/c'],
  ['\0/a/node_modules/papaparse/papaparse.js?commonjs-module', '/a/node_modules/papaparse'],
  ['/a/src/ui/App.svelte', null],
])('%s belongs to %s', (module, folder) => expect(folderOf(module)).toBe(folder));
