// Compiled with the machine, which knows no Node; tests always run there.
declare const process: { readonly env: Record<string, string | undefined> };

/**
 * How often a random test tries: as written, or an eighth of it when SHORT_RUNS is set, as it is
 * while the tests themselves are tested (docs/mutation.md) and run a thousand times over.
 */
export const effort = (runs: number): number =>
  process.env.SHORT_RUNS ? Math.ceil(runs / 8) : runs;
