import type { Group } from '../../scenario/field';
import type { FieldKey } from '../../scenario/fields';
import { m } from '../../words/words';

const ALSO: Partial<Record<FieldKey, () => string>> = {
  ordersPerDay: m.levers_also_orders_per_day,
  orderValue: m.levers_also_order_value,
  orderWeight: m.levers_also_order_weight,
  declinedShare: m.levers_also_declined_share,
  cardShare: m.levers_also_card_share,
  walletShare: m.levers_also_wallet_share,
  slowPaymentShare: m.levers_also_slow_payment_share,
  reviewShare: m.levers_also_review_share,
  reviewWork: m.levers_also_review_work,
  reviewers: m.levers_also_reviewers,
  reviewHours: m.levers_also_review_hours,
  reviewApproved: m.levers_also_review_approved,
  sellerAutomation: m.levers_also_seller_automation,
  sellerCount: m.levers_also_seller_count,
  sellerSizeExponent: m.levers_also_seller_size_exponent,
  manualReaction: m.levers_also_manual_reaction,
  manualHours: m.levers_also_manual_hours,
  automatedReaction: m.levers_also_automated_reaction,
  automatedHours: m.levers_also_automated_hours,
  automatedPacking: m.levers_also_automated_packing,
  pickupsPerDay: m.levers_also_pickups_per_day,
  stockCover: m.levers_also_stock_cover,
  restockTime: m.levers_also_restock_time,
  recordErrors: m.levers_also_record_errors,
  oversoldCancelled: m.levers_also_oversold_cancelled,
  wrongItems: m.levers_also_wrong_items,
  languageTrouble: m.levers_also_language_trouble,
  roadShare: m.levers_also_road_share,
  roadTime: m.levers_also_road_time,
  railShare: m.levers_also_rail_share,
  railTime: m.levers_also_rail_time,
  airShare: m.levers_also_air_share,
  airTime: m.levers_also_air_time,
  sortingLines: m.levers_also_sorting_lines,
  sortingRate: m.levers_also_sorting_rate,
  hubHours: m.levers_also_hub_hours,
  hubHandling: m.levers_also_hub_handling,
  transferDwell: m.levers_also_transfer_dwell,
  expressFlights: m.levers_also_express_flights,
  standardFlights: m.levers_also_standard_flights,
  sailings: m.levers_also_sailings,
  expressCapacity: m.levers_also_express_capacity,
  standardCapacity: m.levers_also_standard_capacity,
  economyCapacity: m.levers_also_economy_capacity,
  expressTransit: m.levers_also_express_transit,
  standardTransit: m.levers_also_standard_transit,
  economyTransit: m.levers_also_economy_transit,
  flightOnTime: m.levers_also_flight_on_time,
  flightDelay: m.levers_also_flight_delay,
  vesselOnTime: m.levers_also_vessel_on_time,
  vesselDelay: m.levers_also_vessel_delay,
  expressPrice: m.levers_also_express_price,
  airPrice: m.levers_also_air_price,
  seaPrice: m.levers_also_sea_price,
  customsDelay: m.levers_also_customs_delay,
  inspectedShare: m.levers_also_inspected_share,
  inspectors: m.levers_also_inspectors,
  missingDocuments: m.levers_also_missing_documents,
  documentHold: m.levers_also_document_hold,
  seizedShare: m.levers_also_seized_share,
  dutyRate: m.levers_also_duty_rate,
  dutyFreeThreshold: m.levers_also_duty_free_threshold,
  dutyFreeClearance: m.levers_also_duty_free_clearance,
  flatDuty: m.levers_also_flat_duty,
  postalFee: m.levers_also_postal_fee,
  customsWeekends: m.levers_also_customs_weekends,
  federalHolidays: m.levers_also_federal_holidays,
  uspsShare: m.levers_also_usps_share,
  uspsPrice: m.levers_also_usps_price,
  uspsTransit: m.levers_also_usps_transit,
  uspsOnTime: m.levers_also_usps_on_time,
  uspsCapacity: m.levers_also_usps_capacity,
  upsShare: m.levers_also_ups_share,
  fedexShare: m.levers_also_fedex_share,
  regionalShare: m.levers_also_regional_share,
  carrierDelay: m.levers_also_carrier_delay,
  sundayDelivery: m.levers_also_sunday_delivery,
  attemptFails: m.levers_also_attempt_fails,
  lostShare: m.levers_also_lost_share,
  stolenShare: m.levers_also_stolen_share,
  damagedShare: m.levers_also_damaged_share,
  infrastructure: m.levers_also_infrastructure,
  aiScreening: m.levers_also_ai_screening,
  demandPrediction: m.levers_also_demand_prediction,
  sellerTraining: m.levers_also_seller_training,
  documentChecks: m.levers_also_document_checks,
};

const GROUP_ALSO: Partial<Record<Group, () => string>> = {
  firstMile: m.levers_also_group_first_mile,
  hub: m.levers_also_group_hub,
  linehaul: m.levers_also_group_linehaul,
  lastMile: m.levers_also_group_last_mile,
  promise: m.levers_also_group_promise,
  opportunities: m.levers_also_group_opportunities,
  run: m.levers_also_group_run,
};

/** What people may type who do not know the lever's own words. */
export function alsoOf(key: FieldKey): string {
  return ALSO[key]?.() ?? '';
}

export function groupAlsoOf(group: Group): string {
  return GROUP_ALSO[group]?.() ?? '';
}

/** Dated events are found by these, though they are no levers. */
export function eventWords(): string {
  return m.levers_search_events();
}
