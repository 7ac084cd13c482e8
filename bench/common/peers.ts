import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The libraries that the product is measured against. They are installed into bench/node_modules
 * by `npm run bench` and taken from there as they are, unbundled. Only what is used is declared.
 */
const require = createRequire(path.resolve('bench', 'package.json'));

export interface SimJs {
  readonly Sim: new () => {
    addEntity<E>(entity: new (...args: never[]) => E): E;
    simulate(until: number): boolean;
  };
  readonly Entity: new (...args: never[]) => {
    time(): number;
    setTimer(seconds: number): Request;
    useFacility(facility: object, seconds: number): Request;
  };
  readonly Facility: {
    new (name: string, discipline: number, servers: number): object;
    readonly FCFS: number;
  };
}

interface Request {
  done<T>(callback: (argument: T) => void, context: object, argument: T): Request;
}

/** MIT licence. The published file hands itself over to a `window` only: it gets one for a moment. */
export function loadSimJs(): SimJs {
  const scope = globalThis as { window?: { Sim?: SimJs } | undefined };
  const window = (scope.window = {} as { Sim?: SimJs });
  require('simjs');
  delete scope.window;
  return window.Sim!;
}

export interface SimScript {
  readonly Simulation: abstract new () => {
    readonly timeNow: number;
    readonly finished: { addEventListener(listener: () => void): void };
    start(): Promise<void>;
    activate(entity: object): Promise<number>;
    onStarting(): void;
  };
  readonly Entity: new () => {
    enterQueue(queue: object): Promise<number>;
    leaveQueue(queue: object): void;
    delay(seconds: number): Promise<number>;
  };
  readonly Queue: new (name: string, capacity: number) => object;
}

/**
 * ISC licence. Every quarter of a second a simulation waits for the next picture of a page. There
 * is no page here, so it goes on at once, which is kinder to it than a browser.
 */
export function loadSimScript(): SimScript {
  globalThis.requestAnimationFrame = (next) => {
    setImmediate(next, 0);
    return 0;
  };
  return require('simscript') as SimScript;
}
