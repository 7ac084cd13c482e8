export const GLOSSARY = {
  title: 'Glossary',
  search: 'Find a term',
  print: 'Print',
  count: (n: number) => (n === 1 ? '1 term' : `${n} terms`),
  none: 'No term fits. Other words may.',
  sections: {
    figures: 'Figures',
    journey: 'The journey',
    time: 'Where time goes',
    chance: 'Chance and comparison',
    grades: 'Grades of evidence',
    scenarios: 'Scenarios',
    /** By the label of their group. */
    levers: (group: string) => `Levers: ${group}`,
  },
  grade: (grade: string) => `Grade ${grade}`,
} as const;

/** Stages of the journey and what stands in their way; what the page has as labels only. */
export const JOURNEY_TERMS: readonly (readonly [term: string, text: string])[] = [
  ['Order', 'One purchase of one parcel, followed from the click to the doorstep or to its end.'],
  [
    'Payment',
    'From the click until the money is accepted: a check by machine, for some a reviewer.',
  ],
  ['Seller', 'Stock, reaction, packing and the wait for the next pick-up.'],
  ['First mile', 'From the seller to the hub, by road, rail or air within China.'],
  ['Hub', 'The warehouse where parcels of many sellers are sorted and consolidated for departure.'],
  ['Linehaul', 'The long way over the sea: express, standard by air, or economy by sea.'],
  [
    'Customs',
    'Clearance on entry into the US; some parcels are inspected, some held for papers, few refused.',
  ],
  [
    'Last mile',
    'From clearance to the doorstep, by one of four carriers, with up to several attempts.',
  ],
  [
    'Express, standard, economy',
    'The three services. Express is quick and dear; standard flies; economy goes by sea.',
  ],
  [
    'Station',
    'A place with limited servers or room, where orders queue when it is full: reviewers, packing lines, inspectors, flights.',
  ],
  [
    'Bottleneck',
    'The station that holds orders up most. Relieved, it moves: another station becomes the next.',
  ],
  ['Doorstep', 'The end of the way: delivered.'],
];

export const TIME_TERMS: readonly (readonly [term: string, text: string])[] = [
  ['Work', 'Time in which an order is handled or moved.'],
  ['Queue', 'Time in which every server or place is taken by others.'],
  ['Closed', 'Time in which the site is shut: nights, weekends, holidays.'],
  [
    'Hold',
    'Time spent waiting for something other than one’s turn: stock, papers, a scheduled departure, another attempt.',
  ],
  [
    'Under way',
    'Orders that have been placed and have not come to their end. By Little’s law their mean number is orders a day times mean days.',
  ],
  ['Promise', 'The day named at checkout. An order that comes later is late.'],
];

export const CHANCE_TERMS: readonly (readonly [term: string, text: string])[] = [
  ['Seed', 'Any text from which all luck of a run is drawn. The same seed gives the same numbers.'],
  ['Replication', 'The same scenario run again with other luck. There are ten of each.'],
  [
    'Interval',
    'Where the true mean is likely to lie: 95 % of such intervals contain it. Narrower with more orders.',
  ],
  ['Mean', 'The sum over all orders, divided by their number.'],
  [
    'p50, p90',
    'Half of the orders take no longer than p50, nine in ten no longer than p90. The tail beyond is what customers remember.',
  ],
  ['Baseline', 'The scenario with which every other is compared: spring 2026, all levers at rest.'],
  [
    'The same luck',
    'Two scenarios meet the same orders with the same luck, so that what differs between them is what was changed.',
  ],
  [
    'Luck',
    'A change that is smaller than its interval could be nothing but chance. The page says so.',
  ],
];
