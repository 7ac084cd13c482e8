import type { StationAnswer, WarmupCheck } from '../kpi/answers';
import { formatNumber, NBSP } from '../shared/format';

/** Something that the figures must not be read without. */
export interface Caution {
  readonly text: string;
  /** Days of warm-up that would mend it. */
  readonly warmupDays?: number;
}

/** `412 parcels a day arrive, 380 can be served` */
export function demandWords({ stage, arrivingPerDay, servablePerDay }: StationAnswer): string {
  const what = stage < 2 ? 'orders' : 'parcels';
  const most = Math.min(arrivingPerDay, servablePerDay || Infinity) < 20 ? 1 : 0;
  const show = (n: number) => formatNumber(n, most);
  // Never two numbers that look alike where one is too large for the other.
  const decimals = show(arrivingPerDay) === show(servablePerDay) ? most + 1 : most;
  const can = servablePerDay === 0 ? 'none' : formatNumber(servablePerDay, decimals);
  return `${formatNumber(arrivingPerDay, decimals)} ${what} a day arrive, ${can} can be served`;
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

/** Null where nothing is wrong, or nothing is known. */
export function warmupCaution(check: WarmupCheck | null): Caution | null {
  if (check?.verdict !== 'short') return null;
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
export function warmupVerdict(check: WarmupCheck | null): string {
  if (check === null) return 'the check of the warm-up needs more replications';
  if (check.verdict === 'unknown') return 'the run is too short to check the warm-up';
  const { verdict, asked, more } = check;
  return `the check asks for ${more ? 'more than ' : ''}${days(asked)}: ${verdict === 'enough' ? 'enough' : 'too short'}`;
}

export function days(n: number): string {
  return `${formatNumber(n)}${NBSP}${n === 1 ? 'day' : 'days'}`;
}
