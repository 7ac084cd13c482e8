import { m } from '../words/words';
import type { FieldKey } from './fields';

const SOURCES = {
  orderValue: m.fields_source_order_value,
  orderValueSpread: m.fields_source_olist,
  declinedShare: m.fields_source_declined,
  checkTime: m.fields_source_check_time,
  slowPaymentShare: m.fields_source_slow_payment_share,
  slowPaymentTime: m.fields_source_slow_payment_time,
  reviewShare: m.fields_source_review_share,
  reviewWork: m.fields_source_review_work,
  reviewApproved: m.fields_source_review_approved,
  sellerCount: m.fields_source_seller_count,
  sellerSizeExponent: m.fields_source_seller_size,
  manualReaction: m.fields_source_handling,
  automatedReaction: m.fields_source_handling,
  reactionSpread: m.fields_source_handling,
  sellerSpread: m.fields_source_seller_spread,
  pickupsPerDay: m.fields_source_pickups,
  handlingLimit: m.fields_source_handling_limit,
  recordErrors: m.fields_source_record_errors,
  transferDwell: m.fields_source_transfer,
  expressTransit: m.fields_source_express_transit,
  standardTransit: m.fields_source_standard_transit,
  economyTransit: m.fields_source_yunsong,
  vesselOnTime: m.fields_source_vessel_on_time,
  vesselDelay: m.fields_source_vessel_delay,
  expressPrice: m.fields_source_express_price,
  airPrice: m.fields_source_air_price,
  clearanceTime: m.fields_source_clearance,
  inspectedShare: m.fields_source_inspected,
  missingDocuments: m.fields_source_missing_documents,
  documentHold: m.fields_source_document_hold,
  dutyRate: m.fields_source_duty_rate,
  dutyFreeThreshold: m.fields_source_duty_free,
  flatDuty: m.fields_source_flat_duty,
  postalFee: m.fields_source_nprm,
  federalHolidays: m.fields_source_opm,
  uspsTransit: m.fields_source_usps_transit,
  upsTransit: m.fields_source_ups_transit,
  fedexTransit: m.fields_source_fedex_transit,
  regionalTransit: m.fields_source_regional_transit,
  uspsOnTime: m.fields_source_on_time,
  upsOnTime: m.fields_source_on_time,
  fedexOnTime: m.fields_source_on_time,
  upsPrice: m.fields_source_carrier_price,
  fedexPrice: m.fields_source_carrier_price,
  sundayDelivery: m.fields_source_sunday,
  attemptFails: m.fields_source_attempts,
  lostShare: m.fields_source_lost,
  stolenShare: m.fields_source_stolen,
} as const satisfies Partial<Record<FieldKey, () => string>>;

/** Where a lever's default comes from; titles of publications stay as they are. */
export function sourceOf(key: FieldKey): string {
  const say: Partial<Record<FieldKey, () => string>> = SOURCES;
  return (say[key] ?? m.fields_source_ours)();
}
