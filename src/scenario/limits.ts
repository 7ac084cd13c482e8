/** The most that a scenario from outside may hold. */
export const MAX_EVENTS = 100;
/** Characters of a name, a seed or a label. */
export const MAX_TEXT = 200;
