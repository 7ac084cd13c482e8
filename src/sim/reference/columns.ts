import { codeOf, COST_PARTS, OUTCOMES } from '../codes';
import { STAGES } from '../../scenario/field';
import type { Trajectories } from '../trajectories';
import type { World } from '../world';
import type { Order, Placed } from './order';

/** Orders as columns, row by row. */
export function columnsOf(orders: readonly Order[], { span }: World): Trajectories {
  const int32 = (read: (order: Order) => number) => Int32Array.from(orders.map(read));
  const uint8 = (read: (order: Order) => number) => Uint8Array.from(orders.map(read));
  const code = (name: keyof Placed) => uint8(({ placed }) => placed[name]);
  const byStage = (name: 'queue' | 'closed' | 'hold') =>
    STAGES.map((_, stage) => int32((order) => order[name][stage]));
  return {
    count: orders.length,
    span,
    at: [0, ...STAGES.map((_, stage) => stage + 1)].map((i) => int32(({ at }) => at[i])),
    queue: byStage('queue'),
    closed: byStage('closed'),
    hold: byStage('hold'),
    endStage: uint8(({ endStage }) => endStage),
    outcome: uint8(({ outcome }) => codeOf(OUTCOMES, outcome!)),
    flags: uint8(({ flags }) => flags),
    hour: int32(({ placed }) => placed.hour),
    indexInHour: Uint16Array.from(orders.map(({ placed }) => placed.indexInHour)),
    category: code('category'),
    zone: code('zone'),
    method: code('method'),
    service: code('service'),
    mode: uint8(({ mode }) => mode),
    carrier: uint8(({ carrier }) => carrier),
    seller: int32(({ placed }) => placed.seller),
    departure: int32(({ departure }) => departure),
    attempts: uint8(({ attempts }) => attempts),
    value: int32(({ placed }) => placed.value),
    weight: int32(({ placed }) => placed.weight),
    promise: uint8(({ promise }) => promise),
    stars: uint8(({ stars }) => stars),
    cost: COST_PARTS.map((_, part) => int32(({ cost }) => cost[part])),
    stations: [],
  };
}
