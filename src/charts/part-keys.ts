/** How the parts of a chart are walked through by keyboard. */
export interface PartKeys {
  /** How many there are. */
  readonly count: () => number;
  /** One below the other rather than side by side: down is on. */
  readonly vertical?: boolean;
  /** How many the Page keys pass over; without, they are left to the page. */
  readonly page?: () => number;
  /** Where Home and End go, where these are not the ends. */
  readonly ends?: () => readonly [number, number];
}

/** The part that a key leads to from another; null for none (Escape), undefined for other keys. */
export function pressedPart(
  key: string,
  now: number,
  { count, vertical = false, page, ends }: PartKeys,
): number | null | undefined {
  if (key === 'Escape') return null;
  const up = vertical ? -1 : 1;
  const steps: Record<string, number | undefined> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowUp: up,
    ArrowDown: -up,
    PageUp: page && page(),
    PageDown: page && -page(),
  };
  const last = count() - 1;
  const [home, end] = ends?.() ?? [0, last];
  const step = steps[key];
  const to = step !== undefined ? now + step : key === 'Home' ? home : key === 'End' ? end : null;
  return to === null ? undefined : Math.min(Math.max(to, 0), last);
}
