import { Arena } from './arena';

/**
 * Sorts rows by (time, row) in linear time: buckets of equal width in time, then an insertion pass
 * that mends the order within them. Times come nearly in order and nearly spread out, so writes
 * stay close together and most buckets hold one row or none (a radix sort took a third longer).
 *
 * @param rows row numbers, rising; sorted in place
 * @param n how many of them
 * @param times wall seconds ≥ 0, by row
 * @returns n times in the rows' new order, from the scratch
 */
export function orderByTime(
  rows: Int32Array,
  n: number,
  times: Int32Array,
  scratch = new Arena(),
): Int32Array {
  const keys = scratch.int32(n);
  if (n === 0) return keys;
  let least = times[rows[0]];
  let most = least;
  let last = least;
  /** Negative once a time falls. */
  let falls = 0;
  for (let i = 0; i < n; i++) {
    const t = times[rows[i]];
    keys[i] = t;
    falls |= t - last;
    last = t;
    // The lesser and the greater of two numbers from 0 to 2³¹ − 1, without a branch to guess wrongly.
    least += (t - least) & ((t - least) >> 31);
    most += (t - most) & ((most - t) >> 31);
  }
  const mark = scratch.mark();
  if (falls < 0) spread(rows, keys, 0, n, least, most, scratch);
  scratch.release(mark);
  return keys;
}

/** Rows in one bucket above which insertion costs more than another round of buckets. */
const CROWDED = 64;

/** Sorts the stretch [from, to) of rows and their keys, which lie between `least` and `most`. */
function spread(
  rows: Int32Array,
  keys: Int32Array,
  from: number,
  to: number,
  least: number,
  most: number,
  scratch: Arena,
): void {
  const n = to - from;
  let shift = 0;
  while ((most - least) >>> shift > 2 * n) shift++;
  const buckets = ((most - least) >>> shift) + 1;
  /** By bucket: where its next row goes; behind its last row in the end. */
  const end = scratch.int32(buckets);
  for (let i = from; i < to; i++) end[(keys[i] - least) >>> shift]++;
  let before = 0;
  let largest = 0;
  for (let b = 0; b < buckets; b++) {
    const count = end[b];
    end[b] = before;
    before += count;
    largest |= count;
  }
  const oldRows = scratch.int32(n);
  const oldKeys = scratch.int32(n);
  oldRows.set(rows.subarray(from, to));
  oldKeys.set(keys.subarray(from, to));
  for (let i = 0; i < n; i++) {
    const key = oldKeys[i];
    const place = from + end[(key - least) >>> shift]++;
    rows[place] = oldRows[i];
    keys[place] = key;
  }
  // One far outlier makes all other rows share a bucket; they are spread out anew.
  if (largest >= CROWDED && shift > 0)
    for (let b = 0, first = 0; b < buckets; b++) {
      const begin = first;
      first = end[b];
      if (first - begin < CROWDED) continue;
      const low = least + (b << shift);
      const high = Math.min(most, low + (1 << shift) - 1);
      spread(rows, keys, from + begin, from + first, low, high, scratch);
    }
  insertionSort(rows, keys, from, to);
}

/** Rows of equal time keep their order. */
function insertionSort(rows: Int32Array, keys: Int32Array, from: number, to: number): void {
  let previous = keys[from];
  for (let i = from + 1; i < to; i++) {
    const key = keys[i];
    if (previous <= key) {
      previous = key;
      continue;
    }
    const row = rows[i];
    let j = i - 1;
    do {
      keys[j + 1] = keys[j];
      rows[j + 1] = rows[j];
      j--;
    } while (j >= from && keys[j] > key);
    keys[j + 1] = key;
    rows[j + 1] = row;
  }
}
