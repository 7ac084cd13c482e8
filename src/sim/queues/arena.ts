/**
 * Typed arrays cut from one buffer that is used again and again: a run needs a few hundred of them,
 * and fresh ones cost more (page faults, garbage collection) than the work done in them.
 *
 * Arrays are zero-filled. `reset` makes all of them invalid at once.
 */
export class Arena {
  #buffer: ArrayBuffer;
  #used = 0;
  /** Bytes of earlier buffers, full since the last reset; their arrays keep them. */
  #full = 0;

  /** @param bytes to begin with; it grows as needed */
  constructor(bytes = 1 << 16) {
    this.#buffer = new ArrayBuffer(bytes);
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#full + this.#buffer.byteLength;
  }

  reset(): void {
    // One buffer for all that was needed: the next user of this much stays within it.
    if (this.#full > 0) this.#buffer = new ArrayBuffer(this.#full + this.#used);
    this.#full = 0;
    this.#used = 0;
  }

  /** A place to go back to. */
  mark(): number {
    return this.#full + this.#used;
  }

  /** Makes the arrays cut since a mark invalid. */
  release(mark: number): void {
    this.#used = Math.max(0, mark - this.#full);
  }

  int32(length: number): Int32Array {
    const offset = this.#take(length * 4);
    return new Int32Array(this.#buffer, offset, length).fill(0);
  }

  uint16(length: number): Uint16Array {
    const offset = this.#take(length * 2);
    return new Uint16Array(this.#buffer, offset, length).fill(0);
  }

  uint8(length: number): Uint8Array {
    const offset = this.#take(length);
    return new Uint8Array(this.#buffer, offset, length).fill(0);
  }

  float64(length: number): Float64Array {
    const offset = this.#take(length * 8);
    return new Float64Array(this.#buffer, offset, length).fill(0);
  }

  /** Offset of so many bytes. */
  #take(bytes: number): number {
    const aligned = (bytes + 7) & ~7;
    if (this.#used + aligned > this.#buffer.byteLength) {
      this.#full += this.#used;
      this.#used = 0;
      const spare = Math.min(this.#full >> 3, MOST_SPARE);
      this.#buffer = new ArrayBuffer(Math.max(aligned, spare, LEAST));
    }
    const offset = this.#used;
    this.#used += aligned;
    return offset;
  }
}

/** Bytes of a further buffer: enough for many small arrays, little beside what is there already. */
const LEAST = 1 << 16;
const MOST_SPARE = 1 << 24;
