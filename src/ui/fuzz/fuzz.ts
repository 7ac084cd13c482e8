import { ACTS } from './acts';
import { Dice } from './dice';
import { stayOnPage } from './stay';

/** Seconds, where the address asks for none, and the most it may ask for. */
const SECONDS = { usual: 90, most: 3600 } as const;
/** Milliseconds between two acts, at most. */
const LONGEST_WAIT = 40;

/**
 * Does at random to the page what people and hosts may do to it, from a seed and for so long:
 * `?fuzz=seed&seconds=90`. The root element says in `data-fuzz` how many events were sent, and `done`
 * at the end; it waits while `data-fuzz-hold` is there. The page is never left.
 */
export async function fuzz(address: URLSearchParams): Promise<void> {
  const asked = Number(address.get('seconds'));
  const seconds = asked > 0 ? Math.min(asked, SECONDS.most) : SECONDS.usual;
  const dice = new Dice(address.get('fuzz') ?? '');
  const { dataset } = document.documentElement;
  stayOnPage();
  let sent = 0;
  // Time that is held counts for nothing.
  for (let left = 1000 * seconds; left > 0;) {
    dataset.fuzz = String(sent);
    const began = performance.now();
    await new Promise((resolve) => setTimeout(resolve, dice.below(LONGEST_WAIT)));
    if ('fuzzHold' in dataset) continue;
    sent += dice.of(ACTS)!(dice);
    left -= performance.now() - began;
  }
  dataset.fuzz = `done ${sent}`;
}
