import { m } from '../../words/words';
import { findPreset } from '../presets';
import { labelOf } from '../field-words';
import { FIELDS, findField } from '../fields';
import { parseScenario } from '../parse';
import { BASELINE, type Scenario } from '../scenario';
import { readEvents, writeEvents } from './events';
import type { LinkedWorld } from './link';
import { repaired } from './repair';
import { migrated, type Step } from './schema';
import type { Document, Tables } from './tables';
import { decodeNumber, decodeText, encodeText, excerpt, type Saying } from './text';

/** Parameters of a world besides its levers. */
const WORDS = ['preset', 'name', 'seed', 'start', 'events'] as const;

/** How a link's version is understood. */
export interface Reading {
  readonly tables: Tables;
  /** From that version to the present one. */
  readonly steps: readonly Step[];
}

/** Is it a parameter of a world, in the version of the tables? */
export function isOfWorld(name: string, { baseline }: Tables): boolean {
  return (WORDS as readonly string[]).includes(name) || Object.hasOwn(baseline.values, name);
}

/**
 * What a link says of one world. What it says wrongly stays as in the preset, and is told.
 * @param seed where the link gives none
 */
export function readWorld(
  entries: ReadonlyMap<string, string>,
  { tables, steps }: Reading,
  seed: string,
  tell: (saying: Saying) => void,
): LinkedWorld {
  const wanted = entries.get('preset') ?? 'baseline';
  const known = wanted === '' || Object.hasOwn(tables.presets, wanted);
  if (!known) tell(() => m.links_no_preset({ preset: excerpt(wanted) }));
  const presetKey = known ? wanted : 'baseline';
  const base = { ...(tables.presets[presetKey] ?? tables.baseline), seed };
  const changed = withEntries(base, entries, tell);
  const start = migrated(base, steps);
  const fallback = sound(start, seed);
  const scenario = repaired(migrated(changed, steps), fallback, tell);
  return { scenario, presetKey: isPreset(presetKey, start) ? presetKey : '' };
}

/** A preset of an old version that no longer is what it was loses its name, not its content. */
function isPreset(key: string, document: Document): boolean {
  const preset = findPreset(key);
  if (!preset) return false;
  const now = JSON.stringify(ordered({ ...preset.scenario, seed: document.seed }));
  return JSON.stringify(ordered(document)) === now;
}

function ordered({ name, seed, startDate, values, events }: Document): unknown[] {
  return [name, seed, startDate, FIELDS.map(({ key }) => values[key]), events];
}

/** The preset itself, or the baseline where migrating it has left no scenario. */
function sound(document: Document, seed: string): Scenario {
  const parsed = parseScenario(document);
  return parsed.ok ? parsed.scenario : { ...BASELINE, seed };
}

function withEntries(
  base: Document,
  entries: ReadonlyMap<string, string>,
  tell: (saying: Saying) => void,
): Document {
  const text = (name: string, otherwise: string) => {
    const raw = entries.get(name);
    const value = raw === undefined ? otherwise : decodeText(raw);
    if (value === undefined) tell(() => m.links_unreadable_text({ name }));
    return value ?? otherwise;
  };
  const values: Record<string, number> = { ...base.values };
  for (const [name, raw] of entries) {
    if (!Object.hasOwn(base.values, name)) continue;
    const value = decodeNumber(raw);
    // What the number may be is checked with the whole scenario.
    if (value !== undefined) values[name] = value;
    else tell(() => m.links_not_plain_number({ lever: leverName(name), given: excerpt(raw) }));
  }
  const events = entries.has('events') ? readEvents(entries.get('events')!) : base.events;
  const readable = events.filter((event) => event !== undefined);
  if (readable.length < events.length) tell(() => m.links_event_unread());
  return {
    name: text('name', base.name),
    seed: text('seed', base.seed),
    startDate: text('start', base.startDate),
    values,
    events: readable,
  };
}

/** A lever of an old version may be none any more. */
function leverName(key: string): string {
  const field = findField(key);
  return field ? labelOf(field.key) : key;
}

/**
 * What a link has to say of a world: only what its preset and the seed would not say.
 * @param always names the preset even if it is the usual one
 */
export function writeWorld(
  { presetKey, scenario }: LinkedWorld,
  seed: string,
  always: boolean,
): [string, string][] {
  const preset = findPreset(presetKey);
  const base = preset?.scenario ?? BASELINE;
  const entries: [string, string][] = [];
  const key = preset ? presetKey : '';
  if (always || key !== 'baseline') entries.push(['preset', key]);
  if (scenario.name !== base.name) entries.push(['name', encodeText(scenario.name)]);
  if (scenario.startDate !== base.startDate) entries.push(['start', scenario.startDate]);
  for (const { key } of FIELDS)
    if (scenario.values[key] !== base.values[key])
      entries.push([key, String(scenario.values[key])]);
  const events = writeEvents(scenario.events);
  if (events !== writeEvents(base.events)) entries.push(['events', events]);
  if (scenario.seed !== seed) entries.push(['seed', encodeText(scenario.seed)]);
  return entries;
}
