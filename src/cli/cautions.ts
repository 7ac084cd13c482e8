import type { StationAnswer } from '../kpi/answers';
import { formatNumber } from '../shared/format';
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

/** `412 parcels a day arrive, 380 can be served` */
function demandWords({ stage, arrivingPerDay, servablePerDay }: StationAnswer): string {
  const what = stage < 2 ? 'orders' : 'parcels';
  const whole = formatNumber(arrivingPerDay) !== formatNumber(servablePerDay);
  const [come, can] = [arrivingPerDay, servablePerDay].map((n) => formatNumber(n, whole ? 0 : 1));
  return `${come} ${what} a day arrive, ${servablePerDay === 0 ? 'none' : can} can be served`;
}
