/** What is used of Trusted Types, which not every browser has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The policy that index.html allows by this name lets one address pass for each use. */
export const POLICY = 'dispatch-lab-worker';

/** The machine's worker, and the service worker that keeps the page for when there is no network. */
type Use = 'machine' | 'offline';

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;
const trusted = new Map<Use, string>();

/**
 * The address of a worker's script, in the form that the page's policy demands.
 * @throws TypeError for a second, different address for the same use
 */
export function trustedScript(address: string, use: Use = 'machine'): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  if (!trusted.has(use)) trusted.set(use, address);
  policy ??= trustedTypes.createPolicy(POLICY, {
    createScriptURL(asked) {
      if (![...trusted.values()].includes(asked))
        throw new TypeError(`${asked} is not the worker's script`);
      return asked;
    },
  });
  // The DOM's types know strings only.
  return policy.createScriptURL(address) as string;
}
