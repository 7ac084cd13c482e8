import { BIN_DAYS } from '../../charts/names';
import { niceDays } from '../../charts/histogram';
import type { TimeAnswer } from '../../kpi/answers';
import { formatPlain } from '../../shared/format';
import { m } from '../../words/words';
import { playSweep } from './player';
import { sweepOf } from './tones';

/** What is heard, in words, and how to end it. */
export interface Heard {
  readonly words: string;
  readonly end: () => void;
}

/** Plays a distribution of days. */
export function listen(name: string, answer: TimeAnswer, promise: number | null): Heard {
  const sweep = sweepOf(answer.shares, BIN_DAYS, niceDays([answer.p99.mean]), promise);
  const end = playSweep(sweep);
  const heard = { name: name.toLowerCase(), end: Math.round(sweep.end), seconds: sweep.duration };
  const words =
    sweep.tick === null || promise === null
      ? m.sound_sweep(heard)
      : m.sound_sweep_promise({ ...heard, promise: formatPlain(Math.round(promise * 10) / 10) });
  return { words, end };
}

/** Plays how many gave one star, two, and so on. @param shares of customers, from one star on */
export function listenToStars(shares: readonly number[]): Heard {
  const sweep = sweepOf(shares, 1, shares.length, null);
  return { end: playSweep(sweep), words: m.sound_sweep_stars({ seconds: sweep.duration }) };
}
