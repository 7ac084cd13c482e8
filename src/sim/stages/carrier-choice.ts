import { CARRIERS } from '../codes';
import { StepsGroup } from '../queues/steps';
import { Race } from '../random/race';
import type { Run } from '../run';

/** The carrier is chosen at checkout, by the mix of that day; it matters from the last mile on. */
export function chooseCarriers({ world, seed, columns }: Run, rows: Int32Array): void {
  const { idA, idB, carrier } = columns;
  const placed = columns.at[0];
  const race = new Race(seed, 'last mile/carrier', CARRIERS);
  const shares = new StepsGroup(CARRIERS.map((name) => world.at[`${name}Share`]));
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    carrier[r] = race.winner(shares.at(placed[r]), idA[r], idB[r]);
  }
}
