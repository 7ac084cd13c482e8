import type { Mix } from './field';
import { FIELDS, mixFields, type FieldKey } from './fields';
import { secondsAt, type DatedEvent, type Scenario } from './scenario';

/** The levers of a mix move as one: their shares sum to 100 %. */
export interface LeverDifference {
  readonly kind: 'lever';
  /** Key of the lever, or of the mix. */
  readonly key: FieldKey | Mix;
  /** The levers that differ. */
  readonly fields: readonly FieldKey[];
}

/** A dated event of one world only, or one that differs in its dates or size. */
export interface EventDifference {
  readonly kind: 'event';
  /** `event 1`, `event 2`, … in the order listed. */
  readonly key: string;
  readonly inA: DatedEvent | null;
  readonly inB: DatedEvent | null;
}

/** One thing in which world B differs from world A, that can be undone singly. */
export type Difference = LeverDifference | EventDifference;

/** In what two scenarios differ: levers in table order, then dated events in theirs. */
export function differencesOf(a: Scenario, b: Scenario): Difference[] {
  const differs = (key: FieldKey) => a.values[key] !== b.values[key];
  const levers = new Map<string, LeverDifference>();
  for (const { key, mix } of FIELDS) {
    if (!differs(key)) continue;
    const fields = mix ? mixFields(mix).map((field) => field.key) : [key];
    levers.set(mix ?? key, {
      kind: 'lever',
      key: mix ?? key,
      fields: fields.filter(differs),
    });
  }
  return [...levers.values(), ...eventDifferences(a.events, b.events)];
}

/**
 * The first of two worlds with some of the differences made as in the second. All of them give the
 * second world's levers and events exactly, none the first's.
 * @param made subset of `all`, which is `differencesOf(a, b)`
 */
export function withDifferences(
  a: Scenario,
  b: Scenario,
  all: readonly Difference[],
  made: readonly Difference[],
): Scenario {
  const values = { ...a.values };
  const replaced = new Map<DatedEvent, DatedEvent | null>();
  const added: DatedEvent[] = [];
  for (const difference of made)
    if (difference.kind === 'lever')
      for (const key of difference.fields) values[key] = b.values[key];
    else if (difference.inA) replaced.set(difference.inA, difference.inB);
    else if (difference.inB) added.push(difference.inB);
  const events = a.events.flatMap((event) => {
    const instead = replaced.get(event);
    return instead === undefined ? [event] : instead === null ? [] : [instead];
  });
  // Those of both worlds may stand in another order in the second, which matters on one lever.
  const whole = count(made) === count(all);
  return { ...a, values, events: whole ? b.events : [...events, ...added] };
}

/** Of differences between dated events. */
function count(differences: readonly Difference[]): number {
  return differences.filter(({ kind }) => kind === 'event').length;
}

/**
 * The second up to which two worlds share their past, whatever happens to whom: the beginning of
 * the first dated event that differs. 0 when a lever does; null when nothing differs.
 */
export function sharedUntil(a: Scenario, b: Scenario): number | null {
  const differences = differencesOf(a, b);
  if (differences.length === 0) return null;
  const seconds = differences.flatMap((difference) =>
    difference.kind === 'lever' ? [0] : changesAt(a, difference),
  );
  return Math.max(0, Math.min(...seconds));
}

/** Where an event ends earlier or later, nothing differs before its earlier end. */
function changesAt(scenario: Scenario, { inA, inB }: EventDifference): number[] {
  const at = (date: string) => secondsAt(scenario, date);
  if (inA && inB && inA.from === inB.from && sameEffect(inA, inB))
    return [inA.to, inB.to].flatMap((to) => (to === null ? [] : [at(to)]));
  return [inA, inB].flatMap((event) => (event ? [at(event.from)] : []));
}

function sameEffect(a: DatedEvent, b: DatedEvent): boolean {
  return text({ ...a, label: '', to: null }) === text({ ...b, label: '', to: null });
}

function eventDifferences(
  a: readonly DatedEvent[],
  b: readonly DatedEvent[],
): readonly EventDifference[] {
  const [[onlyA, sameA], [onlyB, sameB]] = [split(a, b), split(b, a)];
  const pairs: [DatedEvent | null, DatedEvent | null][] = onlyA.map((event) => {
    const i = onlyB.findIndex((other) => target(other) === target(event));
    return [event, i < 0 ? null : onlyB.splice(i, 1)[0]!];
  });
  for (const event of onlyB) pairs.push([null, event]);
  pairs.push(...reordered(sameA, sameB));
  return pairs.map(([inA, inB], i) => ({
    kind: 'event',
    key: `event ${i + 1}`,
    inA,
    inB,
  }));
}

/** Of the same events in two orders: those that stand in each other's places. */
function reordered(a: readonly DatedEvent[], b: readonly DatedEvent[]): [DatedEvent, DatedEvent][] {
  // What sets a lever and what scales it do not commute; all else does.
  const byLever = (events: readonly DatedEvent[]) =>
    events
      .filter(({ effect }) => effect !== 'close')
      .sort((x, y) => (targetOf(x) < targetOf(y) ? -1 : targetOf(x) > targetOf(y) ? 1 : 0));
  const inB = byLever(b);
  return byLever(a).flatMap((event, i): [DatedEvent, DatedEvent][] =>
    text(event) === text(inB[i]) ? [] : [[event, inB[i]!]],
  );
}

/** The events of one list that are not in the other, each as often as it stands there, and the rest. */
function split(
  list: readonly DatedEvent[],
  other: readonly DatedEvent[],
): [only: DatedEvent[], both: DatedEvent[]] {
  const left = other.map(text);
  const only: DatedEvent[] = [];
  const both: DatedEvent[] = [];
  for (const event of list) {
    const i = left.indexOf(text(event));
    if (i >= 0) left.splice(i, 1);
    (i < 0 ? only : both).push(event);
  }
  return [only, both];
}

/** What an event acts on, and its name: an event that was changed keeps both. */
function target(event: DatedEvent): string {
  return `${event.effect} ${targetOf(event)} ${event.label}`;
}

function targetOf(event: DatedEvent): string {
  return event.effect === 'close' ? event.site : event.field;
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
