import { STAGES } from '../scenario/field';
import type { Memory } from '../sim/run';
import { simulate } from '../sim/simulate';
import { CATALOGUE, conduct } from '../study/self-check/catalogue';
import type { CheckedGroup } from '../study/self-check/check';
import { conservation, littlesLaw, repeated } from '../study/self-check/live';
import { shownFigures, shownFiguresOf } from '../study/self-check/shown';
import type { Progress, SelfCheckRequest, SelfCheckStep, Shown } from './protocol';

/** How often a step tells its progress, at most: messages cost more than some replications. */
const BEATS = 20;

/**
 * @param memory what ran in it before is lost
 * @throws Unbounded, TooLarge when the scenario cannot be run
 */
export function selfCheckStep(
  { step, seed, shown }: SelfCheckRequest,
  memory: Memory,
  progress: Progress,
): SelfCheckStep {
  const steps = CATALOGUE.length + 1;
  if (step === 0) return { groups: checkShown(shown, memory, progress), steps };
  const experiment = CATALOGUE[step - 1]();
  let told = 0;
  const results = conduct(experiment, {
    seed,
    progress: (done, all) => {
      const beats = Math.floor((BEATS * done) / all);
      if (beats > told) progress((told = beats), BEATS);
    },
  });
  return { groups: [{ key: experiment.key, results }], steps };
}

/** The shown run, made again from its seed and counted in two ways. */
function checkShown(
  { scenario, measured, digest }: Shown,
  memory: Memory,
  progress: Progress,
): CheckedGroup[] {
  const all = STAGES.length + 4;
  const run = simulate(scenario, { measured, memory, progress: (stage) => progress(stage, all) });
  const groups: CheckedGroup[] = [];
  const add = (group: CheckedGroup) => {
    groups.push(group);
    progress(STAGES.length + groups.length, all);
  };
  const figures = shownFiguresOf(run);
  add(littlesLaw(run));
  add(conservation(run));
  add(shownFigures(run, figures));
  if (digest) add(repeated(digest, figures.digest));
  return groups;
}
