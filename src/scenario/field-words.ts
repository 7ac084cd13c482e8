import { locale } from '../shared/locale';
import { m } from '../words/words';
import type { Grade, Group, Mix } from './field';
import type { FieldKey } from './fields';

const LABELS = {
  ordersPerDay: m.fields_label_orders_per_day,
  orderValue: m.fields_label_order_value,
  orderValueSpread: m.fields_label_order_value_spread,
  orderWeight: m.fields_label_order_weight,
  orderWeightSpread: m.fields_label_order_weight_spread,
  electronicsShare: m.fields_label_electronics_share,
  apparelShare: m.fields_label_apparel_share,
  homeShare: m.fields_label_home_share,
  beautyShare: m.fields_label_beauty_share,
  toysShare: m.fields_label_toys_share,
  otherShare: m.fields_label_other_share,
  declinedShare: m.fields_label_declined_share,
  cardShare: m.fields_label_card_share,
  debitShare: m.fields_label_debit_share,
  walletShare: m.fields_label_wallet_share,
  checkTime: m.fields_label_check_time,
  slowPaymentShare: m.fields_label_slow_payment_share,
  slowPaymentTime: m.fields_label_slow_payment_time,
  reviewShare: m.fields_label_review_share,
  reviewWork: m.fields_label_review_work,
  reviewers: m.fields_label_reviewers,
  reviewHours: m.fields_label_review_hours,
  reviewApproved: m.fields_label_review_approved,
  sellerAutomation: m.fields_label_seller_automation,
  sellerCount: m.fields_label_seller_count,
  sellerSizeExponent: m.fields_label_seller_size_exponent,
  manualReaction: m.fields_label_manual_reaction,
  automatedReaction: m.fields_label_automated_reaction,
  reactionSpread: m.fields_label_reaction_spread,
  sellerSpread: m.fields_label_seller_spread,
  manualHours: m.fields_label_manual_hours,
  automatedHours: m.fields_label_automated_hours,
  manualPacking: m.fields_label_manual_packing,
  automatedPacking: m.fields_label_automated_packing,
  pickupsPerDay: m.fields_label_pickups_per_day,
  handlingLimit: m.fields_label_handling_limit,
  stockCover: m.fields_label_stock_cover,
  restockTime: m.fields_label_restock_time,
  recordErrors: m.fields_label_record_errors,
  oversoldCancelled: m.fields_label_oversold_cancelled,
  wrongItems: m.fields_label_wrong_items,
  languageTrouble: m.fields_label_language_trouble,
  roadShare: m.fields_label_road_share,
  railShare: m.fields_label_rail_share,
  airShare: m.fields_label_air_share,
  roadTime: m.fields_label_road_time,
  railTime: m.fields_label_rail_time,
  airTime: m.fields_label_air_time,
  sortingLines: m.fields_label_sorting_lines,
  sortingRate: m.fields_label_sorting_rate,
  hubHours: m.fields_label_hub_hours,
  hubHandling: m.fields_label_hub_handling,
  transferDwell: m.fields_label_transfer_dwell,
  exportChecked: m.fields_label_export_checked,
  exportHold: m.fields_label_export_hold,
  expressShare: m.fields_label_express_share,
  standardShare: m.fields_label_standard_share,
  economyShare: m.fields_label_economy_share,
  expressFlights: m.fields_label_express_flights,
  standardFlights: m.fields_label_standard_flights,
  sailings: m.fields_label_sailings,
  expressCapacity: m.fields_label_express_capacity,
  standardCapacity: m.fields_label_standard_capacity,
  economyCapacity: m.fields_label_economy_capacity,
  distance: m.fields_label_distance,
  expressTransit: m.fields_label_express_transit,
  standardTransit: m.fields_label_standard_transit,
  economyTransit: m.fields_label_economy_transit,
  flightOnTime: m.fields_label_flight_on_time,
  flightDelay: m.fields_label_flight_delay,
  vesselOnTime: m.fields_label_vessel_on_time,
  vesselDelay: m.fields_label_vessel_delay,
  expressPrice: m.fields_label_express_price,
  airPrice: m.fields_label_air_price,
  seaPrice: m.fields_label_sea_price,
  customsDelay: m.fields_label_customs_delay,
  clearanceTime: m.fields_label_clearance_time,
  expressClearance: m.fields_label_express_clearance,
  dutyFreeClearance: m.fields_label_duty_free_clearance,
  inspectedShare: m.fields_label_inspected_share,
  inspectors: m.fields_label_inspectors,
  inspectionWork: m.fields_label_inspection_work,
  missingDocuments: m.fields_label_missing_documents,
  documentHold: m.fields_label_document_hold,
  seizedShare: m.fields_label_seized_share,
  dutyRate: m.fields_label_duty_rate,
  dutyFreeThreshold: m.fields_label_duty_free_threshold,
  flatDuty: m.fields_label_flat_duty,
  postalFee: m.fields_label_postal_fee,
  customsWeekends: m.fields_label_customs_weekends,
  federalHolidays: m.fields_label_federal_holidays,
  uspsShare: m.fields_label_usps_share,
  upsShare: m.fields_label_ups_share,
  fedexShare: m.fields_label_fedex_share,
  regionalShare: m.fields_label_regional_share,
  uspsTransit: m.fields_label_usps_transit,
  upsTransit: m.fields_label_ups_transit,
  fedexTransit: m.fields_label_fedex_transit,
  regionalTransit: m.fields_label_regional_transit,
  uspsOnTime: m.fields_label_usps_on_time,
  upsOnTime: m.fields_label_ups_on_time,
  fedexOnTime: m.fields_label_fedex_on_time,
  regionalOnTime: m.fields_label_regional_on_time,
  uspsCapacity: m.fields_label_usps_capacity,
  upsCapacity: m.fields_label_ups_capacity,
  fedexCapacity: m.fields_label_fedex_capacity,
  regionalCapacity: m.fields_label_regional_capacity,
  uspsPrice: m.fields_label_usps_price,
  upsPrice: m.fields_label_ups_price,
  fedexPrice: m.fields_label_fedex_price,
  regionalPrice: m.fields_label_regional_price,
  carrierDelay: m.fields_label_carrier_delay,
  sundayDelivery: m.fields_label_sunday_delivery,
  attemptFails: m.fields_label_attempt_fails,
  lostShare: m.fields_label_lost_share,
  stolenShare: m.fields_label_stolen_share,
  damagedShare: m.fields_label_damaged_share,
  expressPromise: m.fields_label_express_promise,
  standardPromise: m.fields_label_standard_promise,
  economyPromise: m.fields_label_economy_promise,
  infrastructure: m.fields_label_infrastructure,
  aiScreening: m.fields_label_ai_screening,
  demandPrediction: m.fields_label_demand_prediction,
  sellerTraining: m.fields_label_seller_training,
  documentChecks: m.fields_label_document_checks,
  measuredOrders: m.fields_label_measured_orders,
  warmupDays: m.fields_label_warmup_days,
  cooldownDays: m.fields_label_cooldown_days,
} as const satisfies Record<FieldKey, () => string>;

const SHORT = {
  electronicsShare: m.fields_short_electronics,
  apparelShare: m.fields_short_apparel,
  homeShare: m.fields_short_home,
  beautyShare: m.fields_short_beauty,
  toysShare: m.fields_short_toys,
  otherShare: m.fields_short_other,
  cardShare: m.fields_short_card,
  debitShare: m.fields_short_debit,
  walletShare: m.fields_short_wallet,
  roadShare: m.fields_short_road,
  railShare: m.fields_short_rail,
  airShare: m.fields_short_air,
  expressShare: m.fields_short_express,
  standardShare: m.fields_short_standard,
  economyShare: m.fields_short_economy,
  uspsShare: m.fields_short_usps,
  upsShare: m.fields_short_ups,
  fedexShare: m.fields_short_fedex,
  regionalShare: m.fields_short_regional,
} as const satisfies Partial<Record<FieldKey, () => string>>;

const GROUP_NAMES = {
  demand: m.fields_group_demand,
  payment: m.fields_group_payment,
  sellers: m.fields_group_sellers,
  firstMile: m.fields_group_first_mile,
  hub: m.fields_group_hub,
  linehaul: m.fields_group_linehaul,
  customs: m.fields_group_customs,
  lastMile: m.fields_group_last_mile,
  promise: m.fields_group_promise,
  opportunities: m.fields_group_opportunities,
  run: m.fields_group_run,
} as const satisfies Record<Group, () => string>;

const MIX_NAMES = {
  categories: m.fields_mix_categories,
  methods: m.fields_mix_methods,
  modes: m.fields_mix_modes,
  services: m.fields_mix_services,
  carriers: m.fields_mix_carriers,
} as const satisfies Record<Mix, () => string>;

const GRADE_MEANINGS = {
  A: m.fields_grade_a,
  B: m.fields_grade_b,
  C: m.fields_grade_c,
  D: m.fields_grade_d,
} as const satisfies Record<Grade, () => string>;

/** Words among the units; signs such as `%`, `×`, `$` or `kg` are the same in every language. */
const UNITS = {
  d: m.fields_unit_days,
  h: m.fields_unit_hours,
  min: m.fields_unit_minutes,
  'orders/day': m.fields_unit_orders_a_day,
  '/day': m.fields_unit_a_day,
  '/week': m.fields_unit_a_week,
  '/h': m.fields_unit_an_hour,
  'h/day': m.fields_unit_hours_a_day,
  '$/day': m.fields_unit_dollars_a_day,
  parcels: m.fields_unit_parcels,
  orders: m.fields_unit_orders,
  packages: m.fields_unit_packages,
} as const satisfies Record<string, () => string>;

/** What a lever is called: `Customs delay`. */
export function labelOf(key: FieldKey): string {
  return LABELS[key]();
}

/** The same within a sentence: `customs delay`. */
export function labelWithin(key: FieldKey): string {
  const label = labelOf(key);
  return locale() === 'en' ? label.toLowerCase() : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A part of a mix without the word for a share: `USPS`; any other lever by its label. */
export function shortLabelOf(key: FieldKey): string {
  const short: Partial<Record<FieldKey, () => string>> = SHORT;
  return (short[key] ?? LABELS[key])();
}

export function groupName(group: Group): string {
  return GROUP_NAMES[group]();
}

export function mixName(mix: Mix): string {
  return MIX_NAMES[mix]();
}

/** What a grade of evidence stands for: `our assumption; no source found`. */
export function gradeMeaning(grade: Grade): string {
  return GRADE_MEANINGS[grade]();
}

/** A unit as it is shown: `d`, `orders/day`. */
export function unitWords(unit: string): string {
  const units: Partial<Record<string, () => string>> = UNITS;
  return units[unit]?.() ?? unit;
}
