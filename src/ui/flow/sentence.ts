import type { StationAnswer } from '../../kpi/answers';
import { busyWords, findBottleneck } from '../../charts/flow/marks';

/** What the flow picture shows, for people who do not see it. */
export function flowSentence(stations: readonly StationAnswer[], instant: string): string {
  const bottleneck = findBottleneck(stations);
  const busiest = bottleneck
    ? ` The ${bottleneck.word} is ${bottleneck.station.label}, ${busyWords(bottleneck.station)}.`
    : '';
  return `Orders on their way from shop to door, by payment, sellers, hub, linehaul, customs and carrier, at ${instant} UTC.${busiest}`;
}
