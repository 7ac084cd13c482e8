/**
 * The quantile at a share (0–1) of values sorted upward: linear between order statistics, like
 * the machine's own tables (Hyndman & Fan type 5).
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  const last = sorted.length - 1;
  const position = Math.min(last, Math.max(0, sorted.length * share - 0.5));
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, last)]!;
  return low + (high - low) * (position - below);
}
