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
  /** Where orders wait for a lane that can take only so many. */
  readonly gate: Point | null;
  /** Name of the lane, to be set above its level stretch. */
  readonly label: (Point & { readonly text: string }) | null;
  /** 1 when the normals point down the page, −1 when they point up. */
  readonly down: number;
}

export const SAMPLES = 64;

export interface LaneOptions {
  readonly text?: string;
  readonly from?: number;
  /** Orders wait where the level stretch begins. */
  readonly gated?: boolean;
  /** Share of the way that swinging out takes, and as much swinging back. */
  readonly ramp?: number;
}

/** A way from one point to another that swings out by `shift` pixels in between. */
export function lane(
  key: LaneKey,
  stage: number,
  start: Point,
  end: Point,
  shift: number,
  { text, from = 0, gated = false, ramp = RAMP }: LaneOptions = {},
): LaneShape {
  const x = new Float32Array(SAMPLES + 1);
  const y = new Float32Array(SAMPLES + 1);
  for (let i = 0; i <= SAMPLES; i++) {
    const t = i / SAMPLES;
    x[i] = start.x + (end.x - start.x) * t;
    y[i] = start.y + (end.y - start.y) * t + shift * swing(t, ramp);
  }
  const { nx, ny, length } = normals(x, y);
  const path = line<number>()
    .x((_, i) => x[i]!)
    .y((_, i) => y[i]!)([...x])!;
  const at = (i: number): Point => ({ x: x[i]!, y: y[i]! });
  const gate = Math.round((STRAIGHT.start + ramp) * SAMPLES);
  const middle = Math.round(((1 + STRAIGHT.start - STRAIGHT.end) / 2) * SAMPLES);
  return {
    ...{ key, stage, x, y, nx, ny, length, path },
    from: gated ? gate / SAMPLES : from,
    gate: gated ? at(gate) : null,
    label: text ? { text, ...at(middle) } : null,
    down: ny[middle]! < 0 ? -1 : 1,
  };
}

/** Lanes run straight for a while before they arrive, past the words under the station. */
const STRAIGHT = { start: 0.03, end: 0.1 };
const RAMP = 0.21;

/** 0 at both ends, 1 in the middle, with smooth ramps between. */
function swing(t: number, ramp: number): number {
  const inner = Math.min(t - STRAIGHT.start, 1 - t - STRAIGHT.end);
  const u = Math.min(1, Math.max(0, inner / ramp));
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
