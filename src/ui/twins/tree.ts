import type { World } from '../../state/worlds';

/** A world and how many forks lie above it. */
export interface TreeRow {
  readonly world: World;
  readonly depth: number;
}

/** Worlds with each fork below the one it parted from. */
export function inTree(worlds: readonly World[]): TreeRow[] {
  const below = (parent: string | null, depth: number): TreeRow[] =>
    worlds
      .filter(({ fork }) => (fork?.parent ?? null) === parent)
      .flatMap((world) => [{ world, depth }, ...below(world.key, depth + 1)]);
  return below(null, 0);
}
