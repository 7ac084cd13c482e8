import { m } from '../../words/words';
import { findField, mixFields } from '../fields';
import { parseScenario, type Problem } from '../parse';
import { FIELDS, type FieldKey } from '../fields';
import type { Scenario } from '../scenario';
import type { Document } from './tables';
import type { Saying } from './text';

/** Rounds of mending: what is wrong in a lever first, then what its return makes wrong in a mix. */
const ROUNDS = 4;

/**
 * A document from outside as a scenario: each part that is wrong is as in the fallback, and told.
 * Never throws.
 */
export function repaired(
  document: Document,
  fallback: Scenario,
  tell: (saying: Saying) => void,
): Scenario {
  let now = withKnownLevers(document, fallback, tell);
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = parseScenario(now);
    if (parsed.ok) return parsed.scenario;
    for (const problem of parsed.problems) tell(() => problem.message);
    now = without(parsed.problems, now, fallback);
  }
  tell(() => m.links_nothing_left());
  return fallback;
}

/** Exactly the levers there are: those that are missing as in the fallback. */
function withKnownLevers(
  document: Document,
  fallback: Scenario,
  tell: (saying: Saying) => void,
): Document {
  for (const key of Object.keys(document.values))
    if (!findField(key)) tell(() => m.links_no_lever({ key }));
  const values = Object.fromEntries(
    FIELDS.map(({ key }) => [key, document.values[key] ?? fallback.values[key]]),
  );
  return { ...document, values };
}

function without(problems: readonly Problem[], now: Document, fallback: Scenario): Document {
  const values: Record<string, number> = { ...now.values };
  const dropped = new Set<number>();
  let { name, seed, startDate } = now;
  for (const { where } of problems) {
    const event = /^events\.(\d+)/.exec(where);
    if (findField(where)) values[where] = fallback.values[where as FieldKey];
    else if (where === 'values') restoreMixes(values, fallback);
    else if (event) dropped.add(Number(event[1]));
    else if (where === 'events') now.events.forEach((_, i) => dropped.add(i));
    else if (where === 'name') ({ name } = fallback);
    else if (where === 'seed') ({ seed } = fallback);
    else if (where === 'startDate') ({ startDate } = fallback);
  }
  const events = now.events.filter((_, i) => !dropped.has(i));
  return { name, seed, startDate, values, events };
}

/** Each mix whose shares do not sum to 100 %. */
function restoreMixes(values: Record<string, number>, fallback: Scenario): void {
  for (const mix of new Set(FIELDS.flatMap((field) => field.mix ?? []))) {
    const keys = mixFields(mix).map(({ key }) => key);
    const sum = keys.reduce((total, key) => total + values[key]!, 0);
    if (Math.abs(sum - 100) > 0.1) for (const key of keys) values[key] = fallback.values[key];
  }
}
