/** Heights on the timeline, in pixels from its top: names, demand, orders under way, dates, chips. */
export const NAMES = 15;
export const DEMAND = { top: 18, base: 34 } as const;
export const AREA = { top: 37, base: 60 } as const;
export const BASE = AREA.base;
export const CHIPS = BASE + 20;
/** From one row of chips to the next; fingers need more. */
export const ROW = 26;
export const TOUCH_ROW = 46;
