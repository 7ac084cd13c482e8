import type { Answers } from '../../kpi/answers';
import { fieldOf } from '../../scenario/fields';
import type { Scenario } from '../../scenario/scenario';
import { SERVICES } from '../../charts/names';

export const PROMISE_KEYS = ['expressPromise', 'standardPromise', 'economyPromise'] as const;
type Promises = Readonly<Record<(typeof PROMISE_KEYS)[number], number>>;

/** Days promised, mean over the orders of the population by the services they chose. */
export function meanPromise({ values }: Scenario, services: Answers['services']): number {
  const volume = SERVICES.map((service) => services[service].volume.mean || 0);
  const all = volume.reduce((sum, share) => sum + share, 0);
  if (all === 0) return values.standardPromise;
  return PROMISE_KEYS.reduce((sum, key, i) => sum + (values[key] * volume[i]!) / all, 0);
}

/** Every service promises so many days more, as far as its lever goes. */
export function shifted(promises: Promises, days: number): Promises {
  return Object.fromEntries(
    PROMISE_KEYS.map((key) => {
      const { min, max } = fieldOf(key);
      return [key, Math.min(max, Math.max(min, promises[key] + Math.round(days)))];
    }),
  ) as Promises;
}
