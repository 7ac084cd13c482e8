import address from './endpoint?worker&url';
import { trustedScript } from './trusted-script';

/**
 * The product's own worker. As one file (tools/single) it is a blob, which has to be a classic
 * script: sandboxed frames and files run no other.
 */
export function spawnWorker(): Worker {
  const type = address.startsWith('blob:') ? 'classic' : 'module';
  return new Worker(trustedScript(address), { type, name: 'machine' });
}
