import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

/** All that the machine runs or takes its tables from. */
const LAYERS = ['sim', 'sim/random', 'kpi', 'study', 'data', 'scenario', 'shared'];

const INEXACT =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh';

const DIFFERENT_ELSEWHERE = [
  ...INEXACT.split(' ').map((name) => `Math.${name}(0.5, 2);`),
  'Math.random();',
  '2 ** 0.5;',
  'let a = 2; a **= 0.5;',
  'new Date();',
  'performance.now();',
  'Temporal.Now.instant();',
];
const BY_ANOTHER_NAME = [
  "Math['log'](2);",
  'Math[`log`](2);',
  "const k: 'log' = 'log'; Math[k](2);",
  'Math?.log(2);',
  'Math!.log(2);',
  'const { log } = Math;',
  'const { log: f } = Math;',
  'const { ...m } = Math;',
  'let f; ({ log: f } = Math);',
  'const m = Math;',
  "Reflect.get(Math, 'log');",
  'globalThis.Math.log(2);',
  "globalThis['Math'].log(2);",
  'const { Math: m } = globalThis;',
  'self.Math.log(2);',
  "eval('Math.log(2)');",
  'const D = Date;',
  'globalThis.Date.now();',
];
const EXACT = [
  'Math.floor(Math.sqrt(2));',
  'Math.imul(2, 3);',
  "import ln from '@stdlib/math-base-special-ln'; ln(2);",
  'const span = { Date: 1 }; span.Date;',
];

const eslint = new ESLint({ overrideConfigFile: 'tools/eslint.config.js' });

/** The lines of code that the rules let pass in a file of a layer. */
async function passing(lines: readonly string[], layer: string): Promise<string[]> {
  const result: string[] = [];
  for (const line of lines) {
    const [file] = await eslint.lintText(line, { filePath: `src/${layer}/any.ts` });
    const rules = file!.messages.map(({ ruleId }) => ruleId ?? 'cannot be read');
    expect(rules, line).not.toContain('cannot be read');
    if (!rules.some((rule) => rule.startsWith('no-restricted'))) result.push(line);
  }
  return result;
}

describe.each(LAYERS)('lint in src/%s', (layer) => {
  test('refuses what differs between browsers or times', async () => {
    expect(await passing(DIFFERENT_ELSEWHERE, layer)).toEqual([]);
  });

  test('refuses it by any other name', async () => {
    expect(await passing(BY_ANOTHER_NAME, layer)).toEqual([]);
  });

  test('lets exact maths pass', async () => {
    expect(await passing(EXACT, layer)).toEqual(EXACT);
  });
});
