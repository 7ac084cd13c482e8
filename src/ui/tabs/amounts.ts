import { NBSP } from '../../shared/format';
import { m } from '../../words/words';

/** `18.4 d`, `61 %`, `4.2 ★`. @param unit `d`, `%` or a sign that is the same everywhere */
export function inUnit(value: string, unit: string): string {
  if (unit === 'd') return m.tabs_in_days({ n: value });
  if (unit === '%') return m.tabs_percent({ n: value });
  return `${value}${NBSP}${unit}`;
}

/** What stands at an axis. */
export function unitName(unit: string): string {
  return unit === 'd' ? m.tabs_unit_days() : unit;
}
