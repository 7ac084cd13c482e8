import { Arena } from './arena';

/**
 * Sorts rows by (time, row) in linear time: buckets of equal width in time, then an insertion pass
 * that mends the order within them. Times come nearly spread out, so most buckets hold few rows.
 *
 * @param rows row numbers, rising; sorted in place
 * @param n how many of them
 * @param times wall seconds ≥ 0, by row
 */
export function orderByTime(
  rows: Int32Array,
  n: number,
  times: Int32Array,
  scratch = new Arena(),
): void {
  if (n < 2) return;
  let least = times[rows[0]];
  let most = least;
  let last = least;
  let sorted = true;
  for (let i = 1; i < n; i++) {
    const t = times[rows[i]];
    if (t < last) sorted = false;
    last = t;
    if (t < least) least = t;
    else if (t > most) most = t;
  }
  if (sorted) return;
  let shift = 0;
  while ((most - least) >>> shift > 2 * n) shift++;
  const buckets = ((most - least) >>> shift) + 1;
  const end = scratch.int32(buckets + 1);
  for (let i = 0; i < n; i++) end[((times[rows[i]] - least) >>> shift) + 1]++;
  for (let b = 0; b < buckets; b++) end[b + 1] += end[b];
  const result = scratch.int32(n);
  for (let i = 0; i < n; i++) result[end[(times[rows[i]] - least) >>> shift]++] = rows[i];
  for (let b = 0, from = 0; b < buckets; b++) {
    const to = end[b];
    // One far outlier makes all other rows share a bucket; they are spread out anew.
    if (to - from > CROWDED && shift > 0)
      orderByTime(result.subarray(from, to), to - from, times, scratch);
    else insertionSort(result, from, to, times);
    from = to;
  }
  rows.set(result);
}

/** Rows in one bucket above which insertion costs more than another round of buckets. */
const CROWDED = 64;

/** Rows of equal time keep their order. */
function insertionSort(rows: Int32Array, from: number, to: number, times: Int32Array): void {
  for (let i = from + 1; i < to; i++) {
    const row = rows[i];
    const t = times[row];
    let j = i - 1;
    while (j >= from && times[rows[j]] > t) {
      rows[j + 1] = rows[j];
      j--;
    }
    rows[j + 1] = row;
  }
}
