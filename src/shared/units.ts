/** Seconds in a minute, an hour, a day and a week. The machine counts time in whole seconds. */
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;
export const WEEK = 604_800;

/** The last second an Int32 column can hold (about 68 years after the start). */
export const LAST_SECOND = 2_147_483_647;

/** Local time minus UTC, in seconds. No daylight saving: a fixed offset keeps every day 24 hours. */
export const CHINA_OFFSET = 8 * HOUR;
export const US_OFFSET = -5 * HOUR;
