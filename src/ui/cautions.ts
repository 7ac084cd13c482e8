import type { StationAnswer, WarmupCheck } from '../kpi/answers';
import { demandWords } from '../shared/demand';
import { formatNumber, NBSP } from '../shared/format';

/** Something that the figures must not be read without. */
export interface Caution {
  readonly text: string;
  /** Days of warm-up that would mend it. */
  readonly warmupDays?: number;
}

/** What there is to say beside a station’s utilisation, or in its place; empty for nothing. */
export function stationNote(station: StationAnswer): string {
  const { overload, utilisation, weeks, weeksOver, overloadedLines } = station;
  if (overload === 'lasting') return `the queue grows without bound: ${demandWords(station)}`;
  if (overload === 'passing') return `falls behind: ${demandWords(station)}`;
  if (!Number.isFinite(utilisation.mean)) return 'shut';
  if (weeksOver > 0) return `overloaded in ${weeksOver} of ${weeks} weeks`;
  if (overloadedLines < 0.5) return '';
  const sellers = overloadedLines < 1.5 ? 'seller' : 'sellers';
  return `${formatNumber(overloadedLines)} ${sellers} asked for more than they can pack`;
}

/** The stations that cannot keep up, and what that means for the figures. */
export function overloadCautions(stations: readonly StationAnswer[]): Caution[] {
  const named = (overload: StationAnswer['overload']) =>
    stations.filter((station) => station.overload === overload);
  const [lasting, passing] = [named('lasting'), named('passing')];
  const cautions: Caution[] = [];
  if (lasting.length > 0) {
    const queues = lasting.length === 1 ? 'The queue grows' : 'Their queues grow';
    const text = `${lasting.map(place).join(' ')} ${queues} without bound, and the times below depend on how long one looks.`;
    cautions.push({ text });
  }
  if (passing.length > 0) {
    const who = passing.length === 1 ? 'It falls behind and catches' : 'They fall behind and catch';
    const text = `${passing.map(place).join(' ')} ${who} up after the measured window: the times below hold for this window only.`;
    cautions.push({ text });
  }
  return cautions;
}

function place(station: StationAnswer): string {
  const late = station.overload === 'lasting' && station.askedPerDay <= station.offeredPerDay;
  return `${station.label}: ${demandWords(station)}${late ? ' by the end of the window' : ''}.`;
}

function isGrowing(stations: readonly StationAnswer[]): boolean {
  return stations.some(({ overload }) => overload === 'lasting');
}

/** Null where nothing is wrong, or nothing is known, or no warm-up would mend it. */
export function warmupCaution(
  check: WarmupCheck | null,
  stations: readonly StationAnswer[],
): Caution | null {
  if (check?.verdict !== 'short' || isGrowing(stations)) return null;
  const { given, asked, more } = check;
  const shortness = `A warm-up of ${days(given)} is too short`;
  return more
    ? {
        text: `${shortness}: after ${days(asked)} the run, which begins empty, has still not filled up. The figures below are not those of usual weeks.`,
      }
    : {
        text: `${shortness}: the run begins empty and takes ${days(asked)} to fill up. Until then queues are shorter and stations idler than usual.`,
        warmupDays: asked,
      };
}

/** The verdict in a few words, to stand beside the length of the run. */
export function warmupVerdict(
  check: WarmupCheck | null,
  stations: readonly StationAnswer[],
): string {
  if (isGrowing(stations)) return 'none is long enough while a queue grows without bound';
  if (check === null) return 'not checked yet';
  if (check.verdict === 'unknown') return 'the run is too short to check the warm-up';
  const { verdict, asked, more } = check;
  return `the check asks for ${more ? 'more than ' : ''}${days(asked)}: ${verdict === 'enough' ? 'enough' : 'too short'}`;
}

export function days(n: number): string {
  return `${formatNumber(n)}${NBSP}${n === 1 ? 'day' : 'days'}`;
}
