import type { Stage, STAGES as StageNames } from '../scenario/field';
import type {
  Carrier,
  CARRIERS as CarrierCodes,
  Cause,
  CAUSES as CauseCodes,
  CostPart,
  COST_PARTS as CostParts,
  Mode,
  Service,
  SERVICES as ServiceCodes,
} from '../sim/codes';
import type { BIN_DAYS as BinDays, Defect, DEFECTS as DefectNames } from '../kpi/answers';

// Charts see only the types of the machine; the compiler holds these copies equal to its tables.
export const STAGES: typeof StageNames = [
  'payment',
  'seller',
  'firstMile',
  'hub',
  'linehaul',
  'customs',
  'lastMile',
];
export const CARRIERS: typeof CarrierCodes = ['usps', 'ups', 'fedex', 'regional'];
export const SERVICES: typeof ServiceCodes = ['express', 'standard', 'economy'];
export const CAUSES: typeof CauseCodes = ['work', 'queue', 'closed', 'hold'];
export const COST_PARTS: typeof CostParts = [
  'handling',
  'freight',
  'duty',
  'lastMile',
  'refund',
  'opportunities',
];
export const DEFECTS: typeof DefectNames = ['cancelled', 'lost', 'wrong', 'damaged', 'late'];
export const BIN_DAYS: typeof BinDays = 0.25;

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
