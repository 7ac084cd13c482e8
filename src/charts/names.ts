import type { Stage } from '../scenario/field';
import type { Defect } from '../kpi/answers';
import type { Carrier, Cause, CostPart, Mode, Service } from '../sim/codes';

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

export const STAGE_LABEL = {
  payment: 'Payment',
  seller: 'Sellers',
  firstMile: 'First mile',
  hub: 'Hub',
  linehaul: 'Linehaul',
  customs: 'Customs',
  lastMile: 'Last mile',
} as const satisfies Record<Stage, string>;

export const CARRIER_LABEL = {
  usps: 'USPS',
  ups: 'UPS',
  fedex: 'FedEx',
  regional: 'Regional',
} as const satisfies Record<Carrier, string>;

export const SERVICE_LABEL = {
  express: 'Express',
  standard: 'Standard',
  economy: 'Economy',
} as const satisfies Record<Service, string>;

export const MODE_LABEL = {
  road: 'road',
  rail: 'rail',
  air: 'air',
} as const satisfies Record<Mode, string>;

export const CAUSE_LABEL = {
  work: 'work',
  queue: 'queue',
  closed: 'closed',
  hold: 'hold',
} as const satisfies Record<Cause, string>;

/**
 * What fills the parts of a cause that have a pattern; the others have a plain colour. To be set on
 * the element: a fragment in a style sheet would be looked for in the style sheet's own address.
 * @param id of the picture's CausePatterns
 */
export function patternOf(cause: Cause, id: string): string | undefined {
  return cause === 'closed' || cause === 'hold' ? `url(#${id}-${cause})` : undefined;
}

export const DEFECT_LABEL = {
  cancelled: 'cancelled',
  lost: 'lost',
  wrong: 'wrong item',
  damaged: 'damaged',
  late: 'late',
} as const satisfies Record<Defect, string>;

export const COST_LABEL = {
  handling: 'handling',
  freight: 'freight',
  duty: 'duty',
  lastMile: 'last mile',
  refund: 'refunds',
  opportunities: 'opportunities',
} as const satisfies Record<CostPart, string>;
