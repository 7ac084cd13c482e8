import { mix } from './random/draws';
import type { Trajectories } from './trajectories';

type Column = Int32Array | Uint16Array | Uint8Array;

/** All order columns of a run, in a fixed order with their names. */
export function columnsByName(run: Trajectories): [name: string, column: Column][] {
  const result: [string, Column][] = [];
  for (const [name, value] of Object.entries(run) as [string, unknown][]) {
    if (isColumn(value)) result.push([name, value]);
    else if (Array.isArray(value))
      value.forEach((part, i) => {
        if (isColumn(part)) result.push([`${name}.${i}`, part]);
      });
  }
  return result.sort(([a], [b]) => (a < b ? -1 : 1));
}

function isColumn(value: unknown): value is Column {
  return value instanceof Int32Array || value instanceof Uint16Array || value instanceof Uint8Array;
}

/** 64 bits over every column of a run, as 16 hex digits: equal runs, equal digests. */
export function digestOf(run: Trajectories): string {
  let a = mix(run.count ^ 0x9e3779b9);
  let b = mix(run.count + 0x7f4a7c15);
  for (const [, column] of columnsByName(run)) {
    for (let r = 0; r < column.length; r++) {
      const x = column[r];
      a = Math.imul(a ^ x, 0x85ebca6b);
      a ^= a >>> 15;
      b = Math.imul(b + x, 0xc2b2ae35);
      b ^= b >>> 13;
    }
    a = mix(a);
    b = mix(b ^ a);
  }
  return hex(a) + hex(b);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
