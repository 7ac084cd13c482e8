import { describe, expect, test } from 'vitest';
import { decide, type Arrival } from './decide';
import { admit, OPEN_GATE } from './gate';

const HOST = 'https://host.example';
const GET = { dispatchLab: 1, id: 'a', type: 'get' };

const from = (data: unknown, rest: Partial<Arrival> = {}): Arrival => ({
  data,
  fromParent: true,
  origin: HOST,
  now: 0,
  ...rest,
});
const decided = (arrival: Arrival, named: string | null = HOST) =>
  decide(arrival, named, OPEN_GATE).decision;
const errorOf = (data: unknown, rest: Partial<Arrival> = {}, named: string | null = HOST) => {
  const decision = decided(from(data, rest), named);
  return decision.kind === 'answer' && decision.reply.type === 'error'
    ? { id: decision.reply.id, ...decision.reply.error }
    : decision.kind;
};

describe('who is heard', () => {
  test.each([
    ['another window', from(GET, { fromParent: false })],
    ['no object', from('get')],
    ['a list', from([GET])],
    ['a message of another protocol', from({ subject: 'lti.frameResize', height: 400 })],
    ['a version that is no number', from({ ...GET, dispatchLab: '1' })],
    ['what is inherited', from(Object.create(GET))],
  ])('%s is ignored', (_, arrival) => {
    expect(decided(arrival)).toEqual({ kind: 'ignore' });
  });

  test.each([
    ['an origin that is not named', 'https://other.example', HOST],
    ['an origin that begins alike', `${HOST}.evil.example`, HOST],
    ['another port', `${HOST}:8443`, HOST],
    ['an opaque origin', 'null', HOST],
    ['an opaque origin, though the name was opaque', 'null', 'null'],
    ['any origin while none is named', HOST, null],
  ])('%s may read and not drive', (_, origin, named) => {
    for (const type of ['set', 'run', 'play', 'pause'])
      expect(errorOf({ ...GET, type }, { origin }, named)).toMatchObject({ name: 'NotAllowed' });
    expect(errorOf({ ...GET, type: 'seek', to: 0 }, { origin }, named)).toMatchObject({
      name: 'NotAllowed',
    });
    for (const type of ['get', 'resize'])
      expect(decided(from({ ...GET, type }, { origin }), named).kind).toBe('perform');
  });

  test('the named origin drives', () => {
    expect(decided(from({ ...GET, type: 'set', levers: { customsDelay: 3 } }))).toEqual({
      kind: 'perform',
      id: 'a',
      ask: { type: 'set', levers: { customsDelay: 3 } },
    });
  });
});

describe('what is refused, by name', () => {
  test('a later version, whatever else it may say', () => {
    expect(
      errorOf({ dispatchLab: 2, id: 7, shape: { of: { things: ['to come'] } } }),
    ).toMatchObject({ id: 7, name: 'LaterVersion' });
  });
  test('a type there is none of', () => {
    expect(errorOf({ ...GET, type: 'erase' })).toMatchObject({ id: 'a', name: 'UnknownType' });
    expect(errorOf({ dispatchLab: 1, id: 'a' })).toMatchObject({ name: 'UnknownType' });
  });
  test.each([
    ['id', { ...GET, id: 'x'.repeat(65) }],
    ['id', { ...GET, id: 1.5 }],
    ['extra', { ...GET, extra: 1 }],
    ['to', { ...GET, type: 'seek' }],
    ['to', { ...GET, type: 'seek', to: '5' }],
    ['to', { ...GET, type: 'seek', to: Infinity }],
    ['customsDelay', { ...GET, type: 'set', levers: { customsDelay: NaN } }],
    ['customsDelay', { ...GET, type: 'set', levers: { customsDelay: '3' } }],
    ['warp', { ...GET, type: 'set', levers: { warp: 9 } }],
    ['seed', { ...GET, type: 'set', seed: '' }],
    ['theme', { ...GET, type: 'set', theme: 'sepia' }],
    ['topics', { ...GET, type: 'subscribe', topics: [] }],
    ['topics.0', { ...GET, type: 'subscribe', topics: ['everything'] }],
  ])('%s that is not as documented', (field, data) => {
    expect(errorOf(data)).toMatchObject({ name: 'BadRequest', field });
  });
  test('a link together with what it holds already', () => {
    const both = { ...GET, type: 'set', link: 'v=1', seed: 'x' };
    expect(errorOf(both)).toMatchObject({ name: 'BadRequest', message: /whole scenario/ });
  });
});

describe('what is refused before it is understood', () => {
  const circle: Record<string, unknown> = { ...GET };
  circle.levers = circle;
  test.each([
    ['too much text', { ...GET, type: 'set', link: 'x'.repeat(5_000_000) }, /too much text/],
    ['too many parts', { ...GET, levers: new Array(1e6) }, /too many parts/],
    ['too deep', { ...GET, a: { b: { c: { d: { e: 1 } } } } }, /too deep/],
    ['a circle', circle, /too deep|too many/],
    ['a map', { ...GET, levers: new Map() }, /other than data/],
    ['a buffer', { ...GET, levers: new Uint8Array(8) }, /other than data/],
    ['__proto__', JSON.parse('{"dispatchLab":1,"id":1,"__proto__":{"x":1}}'), /key __proto__/],
    ['constructor', { ...GET, levers: { constructor: 1 } }, /key constructor/],
    ['prototype, deep', { ...GET, a: { b: { prototype: 1 } } }, /key prototype/],
  ])('%s', (_, data, message) => {
    expect(errorOf(data)).toMatchObject({ name: 'BadRequest', message });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('how many', () => {
  test('of ten thousand a second some hundred are heard, and the host is told once a second', () => {
    let gate = OPEN_GATE;
    const verdicts = { pass: 0, tell: 0, drop: 0 };
    for (let i = 0; i < 30_000; i++) {
      const { verdict, gate: next } = admit(gate, i / 10);
      gate = next;
      verdicts[verdict]++;
    }
    expect(verdicts.pass).toBeLessThan(60 + 3 * 30 + 5);
    expect(verdicts.pass).toBeGreaterThan(60 + 3 * 30 - 5);
    expect(verdicts.tell).toBe(3);
  });

  test('what is too much carries its id back; once it is calm again all is heard', () => {
    let gate = OPEN_GATE;
    for (let i = 0; i < 60; i++) gate = decide(from(GET), HOST, gate).gate;
    const over = decide(from({ ...GET, id: 'last' }), HOST, gate);
    expect(over.decision).toMatchObject({ reply: { id: 'last', error: { name: 'TooMany' } } });
    expect(decide(from(GET), HOST, over.gate).decision.kind).toBe('ignore');
    expect(decide(from(GET, { now: 2000 }), HOST, over.gate).decision.kind).toBe('perform');
  });

  test('what is dropped is not even unpacked, and neither is what strangers post', () => {
    let gate = OPEN_GATE;
    for (let i = 0; i < 61; i++) gate = decide(from(GET), HOST, gate).gate;
    const sealed = {
      ...from(GET),
      get data(): unknown {
        throw new Error('was looked at');
      },
    };
    expect(decide(sealed, HOST, gate).decision.kind).toBe('ignore');
    expect(decide({ ...from(null), fromParent: false }, HOST, OPEN_GATE).decision.kind).toBe(
      'ignore',
    );
  });

  test('strangers and other protocols use up nothing of it', () => {
    const stranger = decide(from(GET, { fromParent: false }), HOST, OPEN_GATE);
    const foreign = decide(from({ type: 'get' }), HOST, OPEN_GATE);
    expect([stranger.gate, foreign.gate]).toEqual([OPEN_GATE, OPEN_GATE]);
  });

  test('a clock that goes back neither gives nor takes', () => {
    const { gate } = admit({ ...OPEN_GATE, tokens: 5, at: 1000 }, 0);
    expect(gate.tokens).toBe(4);
  });
});
