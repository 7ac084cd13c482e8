import { STAGES } from '../../scenario/field';
import { MEASURED_LEGS, type MeasuredLeg } from '../measured';
import { draw } from '../random/draws';
import { sample } from '../random/quantile-table';
import { chooseCarriers } from './carrier-choice';
import { later, setWaits, type Run } from '../run';

/** The leg measured by an order log that replaces a stage, if there is one. */
export function measuredLegOf(run: Run, stage: number): MeasuredLeg | undefined {
  const { measured } = run.world;
  if (!measured) return undefined;
  const name = STAGES[stage];
  return (Object.keys(MEASURED_LEGS) as MeasuredLeg[]).find(
    (leg) =>
      measured.legs[leg] !== null && (MEASURED_LEGS[leg] as readonly string[]).includes(name),
  );
}

/**
 * One pure delay in place of the stages it spans: measured, not split. It all stands as work in
 * the last of them; the others are passed in no time. Carriers are still chosen: labels cost.
 */
export function measuredLeg(run: Run, rows: Int32Array, stage: number, leg: MeasuredLeg): void {
  const { seed, world, columns } = run;
  const spanned: readonly string[] = MEASURED_LEGS[leg];
  const last = STAGES[stage] === spanned[spanned.length - 1];
  if (STAGES[stage] === 'lastMile') chooseCarriers(run, rows);
  const table = world.measured!.legs[leg]!;
  const stream = seed.stream(`measured/${leg}`);
  const [from, to] = [columns.at[stage], columns.at[stage + 1]];
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const bits = draw(stream, columns.idA[r], columns.idB[r]);
    to[r] = later(from[r], last ? Math.max(0, sample(table, bits)) : 0);
    setWaits(columns, stage, r, 0, 0, 0);
  }
}
