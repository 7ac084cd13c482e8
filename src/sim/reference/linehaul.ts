import { DAY } from '../../shared/units';
import { SERVICES } from '../codes';
import { gamma, lognormal } from '../random/distributions';
import { draw, happens, identityA, identityB } from '../random/draws';
import { sample } from '../random/quantile-table';
import { LINEHAUL_SPREAD, VEHICLE_DELAY_CV2 } from '../stages/stage-tables';
import type { Stage } from './simulation';

const ECONOMY = 2;

/** Flights and vessels: transit and lateness are drawn for the vehicle, not for the order. */
export const linehaul: Stage =
  (simulation, { leave }) =>
  (order) => {
    const { seed } = simulation;
    const { service } = order.placed;
    const name = SERVICES[service];
    const [kindA, kindB] = seed.kind(`departure/${name}`);
    const a = identityA(kindA, order.departure, 0);
    const b = identityB(kindB, order.departure, 0);
    const bits = (draws: string) => draw(seed.stream(`linehaul/${draws}`), a, b);
    const sea = service === ECONOMY;
    const onTime = happens(bits('late'), simulation.share(sea ? 'vesselOnTime' : 'flightOnTime'));
    const delay = simulation.lever(sea ? 'vesselDelay' : 'flightDelay');
    const late = onTime ? 0 : delay * sample(gamma(VEHICLE_DELAY_CV2), bits('delay'));
    const usual = simulation.lever(`${name}Transit`) * simulation.lever('distance');
    const transit = usual * sample(lognormal(LINEHAUL_SPREAD[service]), bits('transit'));
    leave(order, (transit + late) * DAY);
  };
