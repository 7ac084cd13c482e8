import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Math functions that are exact everywhere; the last bits of the others differ between browsers. */
const exact = 'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI';

const exactMaths = {
  'no-restricted-syntax': [
    'error',
    {
      selector: `MemberExpression[object.name='Math'][property.name!=/^(${exact.replaceAll(' ', '|')})$/]`,
      message:
        'Differs in the last bits: use the @stdlib function. Draws are keyed: src/sim/random.',
    },
    {
      selector: "Identifier[name='Math']:not(MemberExpression[computed=false] > .object)",
      message: 'Only as Math.name, where the name can be checked.',
    },
    {
      selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
      message: '** differs between browsers in the last bits; multiply, or use @stdlib pow.',
    },
  ],
};

const restricted = (names, message) => names.split(' ').map((name) => ({ name, message }));
const noClock = restricted(
  'Date Temporal performance crypto Intl',
  'The same scenario must give the same columns, everywhere and at any time.',
);
const noBackDoor = restricted(
  'globalThis window self eval Function',
  'Globals are called by their names, where they can be checked.',
);
const noPage = restricted(
  'document navigator setTimeout setInterval',
  'The machine knows no page and never waits.',
);
const noLocale = ['localeCompare', 'toLocaleString'].map((property) => ({
  property,
  message: 'Depends on where the page is opened.',
}));

export default defineConfig(
  { ignores: ['dist/', 'test-results/', 'src/words/generated/'] },
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

  // One seed gives one result, to the bit, in every browser. What the machine runs, or takes its
  // tables from, is under the same rules.
  {
    files: ['src/{sim,kpi,study,data,scenario,shared}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...exactMaths,
      'no-restricted-globals': ['error', ...noClock, ...noBackDoor],
    },
  },
  {
    files: ['src/{sim,kpi,study,scenario}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-properties': ['error', ...noLocale] },
  },
  {
    files: ['src/shared/format.ts'],
    // Numbers for people to read; none of them is reckoned with.
    rules: { 'no-restricted-globals': ['error', ...noBackDoor] },
  },
  {
    files: ['src/sim/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noClock, ...noBackDoor, ...noPage],
      // Without these types the page's options would infer other ones (see src/sim/tsconfig.json).
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
);
