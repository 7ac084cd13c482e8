/** Undo and redo over immutable states. */
export class History<T> {
  readonly #past: T[] = [];
  readonly #future: T[] = [];
  readonly #most: number;

  constructor(most = 200) {
    this.#most = most;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Remembers the state that is about to be left. */
  leave(state: T): void {
    this.#past.push(state);
    if (this.#past.length > this.#most) this.#past.shift();
    this.#future.length = 0;
  }

  /** The state before, if there is one; `current` can be redone. */
  undo(current: T): T | undefined {
    const state = this.#past.pop();
    if (state !== undefined) this.#future.push(current);
    return state;
  }

  redo(current: T): T | undefined {
    const state = this.#future.pop();
    if (state !== undefined) this.#past.push(current);
    return state;
  }
}
