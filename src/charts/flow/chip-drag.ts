import { enlargement } from '../enlarged';
import { holdPointer } from '../hold-pointer';
import { movedBy, type EventSpan, type Part } from './event-span';

/** A hand that shakes by less than this clicks, pixels. */
const STILL = 4;

interface Context {
  /** The dates before the drag. */
  readonly span: EventSpan;
  readonly days: number;
  /** Pixels in a day. */
  readonly perDay: number;
  /** Where a drag stands; null: it was given up. */
  readonly drag: (span: EventSpan | null) => void;
  readonly drop: (span: EventSpan) => void;
}

/** A chip, or one of its ends, in the hand. */
export class ChipDrag {
  readonly #context: () => Context;
  #held: { pointer: number; x: number; part: Part; moved: boolean } | null = null;
  #dragged = false;

  constructor(context: () => Context) {
    this.#context = context;
  }

  get holding(): boolean {
    return this.#held !== null;
  }

  grab(event: PointerEvent, button: HTMLElement): void {
    if (event.button !== 0) return;
    const part = ((event.target as HTMLElement).dataset.part ?? 'whole') as Part;
    this.#held = { pointer: event.pointerId, x: event.clientX, part, moved: false };
    this.#dragged = false;
    holdPointer(button, event);
    button.focus();
  }

  pull(event: PointerEvent): void {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    held.moved ||= Math.abs(event.clientX - held.x) >= STILL;
    if (held.moved) this.#context().drag(this.#spanAt(event, held));
  }

  letGo(event: PointerEvent): void {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    this.#dragged = held.moved;
    this.#held = null;
    if (held.moved) this.#context().drop(this.#spanAt(event, held));
  }

  giveUp(): void {
    if (!this.#held) return;
    this.#dragged = true;
    this.#held = null;
    this.#context().drag(null);
  }

  /** Whether a click is one: that which ends a drag is not. */
  isClick(): boolean {
    const still = !this.#dragged;
    this.#dragged = false;
    return still;
  }

  #spanAt(event: PointerEvent, { x, part }: { x: number; part: Part }): EventSpan {
    const { span, days, perDay } = this.#context();
    return movedBy(
      span,
      part,
      (event.clientX - x) / enlargement(event.target as Element) / perDay,
      days,
    );
  }
}
