/**
 * Typed arrays cut from one buffer that is used again and again: a run needs a few hundred of them,
 * and fresh ones cost more (page faults, garbage collection) than the work done in them.
 *
 * Arrays are zero-filled. `reset` makes all of them invalid at once.
 */
export class Arena {
  #buffer: ArrayBuffer;
  #used = 0;

  /** @param bytes to begin with; it grows as needed */
  constructor(bytes = 1 << 16) {
    this.#buffer = new ArrayBuffer(bytes);
  }

  /** Bytes held, used or not. */
  get bytes(): number {
    return this.#buffer.byteLength;
  }

  reset(): void {
    this.#used = 0;
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

  /** Offset of so many bytes. Arrays cut before the buffer had to grow keep the old one. */
  #take(bytes: number): number {
    const aligned = (bytes + 7) & ~7;
    if (this.#used + aligned > this.#buffer.byteLength) {
      this.#buffer = new ArrayBuffer(2 * Math.max(this.#buffer.byteLength, aligned));
      this.#used = 0;
    }
    const offset = this.#used;
    this.#used += aligned;
    return offset;
  }
}
