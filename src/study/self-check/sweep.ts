import { DAY } from '../../shared/units';

/**
 * The number present, followed from event to event and added up over time: order-seconds. Who comes
 * at an instant is there before anybody leaves at it.
 * @param enter seconds, in any order
 * @param leave as many
 * @returns NaN when more have left than came, or somebody stays
 */
export function areaUnder(enter: Int32Array, leave: Int32Array): number {
  const [comes, goes] = [enter.slice().sort(), leave.slice().sort()];
  let [area, present, last, c] = [0, 0, 0, 0];
  for (let g = 0; g < goes.length;) {
    const coming = c < comes.length && comes[c] <= goes[g];
    const t = coming ? comes[c++] : goes[g++];
    area += present * (t - last);
    present += coming ? 1 : -1;
    last = t;
    if (present < 0) return NaN;
  }
  return present === 0 ? area : NaN;
}

/** Those who have come less those who have gone, at noon UTC of each day, added up over the days. */
export function presentAtNoons(enter: Int32Array, leave: Int32Array, days: number): number {
  const [comes, goes] = [enter.slice().sort(), leave.slice().sort()];
  let [sum, c, g] = [0, 0, 0];
  for (let day = 0; day < days; day++) {
    const noon = day * DAY + DAY / 2;
    while (c < comes.length && comes[c] <= noon) c++;
    while (g < goes.length && goes[g] <= noon) g++;
    sum += c - g;
  }
  return sum;
}
