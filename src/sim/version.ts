/**
 * Of the machine: raised whenever the same scenario gives other columns or other figures than
 * before. What people cited with another version may no longer be reproduced.
 */
export const ENGINE_VERSION = '1';
