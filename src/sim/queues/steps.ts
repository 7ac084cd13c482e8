/** A quantity that changes at dates: constant from each time to the next. */
export class Steps {
  /** The last value, and from when on it holds: most quantities never change. */
  readonly #last: number;
  readonly #lastFrom: number;

  /**
   * @param times when each value begins, seconds, strictly rising; the first holds from ever
   * @param values as many values
   */
  constructor(
    readonly times: Float64Array,
    readonly values: Float64Array,
  ) {
    this.#last = values[values.length - 1];
    this.#lastFrom = times.length === 1 ? -Infinity : times[times.length - 1];
  }

  static constant(value: number): Steps {
    return new Steps(Float64Array.of(0), Float64Array.of(value));
  }

  at(t: number): number {
    if (t >= this.#lastFrom) return this.#last;
    let i = this.times.length - 2;
    while (i > 0 && t < this.times[i]) i--;
    return this.values[i];
  }

  map(change: (value: number) => number): Steps {
    return new Steps(this.times, this.values.map(change));
  }
}

/** Pointwise combination of two step functions. */
export function combine(a: Steps, b: Steps, f: (a: number, b: number) => number): Steps {
  const times = Float64Array.from([...new Set([...a.times, ...b.times])].sort((x, y) => x - y));
  return new Steps(
    times,
    times.map((t) => f(a.at(t), b.at(t))),
  );
}

/** Several quantities read together: the shares of a mix. */
export class StepsGroup {
  readonly #steps: readonly Steps[];
  readonly #values: Float64Array;
  readonly #constant: boolean;

  constructor(steps: readonly Steps[]) {
    this.#steps = steps;
    this.#values = Float64Array.from(steps, (step) => step.values[0]);
    this.#constant = steps.every(({ times }) => times.length === 1);
  }

  /** The values at t, in the order given; overwritten by the next call. */
  at(t: number): Float64Array {
    const values = this.#values;
    if (!this.#constant) for (let i = 0; i < values.length; i++) values[i] = this.#steps[i].at(t);
    return values;
  }
}
