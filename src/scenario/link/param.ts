import type { Saying } from './text';

/** One field of what a link says besides its worlds: declared once. */
export interface Param<T> {
  /** Name in the link. */
  readonly name: string;
  /** First version of links that has it. */
  readonly since: number;
  readonly usual: T;
  /** Says that it is refused. */
  readonly must: (of: { name: string }) => string;
  /** Undefined: refused. */
  readonly read: (raw: string, rename: (name: string) => string) => T | undefined;
  /** Only called for what differs from `usual`. */
  readonly write: (value: T) => string;
}

/** A field for each part of T. */
export type Params<T> = { readonly [K in keyof T]: Param<T[K]> };

/** What T is where a link is silent. */
export function usualOf<T>(params: Params<T>): T {
  return mapped(params, ({ usual }) => usual);
}

/** Names in the link. */
export function namesOf<T>(params: Params<T>): string[] {
  return (Object.keys(params) as (keyof T)[]).map((key) => params[key].name);
}

/** @param rename names of levers and panels, from the link's version to the present one */
export function readParams<T>(
  params: Params<T>,
  entries: ReadonlyMap<string, string>,
  rename: (name: string) => string,
  tell: (saying: Saying) => void,
): T {
  return mapped(params, ({ name, usual, must, read }) => {
    const raw = entries.get(name);
    if (raw === undefined) return usual;
    const value = read(raw, rename);
    if (value === undefined) tell(() => must({ name }));
    return value ?? usual;
  });
}

/** Only what differs from the usual. */
export function writeParams<T>(params: Params<T>, values: T): [string, string][] {
  const entries = (Object.keys(params) as (keyof T)[]).map((key) => {
    const { name, usual, write } = params[key] as Param<unknown>;
    const value = values[key];
    const isUsual = JSON.stringify(value) === JSON.stringify(usual);
    return isUsual ? null : ([name, write(value)] as [string, string]);
  });
  return entries.filter((entry) => entry !== null);
}

function mapped<T>(params: Params<T>, give: (param: Param<unknown>) => unknown): T {
  const entries = Object.entries(params).map(([key, param]) => [
    key,
    give(param as Param<unknown>),
  ]);
  return Object.fromEntries(entries) as T;
}
