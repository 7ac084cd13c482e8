import { HOUR, US_OFFSET } from '../../shared/units';
import { CATEGORIES, METHODS, SERVICES } from '../codes';
import { MOST_ORDERS, TooLarge } from '../limits';
import { orderByTime } from '../queues/order-by-time';
import { StepsGroup } from '../queues/steps';
import { lognormal } from '../random/distributions';
import { draw, identityA, identityB, uniform, type Seed } from '../random/draws';
import { poissonQuantile } from '../random/poisson';
import { sample } from '../random/quantile-table';
import { Race } from '../random/race';
import { columnsOf, type Columns, type Memory, type Run } from '../run';
import { pickSeller } from '../sellers';
import type { World } from '../world';
import * as profile from './profile-tables';

/**
 * Orders appear: each hour's count is one keyed Poisson quantile, so more demand only adds orders;
 * the second within the hour belongs to the order's identity (hour, k-th of the hour).
 */
export function place(world: World, seed: Seed, memory: Memory): Columns {
  const { scratch } = memory;
  scratch.reset();
  const counts = countsByHour(world, seed);
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total > MOST_ORDERS) throw new TooLarge('orders', total, MOST_ORDERS);
  const [kindA, kindB] = seed.kind('order');
  const second = seed.stream('placement/second');
  const hour = scratch.int32(total);
  const index = scratch.uint16(total);
  const placed = scratch.int32(total);
  const order = scratch.int32(total);
  let row = 0;
  for (let h = 0; h < counts.length; h++)
    for (let k = 0; k < counts[h]; k++, row++) {
      order[row] = row;
      hour[row] = h;
      index[row] = k;
      const bits = draw(second, identityA(kindA, h, k), identityB(kindB, h, k));
      placed[row] = h * HOUR + Math.floor(uniform(bits) * HOUR);
    }
  orderByTime(order, total, placed, scratch);
  const columns = columnsOf(world, total, memory);
  const { idA, idB } = columns;
  for (let r = 0; r < total; r++) {
    const i = order[r];
    columns.hour[r] = hour[i];
    columns.indexInHour[r] = index[i];
    columns.at[0][r] = placed[i];
    idA[r] = identityA(kindA, hour[i], index[i]);
    idB[r] = identityB(kindB, hour[i], index[i]);
  }
  return columns;
}

function countsByHour({ hours, at, measured }: World, seed: Seed): Int32Array {
  const weekday = measured?.weekday ?? profile.WEEKDAY;
  const hourOfDay = measured?.hourOfDay ?? profile.HOUR_OF_DAY;
  const total = (shares: Float64Array) => shares.reduce((sum, share) => sum + share, 0);
  const scale = 7 / (total(weekday) * total(hourOfDay));
  const [kindA, kindB] = seed.kind('hour');
  const stream = seed.stream('placement/count');
  const counts = new Int32Array(hours);
  for (let h = 0; h < hours; h++) {
    const local = h + US_OFFSET / HOUR + 7 * 24;
    const share = weekday[Math.floor(local / 24) % 7] * hourOfDay[local % 24];
    const mean = at.ordersPerDay.at(h * HOUR) * share * scale;
    if (mean > profile.MOST_IN_HOUR)
      throw new TooLarge('ordersInHour', Math.round(mean), profile.MOST_IN_HOUR);
    const bits = draw(stream, identityA(kindA, h, 0), identityB(kindB, h, 0));
    counts[h] = Math.min(poissonQuantile(uniform(bits), mean), profile.MOST_IN_HOUR);
  }
  return counts;
}

/** Each order gets its goods, its shopper, its seller and its service. */
export function describe({ world, seed, sellers, columns }: Run): void {
  const { at } = world;
  const { idA, idB, category, zone, method, service, seller, value, weight } = columns;
  const placed = columns.at[0];
  const categories = new Race(seed, 'placement/category', CATEGORIES);
  const methods = new Race(seed, 'placement/method', METHODS);
  const services = new Race(seed, 'placement/service', SERVICES);
  const valueTable = lognormal(world.scenario.values.orderValueSpread);
  const weightTable = lognormal(world.scenario.values.orderWeightSpread);
  const valueStream = seed.stream(profile.VALUE_STREAM);
  const weightStream = seed.stream('placement/weight');
  const zoneStream = seed.stream('placement/zone');
  const sellerStream = seed.stream('placement/seller');
  const categoryShares = new StepsGroup(CATEGORIES.map((name) => at[`${name}Share`]));
  const methodShares = new StepsGroup(METHODS.map((name) => at[`${name}Share`]));
  const serviceShares = new StepsGroup(SERVICES.map((name) => at[`${name}Share`]));
  const wishes = new Float64Array(SERVICES.length);
  for (let r = 0; r < columns.count; r++) {
    const a = idA[r];
    const b = idB[r];
    const t = placed[r];
    const c = categories.winner(categoryShares.at(t), a, b);
    category[r] = c;
    const z = zoneOf(uniform(draw(zoneStream, a, b)));
    zone[r] = z;
    method[r] = methods.winner(methodShares.at(t), a, b);
    const s = pickSeller(sellers, uniform(draw(sellerStream, a, b)));
    seller[r] = s;
    const dollars = at.orderValue.at(t) * sample(valueTable, draw(valueStream, a, b));
    value[r] = Math.min(profile.MOST, Math.max(1, Math.round(dollars * 100)));
    const kilograms =
      at.orderWeight.at(t) *
      profile.CATEGORY_WEIGHT[c] *
      sample(weightTable, draw(weightStream, a, b));
    weight[r] = Math.min(profile.MOST, Math.max(1, Math.round(kilograms * 1000)));
    const heavy = weight[r] > profile.HEAVY_GRAMS;
    const shares = serviceShares.at(t);
    for (let i = 0; i < wishes.length; i++)
      wishes[i] =
        shares[i] *
        profile.CATEGORY_SERVICE[c][i] *
        profile.ZONE_SERVICE[z][i] *
        (heavy ? profile.HEAVY_SERVICE[i] : 1) *
        sellers.preference[i][s];
    service[r] = services.winner(wishes, a, b);
  }
}

function zoneOf(u: number): number {
  let z = 0;
  let upTo = profile.ZONE_SHARE[0];
  while (u >= upTo && z < profile.ZONE_SHARE.length - 1) upTo += profile.ZONE_SHARE[++z];
  return z;
}
