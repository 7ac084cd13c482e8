import type { StationAnswer } from '../kpi/answers';
import { demandWords } from '../scenario/demand';
import type { Comparison } from '../study/comparison';

/** What the numbers must not be read without: stations of either world that cannot keep up. */
export function cautionsOf({ a, b }: Comparison): string[] {
  return [...of('A', a.stations), ...of('B', b.stations)];
}

function of(world: string, stations: readonly StationAnswer[]): string[] {
  return stations.flatMap((station) => {
    const { label, overload } = station;
    if (overload === 'none') return [];
    const what =
      overload === 'lasting'
        ? 'the queue grows without bound, and the times of this world depend on how long one looks'
        : 'it falls behind and catches up after the measured window: the times of this world hold for this window only';
    return [`World ${world}, ${label}: ${demandWords(station)}; ${what}.`];
  });
}
