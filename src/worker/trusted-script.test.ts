import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const load = async () => (await import('./trusted-script')).trustedScript;

test('without Trusted Types an address is an address', async () => {
  vi.stubGlobal('trustedTypes', undefined);
  expect((await load())('./worker.js')).toBe('./worker.js');
});

test('with them the policy is made once and lets one address pass', async () => {
  const made: string[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }) {
      made.push(name);
      return { createScriptURL: (address: string) => ({ is: rules.createScriptURL(address) }) };
    },
  });
  const trustedScript = await load();
  expect(trustedScript('./worker.js')).toEqual({ is: './worker.js' });
  expect(trustedScript('./worker.js')).toEqual({ is: './worker.js' });
  expect(made).toEqual(['dispatch-lab-worker']);
  expect(() => trustedScript('https://example.org/other.js')).toThrow(TypeError);
});

test('the service worker has an address of its own, which is as fixed', async () => {
  vi.stubGlobal('trustedTypes', {
    createPolicy: (_: string, rules: { createScriptURL(address: string): string }) => rules,
  });
  const trustedScript = await load();
  expect(trustedScript('./worker.js')).toBe('./worker.js');
  expect(trustedScript('./service-worker.js', 'offline')).toBe('./service-worker.js');
  expect(() => trustedScript('./other.js', 'offline')).toThrow(TypeError);
  expect(() => trustedScript('./other.js')).toThrow(TypeError);
});
