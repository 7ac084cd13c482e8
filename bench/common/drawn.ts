import { draw, happens, seedOf } from '../../src/sim/random/draws';
import { sample } from '../../src/sim/random/quantile-table';
import { wholeSeconds } from '../../src/sim/run';
import * as network from './network';
import type { Columns } from './product';

/**
 * Every random number that the network needs, drawn beforehand, by row: the other libraries get
 * them for nothing and so simulate the very same orders.
 */
export interface Drawn {
  readonly count: number;
  /** Seconds. */
  readonly arrive: Int32Array;
  /** Seconds of service or transit in the six stations; who is not inspected has none in the fifth. */
  readonly service: readonly Int32Array[];
  /** Codes. */
  readonly seller: Int32Array;
  readonly inspected: Uint8Array;
  readonly carrier: Uint8Array;
}

/** @param run of the product; copied, so its memory may be used again */
export function drawnFrom({ count, at, idA, idB, seller, carrier }: Columns): Drawn {
  const seed = seedOf(network.SEED);
  const seconds = (duration: (row: number) => network.Duration) =>
    Int32Array.from({ length: count }, (_, r) => {
      const { name, scale, table } = duration(r);
      return wholeSeconds(scale * sample(table, draw(seed.stream(name), idA[r], idB[r])));
    });
  const stream = seed.stream(network.INSPECTED_DRAW);
  return {
    count,
    arrive: at[0].slice(),
    service: [
      seconds(() => network.FIRST.service),
      seconds(() => network.PACKING),
      seconds(() => network.THIRD.service),
      seconds(() => network.TRANSIT),
      seconds(() => network.INSPECTION.service),
      seconds((r) => network.DELIVERIES[carrier[r]].service),
    ],
    seller: seller.slice(),
    inspected: Uint8Array.from({ length: count }, (_, r) =>
      happens(draw(stream, idA[r], idB[r]), network.INSPECTED_SHARE) ? 1 : 0,
    ),
    carrier: carrier.slice(),
  };
}

/** The first rows only: a shorter run of the same network. */
export function firstOf(drawn: Drawn, count: number): Drawn {
  return {
    count,
    arrive: drawn.arrive.subarray(0, count),
    service: drawn.service.map((column) => column.subarray(0, count)),
    seller: drawn.seller.subarray(0, count),
    inspected: drawn.inspected.subarray(0, count),
    carrier: drawn.carrier.subarray(0, count),
  };
}
