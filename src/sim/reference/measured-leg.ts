import { STAGES } from '../../scenario/field';
import { MEASURED_LEGS, type MeasuredLeg } from '../measured';
import { carrierChoice } from './carrier-choice';
import type { Simulation, Stage } from './simulation';

/** The leg measured by an order log that replaces a stage, if there is one. */
export function measuredLegOf({ world }: Simulation, stage: number): MeasuredLeg | undefined {
  const legs = Object.keys(MEASURED_LEGS) as MeasuredLeg[];
  return legs.find((leg) => world.measured?.legs[leg] && spans(leg).includes(STAGES[stage]));
}

function spans(leg: MeasuredLeg): readonly string[] {
  return MEASURED_LEGS[leg];
}

/** All of a measured leg passes in the last stage it spans; the others take no time. */
export function measuredLeg(leg: MeasuredLeg, stage: number): Stage {
  return (simulation, { leave }) => {
    const carrierOf = carrierChoice(simulation);
    return (order) => {
      if (STAGES[stage] === 'lastMile') order.carrier = carrierOf(order);
      const table = simulation.world.measured!.legs[leg]!;
      const seconds = simulation.sample(`measured/${leg}`, order, table);
      leave(order, STAGES[stage] === spans(leg).at(-1) ? Math.max(0, seconds) : 0);
    };
  };
}
