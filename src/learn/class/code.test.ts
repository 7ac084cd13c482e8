import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_RUNS, soon } from '../../../tests/fixtures/hostile';
import { anyWorld } from '../../scenario/link/links.testkit';
import { BASELINE, withValue } from '../../scenario/scenario';
import { checkedText, readCheckedText, symbolsOf } from './checked-text';
import { readCode, REFUSALS, writeCode, type ClassCode } from './code';
import { readCodes, replaced } from './codes';

const CODE: ClassCode = {
  task: '01ab23cd',
  name: 'Ana Lindqvist',
  prediction: 84,
  afterwards: false,
  answer: '90 % & then some',
  world: { presetKey: 'baseline', scenario: withValue(BASELINE, 'customsDelay', 3) },
  receipt: {
    engine: '1',
    orders: 20_112,
    digest: '0123456789abcdef',
    figures: [2.41, 10.2231, 12.637, 0.0812345, 4.1],
  },
};
const written = (change: Partial<ClassCode> = {}) => writeCode({ ...CODE, ...change })!;
const refusal = (text: string, task?: string) => {
  const read = readCode(text, task);
  return read.ok ? 'read' : read.why;
};

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '' && !/\p{Cc}/u.test(text) && text.length <= 40);
const anyCode: fc.Arbitrary<ClassCode> = fc
  .record({
    name,
    prediction: fc.option(fc.double({ min: 0, max: 1000, noNaN: true })),
    afterwards: fc.boolean(),
    answer: fc.oneof(fc.constant(''), name, fc.constantFrom('a=1&b=2+%41', '=1+1')),
    world: anyWorld,
  })
  .map((parts) => ({
    ...CODE,
    ...parts,
    prediction: parts.prediction && Math.abs(parts.prediction),
    afterwards: parts.afterwards && parts.prediction !== null,
  }));

describe('a code means what it was written from', () => {
  test('whatever a student typed and moved', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readCode(writeCode(code)!)).toEqual({ ok: true, code });
      }),
      { numRuns: 300 },
    );
  });

  test('in small letters, without hyphens, with blanks, behind a name and in quotation marks', () => {
    const code = written();
    for (const text of [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' '),
      code.replaceAll('-', '\u2011'),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      `Ana: ${code}`,
      `"${code}",`,
    ])
      expect(readCode(text)).toEqual({ ok: true, code: CODE });
  });

  test('is short, and in letters for which QR codes have a short form', () => {
    expect(written()).toMatch(/^DC1-[0-9A-Z-]+$/);
    expect(written().length).toBeLessThan(300);
  });
});

describe('what is no code is told apart', () => {
  test('any single wrong symbol, and any two neighbours that changed places', () => {
    const code = written();
    const symbols = symbolsOf(code);
    for (let i = 0; i < symbols.length; i++) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        const slip = symbols.slice(0, i) + other + symbols.slice(i + 1);
        if (slip !== symbols) expect(refusal(slip)).toBe('mistyped');
      }
      const [a, b] = [symbols[i]!, symbols[i + 1] ?? ''];
      const turned = symbols.slice(0, i) + b + a + symbols.slice(i + 2);
      if (turned !== symbols) expect(refusal(turned)).toBe('mistyped');
    }
  });

  test('one that was cut off or has too much', () => {
    const code = written();
    for (let length = 80; length < code.length - 1; length++)
      if (symbolsOf(code.slice(0, length)) !== symbolsOf(code))
        expect(refusal(code.slice(0, length))).toBe('mistyped');
    expect(refusal(`${code}0`)).toBe('mistyped');
  });

  test('by why it is refused', () => {
    expect(refusal(written(), '01ab23cd')).toBe('read');
    expect(refusal(written(), '00000000')).toBe('another assignment');
    const content = readCheckedText(symbolsOf(written()), 3)!;
    expect(refusal(checkedText('DC2', content))).toBe('another version');
    expect(refusal(checkedText('DC1', content.replace('customsDelay=3', 'customsDelay=99')))).toBe(
      'unreadable',
    );
    expect(refusal(checkedText('DC1', `${content}&weather=fine`))).toBe('unreadable');
    expect(refusal(checkedText('DC1', `${content}&a=1`))).toBe('unreadable');
    expect(refusal(checkedText('DC1', content.replace('r=1,', 'r=')))).toBe('unreadable');
    for (const text of [
      '',
      'https://example.org/',
      'dc1 was good fun, we should do it again',
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt',
    ])
      expect(refusal(text)).toBe('not a code');
    expect(refusal(`DC1-${'0'.repeat(60_000)}`)).toBe('too long');
  });

  test('whatever it is: no crash, a word, soon', async () => {
    const nearly = fc
      .tuple(anyCode, fc.nat(), fc.string({ maxLength: 6 }), fc.nat(4))
      .map(([code, where, junk, cut]) => {
        const text = writeCode(code)!;
        const at = where % text.length;
        return text.slice(0, at) + junk + text.slice(at + cut);
      });
    const signed = fc
      .string({ minLength: 40, maxLength: 200 })
      .map((text) => checkedText('DC1', text));
    const any = fc.oneof(nearly, signed, fc.string({ unit: 'binary', maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        const read = await soon(() => readCode(text));
        if (!read.ok) expect(REFUSALS).toContain(read.why);
      }),
      { numRuns: HOSTILE_RUNS },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a class’s codes', () => {
  test('line by line, blank lines left out, junk named with its line', () => {
    const good = written();
    const bad = `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`;
    const { lines, cut } = readCodes(`${good}\r\n\n  \nhello\n${bad}\n`);
    expect(cut).toBe(false);
    expect(lines.map(({ line, ok }) => [line, ok])).toEqual([
      [1, true],
      [4, false],
      [5, false],
    ]);
    expect(lines.map((line) => (line.ok ? line.code.name : line.why))).toEqual([
      'Ana Lindqvist',
      'not a code',
      'mistyped',
    ]);
  });

  test('of one student the last counts, however the name is written', () => {
    const codes = ['Ana', 'Bo', ' ANA ', 'ana', 'Ａna'].map((each) => ({ ...CODE, name: each }));
    expect([...replaced(codes)]).toEqual([0, 2, 3]);
  });

  test('far too many are not all looked at, and that is told', async () => {
    const many = await soon(() => readCodes('x\n'.repeat(900_000)));
    expect(many.cut).toBe(true);
    expect(many.lines.length).toBe(1000);
    expect(readCodes('y'.repeat(3_000_000)).lines[0]).toMatchObject({ ok: false, why: 'too long' });
  });
});
