import { BIN_DAYS } from '../../charts/names';
import { niceDays } from '../../charts/histogram';
import type { TimeAnswer } from '../../kpi/answers';
import { formatPlain } from '../../shared/format';
import { m } from '../../words/words';
import { playSweep } from './player';
import { sweepOf } from './tones';

/** Plays a distribution. @returns the sentence that says what is heard */
export function listen(name: string, answer: TimeAnswer, promise: number | null): string {
  const sweep = sweepOf(answer.shares, BIN_DAYS, niceDays([answer.p99.mean]), promise);
  playSweep(sweep);
  const heard = { name: name.toLowerCase(), end: Math.round(sweep.end), seconds: sweep.duration };
  return sweep.tick === null || promise === null
    ? m.sound_sweep(heard)
    : m.sound_sweep_promise({ ...heard, promise: formatPlain(Math.round(promise * 10) / 10) });
}
