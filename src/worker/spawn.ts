/** The product's own worker, as a module. */
export function spawnWorker(): Worker {
  return new Worker(new URL('./endpoint.ts', import.meta.url), { type: 'module', name: 'machine' });
}
