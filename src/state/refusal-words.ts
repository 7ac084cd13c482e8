import type { Endless } from '../sim/queues/unbounded';
import { m } from '../words/words';
import { refusalOf, type Loss, type Refusal } from '../worker/errors';

const ENDLESS: Readonly<Record<Endless, () => string>> = {
  'takes longer than a run can hold': m.problems_endless_too_long,
  'never opens again': m.problems_endless_shut,
  'never ends': m.problems_endless_never_ends,
  'has no server left': m.problems_endless_no_server,
  'has no departure left': m.problems_endless_no_departure,
  'waits too long for its stock': m.problems_endless_no_stock,
};

const LOSSES: Readonly<Record<Loss, () => string>> = {
  'it stopped answering': m.problems_lost_silent,
  'it could not be started': m.problems_lost_not_started,
  'it could not be understood': m.problems_lost_not_understood,
};

/** Why a worker was lost; what a browser says of it stays as it is. */
export function lossWords(why: string): string {
  const words: Partial<Record<string, () => string>> = LOSSES;
  return Object.hasOwn(words, why) ? words[why]!() : why;
}

function refusalWords(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'days':
      return m.problems_run_days(refusal);
    case 'orders':
      return m.problems_run_orders(refusal);
    case 'ordersInHour':
      return m.problems_run_orders_in_hour(refusal);
    case 'endless':
      return ENDLESS[refusal.how]();
    case 'noOrder':
      return m.problems_no_order(refusal);
  }
}

/** What the engine has refused, with a message for the user; any other error as it is. */
export function inWords(error: Error): Error {
  const refusal = refusalOf(error);
  return refusal ? errorSaying(() => refusalWords(refusal), error) : error;
}

/** An error for the user, whose message is in the language in which it is read. */
export function errorSaying(saying: () => string, cause?: Error): Error {
  return Object.defineProperty(new Error('', { cause }), 'message', { get: saying });
}
