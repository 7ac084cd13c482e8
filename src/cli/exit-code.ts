import { Unbounded } from '../sim/queues/unbounded';
import { BadArgument } from './scenario-argument';

/** What went wrong, for the caller's exit code. */
const BAD_ARGUMENT = 2;
const CANNOT_RUN = 1;

/**
 * Does a command's work; the reason why it cannot be done goes to stderr, in one line.
 * @returns 0, 2 for an argument that cannot be used, 1 for a run that cannot end or a file that
 * cannot be written
 */
export function exitCode(work: () => void): number {
  try {
    work();
    return 0;
  } catch (error) {
    const { message } = error as Error;
    console.error(
      error instanceof Unbounded ? `This cannot be run to its end: ${message}.` : message,
    );
    return error instanceof BadArgument ? BAD_ARGUMENT : CANNOT_RUN;
  }
}
