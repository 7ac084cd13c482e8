import type { StationAnswer } from '../../kpi/answers';
import { busyWords, findBottleneck } from '../../charts/flow/marks';
import { stationName } from '../../charts/names';
import { m } from '../../words/words';

/** What the flow picture shows, for people who do not see it. */
export function flowSentence(stations: readonly StationAnswer[], instant: string): string {
  const found = findBottleneck(stations);
  if (!found) return m.flow_sentence({ instant });
  const { station, word } = found;
  const say = word === 'bottleneck' ? m.flow_sentence_bottleneck : m.flow_sentence_busiest;
  return say({ instant, station: stationName(station), busy: busyWords(station) });
}
