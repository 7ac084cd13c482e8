import type { Stage } from '../scenario/field';
import type { Defect } from '../kpi/answers';
import type { Carrier, Cause, CostPart, Mode, Service } from '../sim/codes';
import { m } from '../words/words';
import { spoken } from './spoken';

export {
  BIN_DAYS,
  CHANNELS,
  DEFECTS,
  SHIFT_BIN_DAYS,
  SHIFT_BINS,
  WEEK_FIGURES,
} from '../kpi/answers';
export { STAGES } from '../scenario/field';
export { CARRIERS, CAUSES, COST_PARTS, MODES, SERVICES } from '../sim/codes';
export { stationName } from './station-name';

export const STAGE_LABEL = spoken<Stage>({
  payment: m.names_stage_payment,
  seller: m.names_stage_seller,
  firstMile: m.names_stage_first_mile,
  hub: m.names_stage_hub,
  linehaul: m.names_stage_linehaul,
  customs: m.names_stage_customs,
  lastMile: m.names_stage_last_mile,
});

export const CARRIER_LABEL = spoken<Carrier>({
  usps: () => 'USPS',
  ups: () => 'UPS',
  fedex: () => 'FedEx',
  regional: m.names_carrier_regional,
});

export const SERVICE_LABEL = spoken<Service>({
  express: m.names_service_express,
  standard: m.names_service_standard,
  economy: m.names_service_economy,
});

export const MODE_LABEL = spoken<Mode>({
  road: m.names_mode_road,
  rail: m.names_mode_rail,
  air: m.names_mode_air,
});

export const CAUSE_LABEL = spoken<Cause>({
  work: m.names_cause_work,
  queue: m.names_cause_queue,
  closed: m.names_cause_closed,
  hold: m.names_cause_hold,
});

/**
 * What fills the parts of a cause that have a pattern; the others have a plain colour. To be set on
 * the element: a fragment in a style sheet would be looked for in the style sheet's own address.
 * @param id of the picture's CausePatterns
 */
export function patternOf(cause: Cause, id: string): string | undefined {
  return cause === 'closed' || cause === 'hold' ? `url(#${id}-${cause})` : undefined;
}

export const DEFECT_LABEL = spoken<Defect>({
  cancelled: m.names_defect_cancelled,
  lost: m.names_defect_lost,
  wrong: m.names_defect_wrong,
  damaged: m.names_defect_damaged,
  late: m.names_defect_late,
});

export const COST_LABEL = spoken<CostPart>({
  handling: m.names_cost_handling,
  freight: m.names_cost_freight,
  duty: m.names_cost_duty,
  lastMile: m.names_cost_last_mile,
  refund: m.names_cost_refund,
  opportunities: m.names_cost_opportunities,
});

/** Short parts of one statement, one after the other. */
export function inARow(parts: readonly string[]): string {
  return parts.join(m.names_separator());
}
