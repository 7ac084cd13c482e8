import type { FieldKey } from '../../scenario/fields';
import { LAST_SECOND } from '../../shared/units';
import { draw, happens, uniform, type Seed } from '../random/draws';
import { sample, type QuantileTable } from '../random/quantile-table';
import type { Sellers } from '../sellers';
import type { World } from '../world';
import type { EventCalendar } from './events';
import type { Order, Outcome } from './order';

/** What every stage of the journey works with. */
export class Simulation {
  readonly #streams = new Map<string, number>();

  constructor(
    readonly world: World,
    readonly seed: Seed,
    readonly sellers: Sellers,
    readonly calendar: EventCalendar,
  ) {}

  get now(): number {
    return this.calendar.now;
  }

  /** A lever at a time, now unless it is said otherwise, in the lever's unit. */
  lever(key: FieldKey, t = this.now): number {
    return this.world.at[key].at(t);
  }

  /** A lever in percent, as a share. */
  share(key: FieldKey, t = this.now): number {
    return this.lever(key, t) / 100;
  }

  /** The order's draw of this name: 32 bits. */
  bits(name: string, { placed }: Order): number {
    return draw(this.#stream(name), placed.a, placed.b);
  }

  #stream(name: string): number {
    const known = this.#streams.get(name);
    if (known !== undefined) return known;
    const stream = this.seed.stream(name);
    this.#streams.set(name, stream);
    return stream;
  }

  /** The order's draw of this name, 0–1. */
  uniform(name: string, order: Order): number {
    return uniform(this.bits(name, order));
  }

  happens(name: string, order: Order, chance: number): boolean {
    return happens(this.bits(name, order), chance);
  }

  sample(name: string, order: Order, table: QuantileTable): number {
    return sample(table, this.bits(name, order));
  }
}

/** How an order leaves the stage it is in. */
export interface Exits {
  /** On to the next stage, `duration` seconds from now. */
  leave(order: Order, duration?: number): void;
  /** Its journey is over, now. */
  end(order: Order, outcome: Outcome): void;
}

/** A stage of the journey: what it does with an order that arrives now. */
export type Stage = (simulation: Simulation, exits: Exits) => (order: Order) => void;

/** A duration as whole seconds that a column can hold. */
export function wholeSeconds(duration: number): number {
  return Math.min(LAST_SECOND, Math.round(duration));
}
