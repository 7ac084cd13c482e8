import * as Comlink from 'comlink';
import type { Progress } from './protocol';

export type ProxiedProgress = Progress & Comlink.ProxyMarked;

/** The page's end of the port that each callback was sent with. */
const ports = new WeakMap<object, MessagePort>();

// As Comlink's own, but it remembers the port: a worker that is lost lets go of nothing.
Comlink.transferHandlers.set('proxy', {
  canHandle: (value): value is ProxiedProgress =>
    typeof value === 'function' && Comlink.proxyMarker in value,
  serialize(callback: ProxiedProgress) {
    const { port1, port2 } = new MessageChannel();
    ports.set(callback, port1);
    Comlink.expose(callback, port1);
    return [port2, [port2]];
  },
  deserialize(port: MessagePort) {
    port.start();
    return Comlink.wrap(port);
  },
});

/** A callback for a worker to call. */
export function sendable(progress: Progress): ProxiedProgress {
  return Comlink.proxy(progress);
}

/** Once the call is over, however it ended: a port that nobody closes stays for ever. */
export function letGo(progress: ProxiedProgress): void {
  ports.get(progress)?.close();
}
