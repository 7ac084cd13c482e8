declare global {
  /** What the tests call: cases as JSON in, their digests out. */
  var digestsInWorker: (cases: string) => Promise<string[]>;
}

// In a worker, as in the product.
globalThis.digestsInWorker = (cases) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
    worker.postMessage(cases);
  });
