import seedrandom from 'seedrandom';

/**
 * Counter-based randomness: every draw is a pure function of (seed, entity, draw name). Nothing has
 * a state, so no draw depends on how many were made before it.
 *
 * An entity is two 32-bit words made by `identify`; a draw name becomes one 32-bit word by
 * `Seed.stream`. Two words of identity (64 bits) keep a stream from being a permutation of its
 * entities: values may repeat, as independent draws do.
 */
export interface Seed {
  /** The word of a draw name. Call it once per run and name, not per draw. */
  stream(name: string): number;
  /** Two words that give entities of this kind their identity. */
  kind(name: string): readonly [number, number];
}

/** A seed text, any at all, as a source of words. */
export function seedOf(text: string): Seed {
  const known = new Map<string, readonly [number, number]>();
  const words = (name: string): readonly [number, number] => {
    let pair = known.get(name);
    if (!pair) {
      const generator = seedrandom(bytesOf(`${text}\u0000${name}`));
      known.set(name, (pair = [generator.int32(), generator.int32()]));
    }
    return pair;
  };
  return { stream: (name) => words(`stream ${name}`)[0], kind: (name) => words(`kind ${name}`) };
}

/** seedrandom reads only the low byte of each character; this spells out the characters it would confuse. */
function bytesOf(text: string): string {
  return text.replace(/[\u00ff-\uffff]/g, (character) => {
    const unit = character.charCodeAt(0);
    return String.fromCharCode(255, unit >> 8, unit & 255);
  });
}

/**
 * A 32-bit permutation with good avalanche: every input bit flips every output bit with a chance
 * near one half (measured bias 0.00002). Constants: triple32 by Chris Wellons, "hash prospector"
 * (2018), public domain.
 */
export function mix(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return x ^ (x >>> 14);
}

/** First word of the identity of entity (i, j) of a kind. */
export function identityA(kindA: number, i: number, j: number): number {
  return mix(mix(kindA ^ i) + j);
}

/** Second word of the identity of entity (i, j) of a kind. */
export function identityB(kindB: number, i: number, j: number): number {
  return mix(mix(kindB + j) ^ i);
}

/**
 * The draw of a stream for an entity (a, b): 32 uniform bits as an Int32. The second word enters
 * between the rounds of `mix`.
 */
export function draw(stream: number, a: number, b: number): number {
  let x = a ^ stream;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul((x ^ (x >>> 11)) + b, 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return x ^ (x >>> 14);
}

const UNIT = 1 / 4_294_967_296;

/** 32 bits as a number strictly between 0 and 1. */
export function uniform(bits: number): number {
  return ((bits >>> 0) + 0.5) * UNIT;
}

/** Whether an event of this chance (0–1) happens; a higher chance only adds cases. */
export function happens(bits: number, chance: number): boolean {
  return uniform(bits) < chance;
}
