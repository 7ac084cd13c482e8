// The layers, lowest first, and what each may import. Anything not granted here is an error.
// `values` may be imported in any way, `types` only by `import type`.

const within = {
  shared: '^src/shared/',
  words: '^src/words/',
  scenario: '^src/scenario/',
  'sim/random': '^src/sim/random/',
  'sim/queues': '^src/sim/queues/',
  'sim/stages': '^src/sim/stages/',
  // Tables (knots, codes, distances) that the oracle shares with the stages it checks.
  'sim/stages tables': '^src/sim/stages/[^/]*tables?[.]ts$',
  'sim/reference': '^src/sim/reference/',
  sim: '^src/sim/[^/]+$',
  // What every stage works on: columns, codes, the compiled scenario.
  'sim common': '^src/sim/(codes|limits|measured|run|sellers|stations|world)[.]ts$',
  // Names and constants that higher layers speak too.
  'scenario words': '^src/scenario/field[.]ts$',
  'sim words': '^src/sim/(codes|measured|version)[.]ts$',
  // The days on which the machine's customs and carriers rest, for the picture of it.
  'sim holidays': '^src/sim/holidays[.]ts$',
  'kpi words': '^src/kpi/answers[.]ts$',
  'figure names': '^src/kpi/figure-names[.]ts$',
  'data words': '^src/data/(order-log|log-words|log/limits)[.]ts$',
  // How cells are written so that no spreadsheet runs them.
  'data csv': '^src/data/csv[.]ts$',
  'self-check words': '^src/study/self-check/check[.]ts$',
  'all of sim': '^src/sim/',
  kpi: '^src/kpi/(?!coverage[.]test[.])',
  // Intervals are put to the test on what the bare kernels give.
  'kpi coverage': '^src/kpi/coverage[.]test[.]ts$',
  // The known answers are put to the kernels themselves, which no other study touches.
  'study/self-check': '^src/study/self-check/',
  study: '^src/study/(?!self-check/)',
  data: '^src/data/',
  worker: '^src/worker/',
  state: '^src/state/',
  charts: '^src/charts/',
  ui: '^src/ui/',
  learn: '^src/learn/(?!claims/)',
  // What lessons say is put to the machine itself.
  'learn claims': '^src/learn/claims/',
  embed: '^src/embed/',
  cli: '^src/cli/',
  main: '^src/main[.]ts$',
};

/** layer: [values, types] */
const mayImport = {
  shared: [[], []],
  // What the page says, in every language. The machine, its answers and the worker say nothing.
  words: [['shared'], []],
  scenario: [['words', 'shared'], []],
  'sim/random': [['shared'], []],
  'sim/queues': [['sim/random', 'shared'], []],
  'sim/stages': [['sim common', 'sim/queues', 'sim/random', 'scenario', 'shared'], ['sim']],
  sim: [['all of sim', 'scenario', 'shared'], []],
  // The oracle must not borrow the code that it is there to check.
  'sim/reference': [
    ['sim/random', 'sim words', 'sim/stages tables', 'scenario', 'shared'],
    ['sim', 'sim/stages'],
  ],
  kpi: [['sim', 'sim/random', 'scenario', 'shared'], ['all of sim']],
  'kpi coverage': [['kpi', 'sim/queues', 'sim/random'], []],
  'study/self-check': [
    ['sim', 'sim/queues', 'sim/random', 'kpi', 'scenario', 'shared'],
    ['all of sim'],
  ],
  study: [['sim', 'sim/random', 'kpi', 'scenario', 'shared'], ['all of sim']],
  data: [['sim/random', 'sim words', 'kpi', 'scenario', 'words', 'shared'], ['all of sim']],
  // Only state/ is granted worker/: nothing else speaks to the pool.
  worker: [
    ['sim', 'sim/queues', 'kpi', 'study', 'study/self-check', 'data', 'scenario', 'shared'],
    ['all of sim'],
  ],
  state: [
    ['worker', 'sim words', 'self-check words', 'scenario', 'words', 'shared'],
    ['kpi', 'all of sim', 'study', 'data'],
  ],
  charts: [
    ['sim words', 'kpi words', 'scenario words', 'words', 'shared'],
    ['kpi', 'all of sim', 'scenario'],
  ],
  ui: [
    [
      'state',
      'learn',
      'embed',
      'charts',
      'sim words',
      'sim holidays',
      'kpi words',
      'data words',
      'self-check words',
      'scenario',
      'words',
      'shared',
    ],
    ['kpi', 'all of sim', 'study', 'study/self-check', 'data'],
  ],
  learn: [
    ['state', 'data csv', 'sim words', 'kpi words', 'figure names', 'scenario', 'words', 'shared'],
    ['kpi'],
  ],
  'learn claims': [['learn', 'study', 'kpi', 'all of sim', 'scenario', 'shared'], []],
  embed: [
    ['state', 'scenario', 'words', 'shared'],
    ['kpi', 'all of sim'],
  ],
  cli: [
    ['sim', 'sim/queues', 'sim/random', 'kpi', 'study', 'data', 'scenario', 'words', 'shared'],
    ['all of sim'],
  ],
  main: [['ui', 'state', 'words', 'shared'], ['scenario']],
};

const paths = (layers) => layers.map((layer) => within[layer]);

const layerRules = Object.entries(mayImport).flatMap(([layer, [values, types]]) => {
  const from = { path: within[layer] };
  const own = within[layer];
  return [
    {
      name: `${layer} reaches too far`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: [own, ...paths(values), ...paths(types)] },
    },
    {
      name: `${layer} may import only types from there`,
      severity: 'error',
      // Words are put to the test on real runs.
      from: { ...from, pathNot: '[.]test[.]ts$' },
      to: {
        path: paths(types),
        pathNot: [own, ...paths(values)],
        dependencyTypesNot: ['type-only'],
      },
    },
  ].filter(({ to }) => to.path.length > 0);
});

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'every file belongs to a layer',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.values(within) },
      to: {},
    },
    {
      name: 'the machine needs nothing but maths',
      comment: 'No Svelte, D3, Comlink or Node below the worker.',
      severity: 'error',
      from: {
        path: ['^src/shared/', '^src/sim/', '^src/kpi/', '^src/study/'],
        pathNot: 'test(kit)?[.]ts$',
      },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'],
        pathNot: [
          'node_modules/@stdlib/',
          'node_modules/seedrandom/',
          'node_modules/@types/seedrandom/',
        ],
      },
    },
    {
      name: 'no circles',
      comment: 'Types may refer to each other; modules that run may not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every import is found',
      severity: 'error',
      from: { path: '^src/' },
      // Of svelte/elements there are only types; the build writes the licences.
      to: { couldNotResolve: true, pathNot: '[?]|^svelte/elements$|^virtual:licences$' },
    },
    {
      name: 'the product does not import its tests',
      severity: 'error',
      from: { path: '^src/', pathNot: 'test(kit)?[.]ts$' },
      to: { path: ['test(kit)?[.]ts$', '^tests/', '^tools/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]d[.]ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte.ts', '.js', '.svelte'],
      conditionNames: ['svelte', 'browser', 'import', 'default'],
      exportsFields: ['exports'],
    },
  },
};
