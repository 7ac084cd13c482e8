import { DAY } from '../../shared/units';
import { MODES } from '../codes';
import { StepsGroup } from '../queues/steps';
import { lognormal } from '../random/distributions';
import { draw } from '../random/draws';
import { sample } from '../random/quantile-table';
import { Race } from '../random/race';
import { later, type Run } from '../run';
import { FIRST_MILE_SPREAD } from './stage-tables';

const EXPRESS = 0;
const ROAD = 0;

/** From the seller to the hub by road, rail or air; express always by road. */
export function firstMile({ world, seed, columns }: Run, rows: Int32Array): void {
  const { at } = world;
  const { idA, idB, mode, service } = columns;
  const [, , handedOver, atHub] = columns.at;
  const race = new Race(seed, 'first mile/mode', MODES);
  const shares = new StepsGroup(MODES.map((name) => at[`${name}Share`]));
  const timeSteps = MODES.map((name) => at[`${name}Time`]);
  const tables = FIRST_MILE_SPREAD.map(lognormal);
  const stream = seed.stream('first mile/transit');
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const t = handedOver[r];
    const m = service[r] === EXPRESS ? ROAD : race.winner(shares.at(t), idA[r], idB[r]);
    mode[r] = m;
    const days = timeSteps[m].at(t) * sample(tables[m], draw(stream, idA[r], idB[r]));
    atHub[r] = later(t, days * DAY);
  }
}
