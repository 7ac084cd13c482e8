/**
 * A time that no column can hold (past 2³¹ − 1 s): the queue in front of a station grows without
 * bound, or the station never opens again. Ends the run.
 */
export class Unbounded extends Error {
  override readonly name = 'Unbounded';
}
