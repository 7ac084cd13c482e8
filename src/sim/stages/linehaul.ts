import { DAY } from '../../shared/units';
import { SERVICES } from '../codes';
import { gamma, lognormal } from '../random/distributions';
import { draw, happens, identityA, identityB } from '../random/draws';
import { sample } from '../random/quantile-table';
import { later, type Run } from '../run';
import { LINEHAUL_SPREAD, VEHICLE_DELAY_CV2 } from './stage-tables';

const ECONOMY = 2;

/** Flights and vessels: transit and lateness belong to the vehicle; all aboard arrive together. */
export function linehaul({ world, seed, columns }: Run, rows: Int32Array): void {
  const { at } = world;
  const { service, departure } = columns;
  const [, , , , departed, landed] = columns.at;
  const transitSteps = SERVICES.map((name) => at[`${name}Transit`]);
  const tables = LINEHAUL_SPREAD.map(lognormal);
  const delayTable = gamma(VEHICLE_DELAY_CV2);
  const transitStream = seed.stream('linehaul/transit');
  const lateStream = seed.stream('linehaul/late');
  const delayStream = seed.stream('linehaul/delay');
  const kinds = SERVICES.map((name) => seed.kind(`departure/${name}`));
  const seconds = (s: number, d: number, t: number): number => {
    const a = identityA(kinds[s][0], d, 0);
    const b = identityB(kinds[s][1], d, 0);
    const onTime = (s === ECONOMY ? at.vesselOnTime : at.flightOnTime).at(t) / 100;
    const delay = (s === ECONOMY ? at.vesselDelay : at.flightDelay).at(t);
    const late = happens(draw(lateStream, a, b), onTime)
      ? 0
      : delay * sample(delayTable, draw(delayStream, a, b));
    const transit =
      transitSteps[s].at(t) * at.distance.at(t) * sample(tables[s], draw(transitStream, a, b));
    return (transit + late) * DAY;
  };
  // Rows come by placement, so the last vehicle of each service is often this row's.
  const lastDeparture = [-1, -1, -1];
  const lastSeconds = [0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const s = service[r];
    const t = departed[r];
    if (lastDeparture[s] !== departure[r]) {
      lastDeparture[s] = departure[r];
      lastSeconds[s] = seconds(s, departure[r], t);
    }
    landed[r] = later(t, lastSeconds[s]);
  }
}
