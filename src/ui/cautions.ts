import { stationName } from '../charts/names';
import type { StationAnswer, WarmupCheck } from '../kpi/answers';
import { demandWords } from '../scenario/demand';
import { formatNumber, joinSentences } from '../shared/format';
import { m } from '../words/words';

/** Something that the figures must not be read without. */
export interface Caution {
  readonly text: string;
  /** Days of warm-up that would mend it. */
  readonly warmupDays?: number;
}

/** What there is to say beside a station’s utilisation, or in its place; empty for nothing. */
export function stationNote(station: StationAnswer): string {
  const { overload, utilisation, weeks, weeksOver, overloadedLines } = station;
  if (overload === 'lasting') return m.levers_note_growing({ demand: demandWords(station) });
  if (overload === 'passing') return m.levers_note_behind({ demand: demandWords(station) });
  if (!Number.isFinite(utilisation.mean)) return m.levers_note_shut();
  if (weeksOver > 0) return m.levers_note_weeks({ over: String(weeksOver), weeks: String(weeks) });
  if (overloadedLines < 0.5) return '';
  const count = Math.round(overloadedLines);
  return m.levers_note_sellers({ n: formatNumber(overloadedLines), count });
}

/** The stations that cannot keep up, and what that means for the figures. */
export function overloadCautions(stations: readonly StationAnswer[]): Caution[] {
  const named = (overload: StationAnswer['overload']) =>
    stations.filter((station) => station.overload === overload);
  const [lasting, passing] = [named('lasting'), named('passing')];
  const of = (found: readonly StationAnswer[]) => ({
    places: joinSentences(found.map(place)),
    count: found.length,
  });
  const cautions: Caution[] = [];
  if (lasting.length > 0) cautions.push({ text: m.levers_growing(of(lasting)) });
  if (passing.length > 0) cautions.push({ text: m.levers_behind(of(passing)) });
  return cautions;
}

function place(station: StationAnswer): string {
  const late = station.overload === 'lasting' && station.askedPerDay <= station.offeredPerDay;
  const say = late ? m.levers_overload_by_end : m.levers_overload;
  return say({ station: stationName(station), demand: demandWords(station) });
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
  const of = { given: days(check.given), asked: days(check.asked) };
  return check.more
    ? { text: m.levers_warmup_never(of) }
    : { text: m.levers_warmup_short(of), warmupDays: check.asked };
}

/** The verdict in a few words, to stand beside the length of the run. */
export function warmupVerdict(
  check: WarmupCheck | null,
  stations: readonly StationAnswer[],
): string {
  if (isGrowing(stations)) return m.levers_verdict_growing();
  if (check === null) return m.levers_verdict_unchecked();
  if (check.verdict === 'unknown') return m.levers_verdict_unknown();
  const asked = days(check.asked);
  const enough = check.verdict === 'enough';
  if (check.more)
    return (enough ? m.levers_verdict_more_enough : m.levers_verdict_more_short)({ asked });
  return (enough ? m.levers_verdict_enough : m.levers_verdict_short)({ asked });
}

export function days(n: number): string {
  return m.levers_days({ n: formatNumber(n), count: n });
}
