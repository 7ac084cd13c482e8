import { DAY, HOUR } from '../shared/units';

/** Simulated seconds per real second, to choose from. */
export const SPEEDS = [HOUR, 6 * HOUR, DAY, 3 * DAY] as const;

/** A page that was hidden gets one late frame; it must not make the clock leap. */
const LONGEST_FRAME = 100;

/** While the clock runs, figures change so many milliseconds apart: nobody reads faster. */
const READ_OUT = 200;

/** The clock after one frame. Times in simulated seconds, `elapsed` in real milliseconds. */
export function advance(now: number, elapsed: number, speed: number, end: number): number {
  const step = (Math.min(Math.max(elapsed, 0), LONGEST_FRAME) / 1000) * speed;
  return Math.min(now + step, end);
}

export interface PlaybackBounds {
  /** Where playing starts: the opening of the measured window. */
  readonly start: number;
  /** The last second that can be shown. */
  readonly end: number;
}

/** Where the clock begins, if not where playing starts: a second, and whether it runs; null: as usual. */
export interface PlaybackStart {
  readonly at: number | null;
  readonly play: boolean | null;
}

/** The simulated clock of the flow picture. */
export class Playback {
  /** Seconds since the scenario's start. */
  now: number = $state(0);
  /** The same for figures and words: some five times a second while playing, exact otherwise. */
  readOut: number = $state(0);
  playing: boolean = $state(false);
  speed: number = $state(6 * HOUR);

  readonly #bounds: () => PlaybackBounds;
  readonly #from: PlaybackStart;
  #begun = false;
  #frame = 0;
  #last = 0;
  #lastReadOut = 0;

  /** @param from what a link says of the clock */
  constructor(bounds: () => PlaybackBounds, from: PlaybackStart = { at: null, play: null }) {
    this.#bounds = bounds;
    this.#from = from;
    this.#show(bounds().start);
  }

  /** The last second that can be shown. */
  get end(): number {
    return this.#bounds().end;
  }

  /** The second at which it was made to stand still; null while it runs or waits at its start. */
  get stoppedAt(): number | null {
    const rests = this.playing || this.readOut === this.#bounds().start;
    return rests ? null : this.readOut;
  }

  /** To be called when there is something to see; only the first call does anything. */
  begin(moving: boolean): void {
    if (this.#begun) return;
    this.#begun = true;
    const { at, play } = this.#from;
    this.#show(this.#bounds().start);
    if (at !== null) this.seek(at);
    // Motion is asked for by a link, but never forced on anyone.
    if (moving && (play ?? at === null)) this.play();
  }

  play(): void {
    const { start, end } = this.#bounds();
    if (this.now >= end) this.#show(start);
    this.playing = true;
    cancelAnimationFrame(this.#frame);
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    this.playing = false;
    this.readOut = this.now;
    cancelAnimationFrame(this.#frame);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  seek(second: number): void {
    this.#show(Math.min(Math.max(second, 0), this.#bounds().end));
  }

  /** Moves by so many seconds and stands still there. */
  step(seconds: number): void {
    this.pause();
    this.seek(this.now + seconds);
  }

  dispose(): void {
    this.pause();
  }

  #show(second: number): void {
    this.now = second;
    this.readOut = second;
  }

  readonly #tick = (time: number): void => {
    const { end } = this.#bounds();
    this.now = advance(this.now, time - this.#last, this.speed, end);
    this.#last = time;
    if (time - this.#lastReadOut >= READ_OUT) {
      this.readOut = this.now;
      this.#lastReadOut = time;
    }
    if (this.now >= end) this.pause();
    else if (this.playing) this.#frame = requestAnimationFrame(this.#tick);
  };
}
