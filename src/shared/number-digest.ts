/**
 * 64 bits over the exact values of numbers and their order, as 16 hex digits. All NaN are one.
 * Not cryptographic: it tells results apart, not forgeries.
 */
export function numberDigest(numbers: Iterable<number>): string {
  const cell = new Float64Array(1);
  const words = new Uint32Array(cell.buffer);
  let a = 0x9e3779b9 | 0;
  let b = 0x7f4a7c15;
  const take = (word: number) => {
    a = Math.imul(a ^ word, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul(b + word, 0xc2b2ae35);
    b ^= b >>> 13;
  };
  for (const number of numbers) {
    cell[0] = number;
    // The bits of NaN are the browser's own business.
    const isNumber = number === number;
    take(isNumber ? words[0]! : 1);
    take(isNumber ? words[1]! : -1);
  }
  // Each half depends on all of both.
  const [first, second] = [a, b];
  take(second);
  a ^= first >>> 7;
  take(first + 1);
  return hex(a) + hex(b);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
