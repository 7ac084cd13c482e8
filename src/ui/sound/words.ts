export const SOUND = {
  listen: 'Listen',
  /** What is heard; times in days. */
  sweep: (name: string, end: number, seconds: number, promise: number | null) =>
    `You hear ${name.toLowerCase()} from 0 to ${end} days in ${seconds} seconds: the higher the tone, the more orders.` +
    (promise === null ? '' : ` The tick is the promise, ${promise} days.`),
  queues: 'Sound',
  queuesTitle: 'A soft tone for each queue while the clock runs',
  queuesHeard:
    'While the clock runs, each queue has a tone: low at the payment, higher towards the door, louder the more orders wait.',
} as const;
