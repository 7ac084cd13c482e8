import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DatedEvent } from '../scenario';
import { readLink } from './codec';
import frozen from './frozen/1.json';
import { LINK_VERSION } from './link';
import type { Link } from './link';

/** What a link of the corpus means, written down when it was made; levers by what differs then. */
interface Golden {
  readonly link: string;
  readonly means: {
    readonly inHand: GoldenWorld;
    readonly other: (GoldenWorld & { readonly side: 'a' | 'b' }) | null;
    readonly view: Partial<Link['view']>;
    readonly log: string | null;
    readonly receipt: Link['receipt'];
  };
}
interface GoldenWorld {
  readonly name: string;
  readonly seed: string;
  readonly startDate: string;
  readonly values: Readonly<Record<string, number>>;
  readonly events: readonly DatedEvent[];
}

const VERSIONS = Array.from({ length: LINK_VERSION }, (_, i) => i + 1);
const BASELINES: Record<number, Readonly<Record<string, number>>> = { 1: frozen.baseline.values };

describe.each(VERSIONS)('links of version %d, kept for ever', (version) => {
  const file = new URL(`./golden/${version}.json`, import.meta.url);
  const corpus = JSON.parse(readFileSync(file, 'utf8')) as Golden[];

  test('are at least fifty, of many kinds', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(50);
    expect(new Set(corpus.map(({ link }) => link)).size).toBe(corpus.length);
    const some = (fits: (golden: Golden) => boolean) => expect(corpus.some(fits)).toBe(true);
    some(({ link }) => link.startsWith('z='));
    some(({ means }) => means.other?.side === 'a');
    some(({ means }) => means.other?.side === 'b');
    some(({ means }) => means.view.view === 'frame');
    some(({ means }) => means.receipt !== null);
    some(({ means }) => means.log !== null);
    for (const effect of ['close', 'scale', 'set'])
      some(({ means }) => means.inHand.events.some((event) => event.effect === effect));
  });

  test.each(corpus)('$link', async ({ link, means }) => {
    const read = await readLink(link);
    expect(read.messages).toEqual([]);
    expect(read.inHand.scenario).toEqual(complete(means.inHand, version));
    expect(read.other?.scenario).toEqual(means.other ? complete(means.other, version) : undefined);
    expect(read.other?.side).toBe(means.other?.side);
    expect(read.view).toMatchObject(means.view);
    expect(read.log).toBe(means.log);
    expect(read.receipt).toEqual(means.receipt);
  });
});

function complete({ name, seed, startDate, values, events }: GoldenWorld, version: number) {
  return { name, seed, startDate, events, values: { ...BASELINES[version], ...values } };
}
