import type { Field } from '../../scenario/field';
import { onGrid } from './number-text';

/** What the range input counts in: its own ends and step, and the way to values and back. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  toPosition(value: number): number;
  toValue(position: number): number;
  /** The next value up (1) or down (-1): notches that round to the same value are passed over. */
  next(value: number, way: 1 | -1): number;
}

/** Notches of a logarithmic slider from end to end. */
const NOTCHES = 240;

type Ends = Pick<Field, 'min' | 'max' | 'step' | 'scale'>;

export function sliderScale({ min, max, step, scale }: Ends): SliderScale {
  if (scale !== 'log')
    return {
      ...{ min, max, step },
      toPosition: (value) => value,
      toValue: (position) => position,
      next: (value, way) => onGrid(value + way * step, min, max, step),
    };
  const ratio = Math.log(max / min);
  const toPosition = (value: number) => (Math.log(Math.max(value, min) / min) / ratio) * NOTCHES;
  const toValue = (position: number) => {
    if (position <= 0) return min;
    if (position >= NOTCHES) return max;
    return onGrid(twoDigits(min * Math.exp((position / NOTCHES) * ratio)), min, max, step);
  };
  const next = (value: number, way: 1 | -1) => {
    let position = Math.round(toPosition(value));
    while (position >= 0 && position <= NOTCHES && way * (toValue(position) - value) <= 0)
      position += way;
    return toValue(position);
  };
  return { min: 0, max: NOTCHES, step: 1, toPosition, toValue, next };
}

/** Round numbers are easier to read and repeat: three leading digits are more than enough. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(value < 100 ? 2 : 3));
}

/** Where a value lies between the ends, 0–1. */
export function shareOf(scale: SliderScale, value: number): number {
  const share = (scale.toPosition(value) - scale.min) / (scale.max - scale.min);
  return Math.min(1, Math.max(0, share));
}
