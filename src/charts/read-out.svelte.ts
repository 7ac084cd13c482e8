import type { SVGAttributes } from 'svelte/elements';
import { enlargement } from './enlarged';
import { pressedPart, type PartKeys } from './part-keys';

/** The parts of a chart (bars, days, rows) that are read out one at a time. */
export interface Parts extends PartKeys {
  /** The one that is read out first. */
  readonly first: () => number;
  /** The one at a place in the picture, pixels from its top left corner; may lie beyond the ends. */
  readonly at: (x: number, y: number) => number;
}

/** Which part of a chart is read out, by pointer, focus and keyboard. */
export class ReadOut {
  readonly #parts: Parts;
  #chosen: number | null = $state(null);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Index of the part that is read out; null for none. */
  get part(): number | null {
    return this.#chosen === null ? null : this.#inside(this.#chosen);
  }

  /** What makes a picture a slider over its parts; its name and words are its own. */
  get slider(): SVGAttributes<SVGSVGElement> {
    return {
      role: 'slider',
      tabindex: 0,
      'aria-orientation': this.#parts.vertical ? 'vertical' : undefined,
      'aria-valuemin': 0,
      'aria-valuemax': this.#parts.count() - 1,
      'aria-valuenow': this.#now,
      onpointermove: this.#point,
      onpointerdown: this.#point,
      onpointerleave: this.#leave,
      onfocus: this.#focus,
      onblur: this.#forget,
      onkeydown: this.#press,
    };
  }

  get #now(): number {
    return this.part ?? this.#inside(this.#parts.first());
  }

  #inside(part: number): number {
    return Math.min(Math.max(part, 0), this.#parts.count() - 1);
  }

  readonly #point = (event: PointerEvent) => {
    const chart = event.currentTarget as Element;
    const { left, top } = chart.getBoundingClientRect();
    const k = enlargement(chart);
    const at = this.#parts.at((event.clientX - left) / k, (event.clientY - top) / k);
    this.#chosen = this.#inside(at);
  };
  /** A finger that has left the glass keeps what it pointed at. */
  readonly #leave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') this.#chosen = null;
  };
  readonly #focus = () => {
    this.#chosen ??= this.#now;
  };
  readonly #forget = () => {
    this.#chosen = null;
  };
  readonly #press = (event: KeyboardEvent) => {
    const to = pressedPart(event.key, this.#now, this.#parts);
    if (to === undefined) return;
    this.#chosen = to;
    event.preventDefault();
  };
}
