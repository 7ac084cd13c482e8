import { LINK_VERSION } from './link';
import { presentTables, type Document, type Tables } from './tables';

/** From one version to the next. What is left out is the same in both. */
export interface Step {
  /** Names that were changed: parameters, and levers with them. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** A world of the old version, complete, as one of the new version that means the same. */
  readonly world?: (world: Document) => Document;
}

/** All versions of links there have been. */
export interface Schema {
  readonly version: number;
  /** @param version 1 to `version` */
  tables(version: number): Promise<Tables>;
  /** `steps[n]` leads from version n + 1 to n + 2. */
  readonly steps: readonly Step[];
}

/**
 * To raise the version: copy nothing, but leave `frozen/1.json` as it is, load it here for links of
 * its version (`tables`), add a step, and let a test freeze the new tables beside it.
 */
export const SCHEMA: Schema = {
  version: LINK_VERSION,
  tables: () => Promise.resolve(presentTables()),
  steps: [],
};

/** Turns a name of the version that the steps begin with into the one it has now. */
export function renaming(steps: readonly Step[]): (name: string) => string {
  return (name) =>
    steps.reduce(
      (now, { renamed = {} }) => (Object.hasOwn(renamed, now) ? renamed[now]! : now),
      name,
    );
}

/** A world of an old version as one of the present. */
export function migrated(world: Document, steps: readonly Step[]): Document {
  return steps.reduce((now, step) => {
    const { renamed = {} } = step;
    const values = Object.fromEntries(
      Object.entries(now.values).map(([key, value]) => [
        Object.hasOwn(renamed, key) ? renamed[key]! : key,
        value,
      ]),
    );
    return step.world ? step.world({ ...now, values }) : { ...now, values };
  }, world);
}
