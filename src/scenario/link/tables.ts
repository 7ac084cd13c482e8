import { BASELINE, type DatedEvent } from '../scenario';
import { PRESETS } from '../presets';

/** A scenario of any version: its levers may since have been renamed, added or given up. */
export interface Document {
  readonly name: string;
  readonly seed: string;
  readonly startDate: string;
  readonly values: Readonly<Record<string, number>>;
  readonly events: readonly unknown[];
}

/** What a link of one version takes for granted. */
export interface Tables {
  /** The baseline: what levers are where a link is silent. */
  readonly baseline: Document;
  readonly presets: Readonly<Record<string, Document>>;
}

/** The same as it is kept for ever in `frozen/`: presets by what they change. */
export interface FrozenTables {
  readonly baseline: Omit<Document, 'events'>;
  readonly presets: Readonly<
    Record<
      string,
      Pick<Document, 'name' | 'startDate' | 'values'> & { readonly events: readonly DatedEvent[] }
    >
  >;
}

/** Those of the version that is written now. */
export function presentTables(): Tables {
  const presets = PRESETS.map(({ key, scenario }) => [key, scenario] as const);
  return { baseline: BASELINE, presets: Object.fromEntries(presets) };
}

export function thawed({ baseline, presets }: FrozenTables): Tables {
  const whole = { ...baseline, events: [] };
  const entries = Object.entries(presets).map(([key, preset]) => {
    const values = { ...baseline.values, ...preset.values };
    return [key, { ...whole, ...preset, values }] as const;
  });
  return { baseline: whole, presets: Object.fromEntries(entries) };
}

export function frozen({ baseline, presets }: Tables): FrozenTables {
  const { name, seed, startDate, values } = baseline;
  const entries = Object.entries(presets).map(([key, preset]) => {
    const changed = Object.entries(preset.values).filter(([k, value]) => value !== values[k]);
    const { name, startDate, events } = preset;
    return [key, { name, startDate, values: Object.fromEntries(changed), events }] as const;
  });
  return {
    baseline: { name, seed, startDate, values },
    presets: Object.fromEntries(entries) as FrozenTables['presets'],
  };
}
