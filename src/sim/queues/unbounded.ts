/** What never comes to an end. */
export type Endless =
  | 'takes longer than a run can hold'
  | 'never opens again'
  | 'never ends'
  | 'has no server left'
  | 'has no departure left'
  | 'waits too long for its stock';

/**
 * A time that no column can hold (past 2³¹ − 1 s): the queue in front of a station grows without
 * bound, or the station never opens again. Ends the run.
 */
export class Unbounded extends Error {
  override readonly name = 'Unbounded';
  readonly how: Endless;

  constructor(how: Endless) {
    super(how);
    this.how = how;
  }
}
