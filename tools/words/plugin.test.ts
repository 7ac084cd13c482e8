import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/shared/locale';
import { areas, generated } from './compile.mjs';
import { sayingsIn } from './sayings';

type Message = string | readonly { readonly declarations?: readonly string[] }[];
const messagesOf = (area: string, locale: string) =>
  JSON.parse(readFileSync(path.join(generated, '..', area, `${locale}.json`), 'utf8')) as Record<
    string,
    Message
  >;

const inputsOf = (message: Message): string[] => {
  const text = JSON.stringify(message);
  const local = [...text.matchAll(/local (\w+) =/g)].map(([, name]) => name!);
  const named = [...text.matchAll(/\{(\w+)\}|input (\w+)/g)].map(([, a, b]) => (a ?? b)!);
  return [...new Set(named)].filter((name) => !local.includes(name)).sort();
};

test.each(areas())('%s says everything in every language', (area) => {
  const english = messagesOf(area, 'en');
  for (const name of Object.keys(english)) expect(name).toMatch(new RegExp(`^${area}_[a-z0-9_]+$`));
  for (const locale of LOCALES) {
    const other = messagesOf(area, locale);
    expect(Object.keys(other)).toEqual(Object.keys(english));
    for (const [name, message] of Object.entries(other)) {
      expect(inputsOf(message), `${locale} ${name}`).toEqual(inputsOf(english[name]!));
      expect(
        JSON.stringify(message)
          .replace(/["{}[\]]/g, '')
          .trim(),
        name,
      ).not.toBe('');
    }
  }
});

test('what is sent says the same as the messages, in every language and with every input', async () => {
  const names = areas().flatMap((area) => Object.keys(messagesOf(area, 'en')));
  const messages = (await import('../../src/words/words')).m as unknown as Record<
    string,
    (inputs: object, options: object) => string
  >;
  // An input for each name there is: itself, or a number where a number chooses.
  const inputs = (count: number) =>
    new Proxy({}, { get: (_, name) => (name === 'count' ? count : `<${String(name)}>`) });
  const registry = await import('../../src/words/runtime');
  for (const locale of LOCALES) {
    const sayings = sayingsIn(locale);
    expect([...sayings.keys()].sort()).toEqual([...names].sort());
    for (const [name, code] of sayings) {
      const saying = new Function('registry', `return ${code}`)(registry) as
        string | ((inputs: object) => string);
      for (const count of [0, 1, 2]) {
        const said =
          typeof saying === 'string'
            ? saying.replace(/{(\w+)}/g, (_, input) => `<${input}>`)
            : saying(inputs(count));
        const expected = messages[name]!(inputs(count), { locale });
        // Texts put counts in as they are.
        expect(said.replaceAll('<count>', String(count)), `${locale} ${name}`).toBe(expected);
      }
    }
  }
});
