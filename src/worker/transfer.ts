import * as Comlink from 'comlink';

/** A result whose typed arrays are handed over, not copied. They must not be shared with anything kept. */
export function transferred<T extends object>(result: T): T {
  const buffers = new Set<ArrayBuffer>();
  collect(result, buffers);
  return Comlink.transfer(result, [...buffers]);
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
  else if (Array.isArray(value)) value.forEach((part) => collect(part, buffers));
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collect(part, buffers);
}
