import { CATEGORIES, METHODS, SERVICES } from '../codes';
import { HOUR, US_OFFSET } from '../../shared/units';
import { lognormal } from '../random/distributions';
import { draw, identityA, identityB, uniform, type Seed } from '../random/draws';
import { poissonQuantile } from '../random/poisson';
import { sample, type QuantileTable } from '../random/quantile-table';
import { Race } from '../random/race';
import type { Sellers } from '../sellers';
import * as profile from '../stages/profile-tables';
import type { World } from '../world';
import { Order } from './order';

/** Every order that is placed, in order of placement. */
export function placedOrders(world: World, seed: Seed, sellers: Sellers): Order[] {
  const [kindA, kindB] = seed.kind('order');
  const appearances: Appearance[] = [];
  for (let hour = 0; hour < world.hours; hour++) {
    const count = ordersIn(hour, world, seed);
    for (let indexInHour = 0; indexInHour < count; indexInHour++) {
      const a = identityA(kindA, hour, indexInHour);
      const b = identityB(kindB, hour, indexInHour);
      const within = uniform(draw(seed.stream('placement/second'), a, b));
      const placed = hour * HOUR + Math.floor(within * HOUR);
      appearances.push({ hour, indexInHour, a, b, placed });
    }
  }
  appearances.sort((one, other) => one.placed - other.placed);
  const attributesOf = attributes(world, seed, sellers);
  return appearances.map(
    (appearance, row) => new Order({ row, ...appearance, ...attributesOf(appearance) }),
  );
}

interface Appearance {
  readonly hour: number;
  readonly indexInHour: number;
  readonly a: number;
  readonly b: number;
  readonly placed: number;
}

/** One Poisson quantile for each hour, so that more demand only adds orders. */
function ordersIn(hour: number, { at, measured }: World, seed: Seed): number {
  const weekday = measured?.weekday ?? profile.WEEKDAY;
  const hourOfDay = measured?.hourOfDay ?? profile.HOUR_OF_DAY;
  const sum = (shares: Float64Array) => shares.reduce((total, share) => total + share, 0);
  // A week earlier is no other weekday, and keeps local hours from being negative.
  const localHour = hour + US_OFFSET / HOUR + 7 * 24;
  const share = weekday[Math.floor(localHour / 24) % 7] * hourOfDay[localHour % 24];
  const mean = at.ordersPerDay.at(hour * HOUR) * share * (7 / (sum(weekday) * sum(hourOfDay)));
  const [kindA, kindB] = seed.kind('hour');
  const stream = seed.stream('placement/count');
  const u = uniform(draw(stream, identityA(kindA, hour, 0), identityB(kindB, hour, 0)));
  return Math.min(poissonQuantile(u, mean), profile.MOST_IN_HOUR);
}

/** What an order is about: goods, shopper, seller, service. */
function attributes({ at, scenario }: World, seed: Seed, sellers: Sellers) {
  const categories = new Race(seed, 'placement/category', CATEGORIES);
  const methods = new Race(seed, 'placement/method', METHODS);
  const services = new Race(seed, 'placement/service', SERVICES);
  const values = lognormal(scenario.values.orderValueSpread);
  const weights = lognormal(scenario.values.orderWeightSpread);
  return ({ a, b, placed: t }: Appearance) => {
    const bits = (name: string) => draw(seed.stream(name), a, b);
    const drawn = (table: QuantileTable, name: string) => sample(table, bits(name));
    const category = categories.winner(
      Float64Array.from(CATEGORIES, (name) => at[`${name}Share`].at(t)),
      a,
      b,
    );
    const method = methods.winner(
      Float64Array.from(METHODS, (name) => at[`${name}Share`].at(t)),
      a,
      b,
    );
    const zone = optionOf(uniform(bits('placement/zone')), profile.ZONE_SHARE);
    const place = uniform(bits('placement/seller'));
    const found = sellers.upTo.findIndex((upTo) => upTo > place);
    const seller = found < 0 ? sellers.upTo.length - 1 : found;
    const dollars = at.orderValue.at(t) * drawn(values, profile.VALUE_STREAM);
    const typical = at.orderWeight.at(t) * profile.CATEGORY_WEIGHT[category];
    const value = between(1, Math.round(dollars * 100), profile.MOST);
    const kilograms = typical * drawn(weights, 'placement/weight');
    const weight = between(1, Math.round(kilograms * 1000), profile.MOST);
    const wishes = Float64Array.from(SERVICES, (name, i) => {
      const heavy = weight > profile.HEAVY_GRAMS ? profile.HEAVY_SERVICE[i] : 1;
      const goods = at[`${name}Share`].at(t) * profile.CATEGORY_SERVICE[category][i];
      return goods * profile.ZONE_SERVICE[zone][i] * heavy * sellers.preference[i][seller];
    });
    const service = services.winner(wishes, a, b);
    return { category, zone, method, service, seller, value, weight };
  };
}

/** Index of the option whose stretch of the shares laid end to end holds u; the last beyond them. */
function optionOf(u: number, shares: Float64Array): number {
  let upTo = 0;
  for (let i = 0; i < shares.length; i++) {
    upTo += shares[i];
    if (u < upTo) return i;
  }
  return shares.length - 1;
}

function between(least: number, x: number, most: number): number {
  return Math.min(most, Math.max(least, x));
}
