import * as Comlink from 'comlink';
import { createEngine } from './engine';
import type { Engine, Progress } from './protocol';
import { transferred } from './transfer';

const engine = createEngine();

/** A callback from the page is a port of its own; let go of it or it stays for ever. */
async function releasing<T>(progress: Progress, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    (progress as Partial<Comlink.ProxyMethods>)[Comlink.releaseProxy]?.();
  }
}

const exposed: Engine = {
  ...engine,
  run: (request, progress) =>
    releasing(progress, async () => transferred(await engine.run(request, progress))),
  quickAnswer: (request, progress) =>
    releasing(progress, () => engine.quickAnswer(request, progress)),
  rehearse: (request, progress) => releasing(progress, () => engine.rehearse(request, progress)),
  journeys: async () => {
    const flow = await engine.journeys();
    return flow && transferred(flow);
  },
  readLog: (file, mapping, progress) =>
    releasing(progress, () => engine.readLog(file, mapping, progress)),
  selfCheck: (request, progress) => releasing(progress, () => engine.selfCheck(request, progress)),
};
Comlink.expose(exposed);

// The page waits for this message; without it the worker did not start.
postMessage('ready');
