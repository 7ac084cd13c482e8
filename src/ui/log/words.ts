import type { MeasuredLeg } from '../../sim/measured';

/** What each measured leg spans and which stages of the model it takes the place of. */
export const LEGS = {
  approval: { label: 'Placed → approved', replaces: 'Payment' },
  handling: { label: 'Approved → handed over', replaces: 'Seller' },
  shipping: {
    label: 'Handed over → doorstep',
    replaces: 'First mile, hub, linehaul, customs, last mile',
  },
} as const satisfies Record<MeasuredLeg, { label: string; replaces: string }>;

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `0:00`, `6:00`, … */
export const HOURS = Array.from({ length: 24 }, (_, hour) => `${hour}:00`);
