import type { Explanation } from '../explain.svelte';

const POPULATION =
  'Counted are orders placed inside the measured window whose payment was not declined at once. All of them are followed to their end.';
const DELIVERED = 'Times are over delivered orders.';

/** What each figure means, exactly. */
export const DEFINITIONS = {
  processingTime: {
    title: 'Order processing time',
    paragraphs: [
      'From the moment an order is placed until it is handed to the logistics partner and leaves the seller.',
      POPULATION,
      DELIVERED,
    ],
  },
  shippingTime: {
    title: 'Shipping time',
    paragraphs: [
      'From the moment an order leaves the seller until it is at the doorstep.',
      POPULATION,
      DELIVERED,
    ],
  },
  deliveryTime: {
    title: 'Delivery time',
    paragraphs: [
      'From the moment an order is placed until it is at the doorstep: processing time plus shipping time, exactly, order by order.',
      POPULATION,
      DELIVERED,
    ],
  },
  orderDefectRate: {
    title: 'Order defect rate',
    paragraphs: [
      'Share of orders that were cancelled (rejected, oversold, expired, seized), lost (lost, stolen, undeliverable), wrong, damaged or late against their promise. Each order counts once, in that order.',
      'The strict rate leaves lateness out. Marketplaces count it that way and ask for less than 1 % (hellotax.com). They also ask for less than 2.5 % cancelled and less than 4 % handed over late (cajari.com).',
      POPULATION,
    ],
  },
  satisfaction: {
    title: 'Customer satisfaction',
    paragraphs: [
      'Mean stars from 1 to 5, and the share of orders with 1 or 2 stars, from a curve measured on 9,752 reviewed orders (Olist 2017–18): how many days late an order comes decides most. Damage, a wrong item and misunderstandings cost stars too.',
      POPULATION,
    ],
  },
  onTime: {
    title: 'On time',
    paragraphs: [
      'Share of delivered orders that came by the day promised at checkout. Marketplaces ask for more than 90 % (cajari.com).',
    ],
  },
  cost: {
    title: 'Cost per order',
    paragraphs: [
      'Dollars per order for handling, freight, duty and fees, the last mile, refunds and the opportunities bought, over all orders of the population.',
    ],
  },
  utilisation: {
    title: 'Utilisation',
    paragraphs: [
      'Share of the capacity on offer inside the measured window that was used: hours of people and lines, or room for parcels. Queues grow long before it reaches 100 %.',
      'A station that is asked for more than it can do has no such share: what waits there depends on how long one looks. It is named with both numbers instead. Sellers have a line each; those that cannot keep up are counted.',
    ],
  },
  runLength: {
    title: 'Warm-up, window, run-out',
    paragraphs: [
      'A run begins with nothing under way. Orders placed during the warm-up fill it and are not measured; those placed in the window are, each to its end; those of the run-out keep it busy until the last measured parcel has arrived.',
      'The warm-up is checked after Welch (1983): the number of orders under way, by week and averaged over the replications, must have come within 5 % of its later level. Dated events are no warm-up, so a scenario that has any is also run without them, for this check alone.',
    ],
  },
} as const satisfies Record<string, Explanation>;
