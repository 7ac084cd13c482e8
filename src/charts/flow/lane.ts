import { line } from 'd3-shape';
import type { Carrier, Mode, Service } from '../../sim/codes';

export type LaneKey = 'check' | 'packing' | Mode | 'sorting' | Service | 'clearance' | Carrier;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaneShape {
  readonly key: LaneKey;
  /** Index into STAGES. */
  readonly stage: number;
  /** `SAMPLES + 1` points along the way, in pixels, with the unit normal at each. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly nx: Float32Array;
  readonly ny: Float32Array;
  readonly length: number;
  /** The same way as an SVG path. */
  readonly path: string;
  /** Where an order that had to wait sets out, as a share of the way. */
  readonly from: number;
  /** Text above the lane, or below it where parcels pile up on it. */
  readonly label: (Point & { readonly text: string; readonly below: boolean }) | null;
}

export const SAMPLES = 64;

export interface LaneOptions {
  readonly text?: string;
  readonly from?: number;
  readonly below?: boolean;
}

/** A way from one point to another that swings out by `shift` pixels in between. */
export function lane(
  key: LaneKey,
  stage: number,
  start: Point,
  end: Point,
  shift: number,
  { text, from = 0, below = false }: LaneOptions = {},
): LaneShape {
  const x = new Float32Array(SAMPLES + 1);
  const y = new Float32Array(SAMPLES + 1);
  for (let i = 0; i <= SAMPLES; i++) {
    const t = i / SAMPLES;
    x[i] = start.x + (end.x - start.x) * t;
    y[i] = start.y + (end.y - start.y) * t + shift * swing(t);
  }
  const { nx, ny, length } = normals(x, y);
  const path = line<number>()
    .x((_, i) => x[i]!)
    .y((_, i) => y[i]!)([...x])!;
  const middle = middleOf(x);
  const label = text ? { text, below, x: x[middle]!, y: y[middle]! } : null;
  return { key, stage, x, y, nx, ny, length, path, from, label };
}

/** Lanes run straight for a while before they arrive, past the words under the station. */
const STRAIGHT = { start: 0.03, end: 0.13 };
const RAMP = 0.21;

/** Index of the sample in the middle of the level stretch. */
export function middleOf({ length }: Float32Array): number {
  return Math.round(((1 + STRAIGHT.start - STRAIGHT.end) / 2) * (length - 1));
}

/** 0 at both ends, 1 in the middle, with smooth ramps between. */
function swing(t: number): number {
  const inner = Math.min(t - STRAIGHT.start, 1 - t - STRAIGHT.end);
  const u = Math.min(1, Math.max(0, inner / RAMP));
  return u * u * (3 - 2 * u);
}

function normals(x: Float32Array, y: Float32Array) {
  const nx = new Float32Array(x.length);
  const ny = new Float32Array(x.length);
  let length = 0;
  for (let i = 0; i < x.length; i++) {
    const a = Math.max(0, i - 1);
    const b = Math.min(x.length - 1, i + 1);
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    const size = Math.hypot(dx, dy) || 1;
    nx[i] = -dy / size;
    ny[i] = dx / size;
    if (i > 0) length += Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!);
  }
  return { nx, ny, length };
}
