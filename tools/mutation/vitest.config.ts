import { defineConfig } from 'vitest/config';

/** The tests that judge mutants of src/sim/random and src/sim/queues, cut short: see docs/mutation.md. */
export default defineConfig({
  test: {
    include: ['src/sim/{random,queues}/*.test.ts'],
    // Closed formulas of queueing theory, over long runs: too slow to be repeated for every mutant.
    environment: 'node',
    // Only Stryker judges by the clock; a busy machine must not kill a mutant.
    testTimeout: 300_000,
    env: { SHORT_RUNS: '1' },
    setupFiles: ['tools/mutation/no-shrinking.ts'],
  },
});
