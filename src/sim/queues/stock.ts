import { LAST_SECOND } from '../../shared/units';
import { Arena } from './arena';
import { Unbounded } from './unbounded';

/** In `ready`: the shelf was empty and the customer left. */
export const OUT_OF_STOCK = -1;

/**
 * (s, S) inventory for each key, reviewed at every demand on inventory position (on hand + on
 * order − promised). With s ≥ 0 the unit a demand gets is on hand or on order when the demand
 * comes, so its ready time is known at once. Deliveries never overtake one another.
 *
 * @param n demands, in order of time
 * @param key by demand
 * @param t wall seconds, rising, by demand
 * @param leavesIfEmpty by demand: 1 when it goes away, taking no unit, should the shelf be empty
 * @param reorderPoint by key: s ≥ 0
 * @param orderUpTo by key: S > s
 * @param leadTime seconds ≥ 0 of replenishment `number` of a key, ordered at t
 * @param ready out: second at which the demand's unit is there (≥ t), or OUT_OF_STOCK
 * @throws Unbounded when a unit comes after the last second of a column
 */
export function stock(
  n: number,
  key: Int32Array,
  t: Int32Array,
  leavesIfEmpty: Uint8Array,
  reorderPoint: Int32Array,
  orderUpTo: Int32Array,
  leadTime: (key: number, number: number, t: number) => number,
  ready: Int32Array,
  scratch = new Arena(),
): void {
  const keys = orderUpTo.length;
  const position = Int32Array.from(orderUpTo);
  /** Units left in the delivery that is being handed out, and the second it arrived. */
  const left = Int32Array.from(orderUpTo);
  const arrived = scratch.float64(keys);
  /** Deliveries under way, a linked list for each key; replenishments are numbered by `orders`. */
  const head = scratch.int32(keys).fill(-1);
  const tail = scratch.int32(keys).fill(-1);
  const orders = scratch.int32(keys);
  /** Seconds; a delivery that nobody waits for may come later than a column can hold. */
  const due = scratch.float64(n);
  const units = scratch.int32(n);
  const next = scratch.int32(n).fill(-1);
  let deliveries = 0;
  for (let i = 0; i < n; i++) {
    const k = key[i];
    if (left[k] === 0) {
      const delivery = head[k];
      left[k] = units[delivery];
      arrived[k] = due[delivery];
      head[k] = next[delivery];
    }
    if (leavesIfEmpty[i] === 1 && arrived[k] > t[i]) {
      ready[i] = OUT_OF_STOCK;
      continue;
    }
    if (arrived[k] > LAST_SECOND) throw new Unbounded('waits too long for its stock');
    left[k]--;
    ready[i] = arrived[k] > t[i] ? arrived[k] : t[i];
    if (--position[k] > reorderPoint[k]) continue;
    const previous = tail[k];
    const wanted = t[i] + leadTime(k, orders[k]++, t[i]);
    const earliest = previous >= 0 ? due[previous] : 0;
    due[deliveries] = wanted > earliest ? wanted : earliest;
    units[deliveries] = orderUpTo[k] - position[k];
    position[k] = orderUpTo[k];
    if (head[k] < 0) head[k] = deliveries;
    else next[previous] = deliveries;
    tail[k] = deliveries++;
  }
}
