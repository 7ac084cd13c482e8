// Everything the page says, by name: `m.levers_reset()`. Each area has a folder here with a file for
// each language; names begin with the area's.
export { m } from './generated/messages.js';
