import { BIN_DAYS } from '../../charts/names';
import { niceDays } from '../../charts/histogram';
import type { TimeAnswer } from '../../kpi/answers';
import { playSweep } from './player';
import { sweepOf } from './tones';
import { SOUND } from './words';

/** Plays a distribution. @returns the sentence that says what is heard */
export function listen(name: string, answer: TimeAnswer, promise: number | null): string {
  const sweep = sweepOf(answer.shares, BIN_DAYS, niceDays([answer.p99.mean]), promise);
  playSweep(sweep);
  const heard = sweep.tick === null || promise === null ? null : Math.round(promise * 10) / 10;
  return SOUND.sweep(name, Math.round(sweep.end), sweep.duration, heard);
}
