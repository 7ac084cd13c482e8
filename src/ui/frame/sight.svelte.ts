const TOUCHES = ['pointerdown', 'keydown', 'focusin', 'beforeprint'] as const;

/**
 * Whether people see a frame: it may be far down on another page, or in a tab that is closed. Where
 * browsers cannot tell, and as soon as anybody touches it, it counts as seen.
 */
export class Sight {
  /** In sight now. */
  now: boolean = $state(false);
  /** In sight now or before. */
  ever: boolean = $state(false);

  /** @returns stops watching */
  watch(element: Element): () => void {
    const touched = () => (this.ever = true);
    for (const touch of TOUCHES) addEventListener(touch, touched);
    const observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => this.#tell(entries.at(-1)!.isIntersecting));
    if (observer) observer.observe(element);
    else this.#tell(true);
    return () => {
      observer?.disconnect();
      for (const touch of TOUCHES) removeEventListener(touch, touched);
    };
  }

  #tell(inSight: boolean): void {
    this.now = inSight;
    this.ever ||= inSight;
  }
}
