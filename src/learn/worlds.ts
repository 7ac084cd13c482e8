import { findPreset } from '../scenario/presets';
import { BASELINE, type Scenario } from '../scenario/scenario';
import type { Lesson, LessonWorld } from './lesson';

/**
 * The scenario of a prepared world: its preset or the baseline, and what differs. Events that are
 * given stand in place of the preset's.
 * @throws RangeError when the preset or the world does not exist
 */
export function worldOf(lesson: Pick<Lesson, 'worlds'>, key: string): Scenario {
  const world = Object.hasOwn(lesson.worlds, key) ? lesson.worlds[key] : undefined;
  if (!world) throw new RangeError(`no world ${key}`);
  return scenarioOf(world);
}

/** @throws RangeError when the preset does not exist */
export function scenarioOf({ preset, values, startDate, events }: LessonWorld): Scenario {
  const begun = preset === undefined ? BASELINE : findPreset(preset)?.scenario;
  if (!begun) throw new RangeError(`no preset ${preset}`);
  return {
    ...begun,
    values: { ...begun.values, ...values },
    startDate: startDate ?? begun.startDate,
    events: events ?? begun.events,
  };
}
