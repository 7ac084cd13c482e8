import type { Field } from '../field';

const OURS = { source: 'Our assumption', date: '', grade: 'D' } as const;
const TRANSIT = { date: '2026', grade: 'B' } as const;
const ON_TIME = {
  source: 'ShipMatrix via FreightWaves, December 2025', date: '2026-01-12', grade: 'B',
} as const;

type Carrier = readonly [key: string, name: string];
const USPS = ['usps', 'USPS'] as const satisfies Carrier;
const UPS = ['ups', 'UPS'] as const satisfies Carrier;
const FEDEX = ['fedex', 'FedEx'] as const satisfies Carrier;
const REGIONAL = ['regional', 'Regional'] as const satisfies Carrier;

const share = <K extends string>([key, name]: readonly [K, string], value: number) =>
  ({
    key: `${key}Share`, label: `${name} share`, unit: '%', min: 0, max: 100, step: 1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true, mix: 'carriers', ...OURS,
    explanation: `Share of parcels that ${name === 'Regional' ? 'a regional carrier' : name} takes to the door.`,
  }) as const;

const transit = <K extends string>(
  [key, name]: readonly [K, string],
  value: number,
  source: string,
) =>
  ({
    key: `${key}Transit`, label: `${name} transit`, unit: 'd', min: 0, max: 10, step: 0.1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true, source, ...TRANSIT,
    explanation: 'Median days from customs to the delivery station nearest the door; farther zones take longer.',
  }) as const;

const onTime = <K extends string>(
  [key, name]: readonly [K, string],
  value: number,
  evidence: typeof ON_TIME | typeof OURS,
) =>
  ({
    key: `${key}OnTime`, label: `${name} on time`, unit: '%', min: 0, max: 100, step: 0.1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true,
    ...evidence,
    explanation: 'Share of parcels without an extra delay at the carrier.',
  }) as const;

const capacity = <K extends string>([key, name]: readonly [K, string], value: number) =>
  ({
    key: `${key}Capacity`, label: `${name} parcels a day`, unit: '/day', min: 1, max: 50_000, step: 1,
    default: value, group: 'lastMile', reads: 'lastMile', dated: true, scale: 'log', ...OURS,
    explanation: 'Parcels of ours the carrier can bring to doors on one delivery day. The rest wait for the next.',
  }) as const;

const price = <K extends string>(
  [key, name]: readonly [K, string],
  value: number,
  source: string, grade: 'C' | 'D',
) =>
  ({
    key: `${key}Price`, label: `${name} label`, unit: '$', min: 1, max: 30, step: 0.1, default: value,
    group: 'lastMile', reads: 'lastMile', dated: true, source, date: grade === 'C' ? '2023' : '', grade,
    explanation: 'What the carrier charges for one parcel.',
  }) as const;

export const lastMile = [
  share(USPS, 45),
  share(UPS, 20),
  share(FEDEX, 20),
  share(REGIONAL, 15),
  transit(USPS, 2.2, 'USPS Ground Advantage: 2–5 d'),
  transit(UPS, 1.8, 'UPS Ground: 1–5 business days'),
  transit(FEDEX, 1.8, 'FedEx Ground: 1–5 business days'),
  transit(REGIONAL, 2, 'Between the national carriers; pitneybowes.com'),
  onTime(USPS, 94.1, ON_TIME),
  onTime(UPS, 97.2, ON_TIME),
  onTime(FEDEX, 95.3, ON_TIME),
  onTime(REGIONAL, 93, OURS),
  capacity(USPS, 260),
  capacity(UPS, 140),
  capacity(FEDEX, 110),
  capacity(REGIONAL, 90),
  price(USPS, 5, 'Our assumption', 'D'),
  price(
    UPS,
    7,
    'sifted.com 2023: retail Ground from about $11; economy contract rates: our assumption',
    'D',
  ),
  price(
    FEDEX,
    7,
    'sifted.com 2023: retail Ground from about $11; economy contract rates: our assumption',
    'D',
  ),
  price(REGIONAL, 4.5, 'Our assumption', 'D'),
  {
    key: 'carrierDelay', label: 'Delay of a late parcel', unit: 'd', min: 0, max: 14, step: 0.5, default: 2.5,
    group: 'lastMile', reads: 'lastMile', dated: true, ...OURS,
    explanation: 'Mean extra days of a parcel that is late at its carrier.',
  },
  {
    key: 'sundayDelivery', label: 'Sunday delivery by all', unit: 'on/off', min: 0, max: 1, step: 1,
    default: 0, group: 'lastMile', reads: 'lastMile',
    source: 'USPS Mon–Sat, FedEx Home 7 days, UPS Mon–Fri and partly Saturday: climbtheladder.com; sifted.com',
    date: '', grade: 'C',
    explanation: 'Off: USPS and the regional carrier deliver Monday to Saturday, UPS Monday to Friday, FedEx every day. On: all deliver every day.',
  },
  {
    key: 'attemptFails', label: 'Attempt fails', unit: '%', min: 0, max: 50, step: 0.1, default: 2.8,
    group: 'lastMile', reads: 'lastMile', dated: true,
    source: 'smartroutes.io: US first-attempt success 97.2 %', date: '', grade: 'C',
    explanation: 'Chance that nobody can take the parcel. It is tried again on the next delivery day, three times in all.',
  },
  {
    key: 'lostShare', label: 'Lost', unit: '%', min: 0, max: 5, step: 0.1, default: 1, group: 'lastMile',
    reads: 'lastMile', dated: true, source: 'Sources range from 0.1 to 5.5 %', date: '', grade: 'C',
    explanation: 'Share of parcels that vanish on the last mile.',
  },
  {
    key: 'stolenShare', label: 'Stolen', unit: '%', min: 0, max: 3, step: 0.1, default: 0.3,
    group: 'lastMile', reads: 'lastMile', dated: true,
    source: 'USPS OIG: at least 58 million in 2024, of over 22 billion parcels', date: '2024', grade: 'B',
    explanation: 'Share of parcels taken from the doorstep after delivery.',
  },
  {
    key: 'damagedShare', label: 'Damaged', unit: '%', min: 0, max: 5, step: 0.1, default: 1,
    group: 'lastMile', reads: 'lastMile', dated: true, ...OURS,
    explanation: 'Share of parcels that arrive damaged.',
  },
] as const satisfies readonly Field[];
