/** The largest order log that is read. More is refused with a sentence, never tried. */
export const MAX_BYTES = 200_000_000;
export const MAX_ROWS = 1_000_000;
/** Quoted cells may span lines and lines may be blank, but not without end. */
export const MAX_LINES = 5_000_000;
export const MAX_COLUMNS = 500;
/** Characters in one cell. */
export const MAX_CELL = 10_000;
/** Characters in one row; a quote that is never closed would otherwise swallow the whole file. */
export const MAX_ROW = 1_000_000;

/** Fewer usable deliveries make no distribution. */
export const MIN_USED = 100;
/** Longer from placement to delivery is a typing error, not an order: seconds. */
export const MAX_DELIVERY = 730 * 86_400;
/** Fewer scores in a lateness bucket say too little about it. */
export const MIN_SCORES = 20;
/** Weekdays are measured when the log covers at least this many days. */
export const MIN_PROFILE_DAYS = 14;

/** Rows listed for each reason, status words listed. */
export const MAX_LISTED_LINES = 100;
export const MAX_LISTED_STATUSES = 20;

/** Bytes read at a time: small enough for progress to move, large enough not to cost time. */
export const CHUNK_BYTES = 524_288;
/** Bytes that must hold the header and the first rows. */
export const HEAD_BYTES = 262_144;
