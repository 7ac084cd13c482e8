import { untrack } from 'svelte';
import { cubicOut } from 'svelte/easing';
import { prefersReducedMotion, Tween } from 'svelte/motion';

/**
 * The end of an axis that stays put while `free` is false (a slider is being dragged) and eases to
 * what fits when it is true again. To be called while a component is set up.
 */
export function easedAxis(fit: () => number, free: () => boolean): Tween<number> {
  const axis = new Tween(fit(), { easing: cubicOut });
  $effect(() => {
    const duration = prefersReducedMotion.current ? 0 : 350;
    if (free()) void axis.set(fit(), { duration });
    // Picked up while it still eases: it stays where it is.
    else
      void axis.set(
        untrack(() => axis.current),
        { duration: 0 },
      );
  });
  return axis;
}
