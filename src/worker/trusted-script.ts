/** What is used of Trusted Types, which not every browser has. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The policy that index.html allows by this name lets one address pass. */
export const POLICY = 'dispatch-lab-worker';

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;
let trusted = '';

/**
 * The address of the worker's script, in the form that the page's policy demands.
 * @throws TypeError for a second, different address
 */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  trusted ||= address;
  policy ??= trustedTypes.createPolicy(POLICY, {
    createScriptURL(asked) {
      if (asked !== trusted) throw new TypeError(`${asked} is not the worker's script`);
      return asked;
    },
  });
  // The DOM's types know strings only.
  return policy.createScriptURL(address) as string;
}
