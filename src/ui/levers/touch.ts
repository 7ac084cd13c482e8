/**
 * Tells a finger that drags a slider from one that scrolls the page: the browser moves the thumb as
 * soon as it is touched, and says only later that the finger scrolls.
 */
export class Touch {
  /** The lever's value when the finger came down; null without a finger. */
  #before: number | null = null;
  #inputs = 0;
  #scrolled = false;

  down({ pointerType }: Pick<PointerEvent, 'pointerType'>, value: number): void {
    this.#before = pointerType === 'touch' ? value : null;
    this.#inputs = 0;
    this.#scrolled = false;
  }

  /** An input event: may the lever follow? Not where the finger came down, before it goes on. */
  follows(): boolean {
    this.#inputs++;
    return this.#before === null || (this.#inputs > 1 && !this.#scrolled);
  }

  /** The finger scrolls: the value to go back to, or null where none was left. */
  scrolls(): number | null {
    if (this.#before === null) return null;
    this.#scrolled = true;
    return this.#inputs > 1 ? this.#before : null;
  }

  /** A change event: is it meant? */
  meant(): boolean {
    const meant = !this.#scrolled;
    this.#before = null;
    this.#scrolled = false;
    return meant;
  }
}
