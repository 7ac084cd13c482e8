import * as Comlink from 'comlink';
import type { Scenario } from '../scenario/scenario';
import type { Engine, Progress } from './protocol';
import { silenceFor } from './silence';
import { transferred } from './transfer';

type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** Calls whose results are large, and shared with nothing that is kept. */
const HANDED_OVER: ReadonlySet<string> = new Set(['run', 'journeys'] satisfies (keyof Engine)[]);

/**
 * An engine as a worker offers it. A call that tells its progress begins with a sign of life, and
 * each sign says how long the next may keep people waiting: a million orders take their time.
 */
export function served(engine: Engine): Engine {
  const calls = Object.entries(engine as unknown as Calls).map(([name, call]) => {
    const answer = async (...args: unknown[]) => {
      const result = await call(...args);
      return HANDED_OVER.has(name) && result ? transferred(result) : result;
    };
    return [name, (...args: unknown[]) => serve(answer, args)] as const;
  });
  return Object.fromEntries(calls) as unknown as Engine;
}

async function serve(call: Calls[string], args: unknown[]): Promise<unknown> {
  const told = args.at(-1);
  if (typeof told !== 'function') return call(...args);
  const progress = told as Progress & Partial<Comlink.ProxyMethods>;
  const silence = silenceFor(args.flatMap(subjectsOf));
  const beat: Progress = (done, all) => progress(done, all, silence);
  try {
    beat(0, 1);
    return await call(...args.slice(0, -1), beat);
  } finally {
    // A callback from the page is a port of its own; let go of it or it stays for ever.
    progress[Comlink.releaseProxy]?.();
  }
}

/** The scenarios that a request is about, or the file. */
function subjectsOf(request: unknown): (Scenario | Blob)[] {
  if (request instanceof Blob) return [request];
  if (typeof request !== 'object' || request === null) return [];
  const { scenario, a, b, shown } = request as Record<string, Scenario | undefined>;
  return [scenario, a, b]
    .filter((one) => one !== undefined)
    .concat(subjectsOf(shown) as Scenario[]);
}
