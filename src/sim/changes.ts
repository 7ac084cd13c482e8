import { STEPS } from '../scenario/field';
import { FIELDS, fieldOf } from '../scenario/fields';
import type { DatedEvent, Scenario } from '../scenario/scenario';
import { SITE_STAGE } from '../scenario/sites';
import type { World } from './world';

/**
 * Index into STEPS of the first step that reads something in which two worlds differ; STEPS.length
 * − 1, the outcome, when nothing does.
 */
export function firstStep(before: World, after: World): number {
  const [a, b] = [before.scenario, after.scenario];
  const elsewhere =
    a.seed !== b.seed ||
    a.startDate !== b.startDate ||
    before.measured !== after.measured ||
    before.span.windowDays !== after.span.windowDays;
  if (elsewhere) return 0;
  let first = STEPS.length - 1;
  for (const { key, reads } of FIELDS)
    if (a.values[key] !== b.values[key]) first = Math.min(first, STEPS.indexOf(reads));
  return Math.min(first, firstEventStep(a, b));
}

function firstEventStep(a: Scenario, b: Scenario): number {
  const key = (event: DatedEvent) => JSON.stringify(event);
  const [mine, theirs] = [a.events.map(key), b.events.map(key)];
  let first = STEPS.length - 1;
  if (mine.join() === theirs.join()) return first;
  // Their order matters too (one may set what another scales), so all count when any differs.
  for (const event of [...a.events, ...b.events]) first = Math.min(first, stepOf(event));
  return first;
}

function stepOf(event: DatedEvent): number {
  return STEPS.indexOf(
    event.effect === 'close' ? SITE_STAGE[event.site] : fieldOf(event.field).reads,
  );
}
