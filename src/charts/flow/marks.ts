import type { StationAnswer } from '../../kpi/answers';
import { formatNumber } from '../../shared/format';
import { m } from '../../words/words';
import { inARow } from '../names';

const STRAINED = 0.85;

export interface Bottleneck {
  readonly station: StationAnswer;
  /** `bottleneck`, or only `busiest` while there is room to spare. */
  readonly word: 'bottleneck' | 'busiest';
}

/**
 * The station that is asked for most of what it can give; weeks of too much weigh, and one that
 * cannot keep up at all comes first.
 */
export function findBottleneck(stations: readonly StationAnswer[]): Bottleneck | null {
  const load = (s: StationAnswer) => (Number.isFinite(s.load.mean) ? s.load.mean : 0);
  const strain = (s: StationAnswer) => (s.unstable ? 1000 : 0) + load(s) + s.weeksOver / s.weeks;
  const station = stations.reduce<StationAnswer | null>(
    (most, s) => (most === null || strain(s) > strain(most) ? s : most),
    null,
  );
  if (!station) return null;
  const strained = station.unstable || station.load.mean >= STRAINED || station.weeksOver > 0;
  return { station, word: strained ? 'bottleneck' : 'busiest' };
}

/** `97 % busy`; vehicles are full rather than busy. */
export function busyWords(station: StationAnswer): string {
  if (station.unstable) return m.flow_overloaded();
  if (!Number.isFinite(station.utilisation.mean)) return m.flow_shut();
  const say = station.unit === 'parcels' && station.stage < 6 ? m.flow_full : m.flow_busy;
  const percent = station.utilisation.mean * 100;
  // Thousands of sellers' lines are idle nearly always; none at all would be another thing.
  const share = percent > 0 && percent < 0.5 ? '<1' : formatNumber(percent);
  return say({ share });
}

/**
 * A station in words: `Customs: 74 waiting, 67 % busy`.
 * @param waiting null where nobody waits for it on the picture
 */
export function stationWords(
  name: string,
  station: StationAnswer | undefined,
  waiting: number | null,
  { closed = false, mark = null as Bottleneck['word'] | null } = {},
): string {
  const parts = [
    closed ? m.flow_closed_now() : '',
    waiting === null ? '' : m.flow_waiting({ n: formatNumber(waiting) }),
    station ? busyWords(station) : '',
    mark ? markWord(mark) : '',
  ];
  return m.flow_station({ name, words: inARow(parts.filter((part) => part !== '')) });
}

/** What marks a station on the picture. */
export function markWord(mark: Bottleneck['word']): string {
  return mark === 'bottleneck' ? m.flow_bottleneck() : m.flow_busiest();
}

/** Orders are known by their row in the run, as in its CSV. */
export function orderName(row: number): string {
  return m.flow_order({ row });
}
