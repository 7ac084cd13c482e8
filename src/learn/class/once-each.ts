import type { Answers } from '../../kpi/answers';
import type { Scenario } from '../../scenario/scenario';

/** Runs a scenario; null once `wanted` says no. */
export type Run = (scenario: Scenario, wanted: () => boolean) => Promise<Answers | null>;

/** The same, each scenario only once; what went wrong with it comes as an answer. */
export function onceEach(
  run: Run,
): (scenario: Scenario, wanted: () => boolean) => Promise<Answers | Error | null> {
  const known = new Map<string, Answers | Error>();
  return async (scenario, wanted) => {
    const key = JSON.stringify(scenario);
    const found = known.get(key) ?? (await run(scenario, wanted).catch((e: unknown) => e as Error));
    if (found) known.set(key, found);
    return found;
  };
}
