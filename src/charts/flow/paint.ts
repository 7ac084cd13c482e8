import type { Dots } from './dots';

/** Colours by carrier, as 0xBBGGRR (the byte order of ImageData). */
export type Palette = readonly number[];

/** Reads the carriers' colours from the page's custom properties. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return ['usps', 'ups', 'fedex', 'regional'].map((key) => {
    const hex = parseInt(style.getPropertyValue(`--${key}`).trim().slice(1), 16) || 0;
    return ((hex & 0xff) << 16) | (hex & 0xff00) | (hex >> 16);
  });
}

/** Coverage of one shape on a square of device pixels, 0–255. */
interface Stamp {
  readonly size: number;
  readonly cover: Uint8Array;
}

/** The three services' shapes: triangle, circle, square. Distances in units of the radius. */
const INSIDE: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => y < 0.85 && y > -1.15 && Math.abs(x) < (y + 1.15) * 0.58,
  (x, y) => x * x + y * y < 1,
  (x, y) => Math.abs(x) < 0.86 && Math.abs(y) < 0.86,
];

const RADIUS = 2;
const GRAIN = 4;

function stamp(inside: (x: number, y: number) => boolean, scale: number): Stamp {
  const radius = RADIUS * scale;
  const size = Math.ceil(radius * 2 + 0.5);
  const cover = new Uint8Array(size * size);
  const at = (cell: number, grain: number) => (cell + (grain + 0.5) / GRAIN - size / 2) / radius;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let hits = 0;
      for (let a = 0; a < GRAIN; a++)
        for (let b = 0; b < GRAIN; b++) if (inside(at(column, a), at(row, b))) hits++;
      cover[row * size + column] = Math.round((hits / (GRAIN * GRAIN)) * 255);
    }
  return { size, cover };
}

/** Draws dots on a canvas with a single blit, which no number of arcs can match for speed. */
export class Painter {
  readonly #context: CanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;
  readonly #stamps: readonly Stamp[];
  readonly #scale: number;

  /** @param width @param height of the picture in CSS pixels @param scale device pixels in each */
  constructor(canvas: HTMLCanvasElement, width: number, height: number, scale: number) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    this.#context = canvas.getContext('2d')!;
    this.#image = this.#context.createImageData(canvas.width, canvas.height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
    this.#stamps = INSIDE.map((inside) => stamp(inside, scale));
    this.#scale = scale;
  }

  paint({ count, x, y, kind }: Dots, palette: Palette): void {
    const pixels = this.#pixels;
    const { width, height } = this.#image;
    const scale = this.#scale;
    pixels.fill(0);
    for (let n = 0; n < count; n++) {
      const k = kind[n]!;
      const { size, cover } = this.#stamps[k % 3]!;
      const colour = palette[(k / 3) | 0]!;
      const left = Math.round(x[n]! * scale - size / 2);
      const top = Math.round(y[n]! * scale - size / 2);
      if (left < 0 || top < 0 || left + size > width || top + size > height) continue;
      for (let row = 0, c = 0, to = top * width + left; row < size; row++, to += width)
        for (let column = 0; column < size; column++, c++) {
          const alpha = cover[c]!;
          // Edges stay soft against the paper and do not eat into the neighbour.
          if (alpha > 200 || alpha > pixels[to + column]! >>> 24)
            pixels[to + column] = (alpha << 24) | colour;
        }
    }
    this.#context.putImageData(this.#image, 0, 0);
  }
}
