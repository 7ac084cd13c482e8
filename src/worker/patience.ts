/** How long a worker may be silent before it counts as hung; milliseconds. */
export interface Patience {
  /** Until it has started: its script may come over a slow line. */
  readonly start: number;
  /** While it is at work, unless it has asked for longer. */
  readonly silence: number;
}

/**
 * The usual scenario keeps a worker silent for 0.3 s at most (two busy cores, cold code); a machine
 * six times slower still has time to spare.
 */
export const PATIENCE: Patience = { start: 10_000, silence: 3000 };
