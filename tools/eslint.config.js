import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Math functions whose last bits differ between browsers (Math.sqrt is exactly rounded and fine). */
const inexact =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh';

const noInexactMaths = {
  'no-restricted-properties': [
    'error',
    ...inexact.split(' ').map((property) => ({
      object: 'Math',
      property,
      message: 'Differs between browsers in the last bits; use the @stdlib function.',
    })),
    { object: 'Math', property: 'random', message: 'Draws are keyed; see src/sim/random.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
      message: '** differs between browsers in the last bits; multiply, or use @stdlib pow.',
    },
  ],
};

const noClock = ['Date', 'performance', 'crypto', 'Intl'].map((name) => ({
  name,
  message: 'The same scenario must give the same columns, everywhere and at any time.',
}));
const noPage = ['window', 'document', 'navigator', 'self', 'setTimeout', 'setInterval'].map(
  (name) => ({ name, message: 'The machine knows no page and never waits.' }),
);

export default defineConfig(
  { ignores: ['dist/', 'test-results/'] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    rules: {
      // TypeScript and svelte-check know every name better.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `import { type A }` would still run the module; `import type { A }` does not.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  { files: ['src/**'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/state/**/*.svelte.ts'],
    // Sets here are values, replaced whole ($state.raw, $derived), never changed in place.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },

  // One seed gives one result, to the bit, in every browser. src/shared and src/scenario are
  // under the same rule because the machine runs them too.
  {
    files: ['src/{sim,kpi,study,scenario,shared}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: noInexactMaths,
  },
  {
    files: ['src/{kpi,study}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...noClock] },
  },
  {
    files: ['src/sim/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noClock, ...noPage],
      // Without these types the page's options would infer other ones (see src/sim/tsconfig.json).
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
);
