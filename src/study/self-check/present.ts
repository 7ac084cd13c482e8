/**
 * Customers present at instants spaced evenly, up to the last arrival.
 * @param arrive seconds, rising
 * @param leave seconds, by customer
 * @param from first instant, and `every` so many seconds another
 * @param until last instant; the last arrival by default
 */
export function presentAt(
  arrive: Int32Array,
  leave: Int32Array,
  from: number,
  every: number,
  until = arrive[arrive.length - 1],
): Int32Array {
  const instants = Math.floor((until - from) / every) + 1;
  const counts = new Int32Array(instants + 1);
  const index = (t: number) => Math.min(instants, Math.max(0, Math.ceil((t - from) / every)));
  for (let i = 0; i < arrive.length; i++) {
    counts[index(arrive[i])]++;
    counts[index(leave[i])]--;
  }
  for (let k = 1; k < instants; k++) counts[k] += counts[k - 1];
  return counts.subarray(0, instants);
}
