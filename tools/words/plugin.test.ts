import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/shared/locale';
import { areas, generated } from './compile.mjs';
import { functionsIn, sayingOf } from './sayings';

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

test('every message is found in what the compiler makes, in each language', () => {
  const names = areas().flatMap((area) => Object.keys(messagesOf(area, 'en')));
  for (const locale of LOCALES) {
    const compiled = functionsIn(
      readFileSync(path.join(generated, `messages/${locale}.js`), 'utf8'),
    );
    expect([...compiled.keys()].sort()).toEqual([...names].sort());
  }
});

test('what is sent says the same as the messages, in every language and with every input', async () => {
  const messages = (await import('../../src/words/words')).m as unknown as Record<
    string,
    (inputs: object, options: object) => string
  >;
  const registry = await import('../../src/words/runtime');
  // An input for each name there is: itself, or a number where a number chooses.
  const inputs = (count: number) =>
    new Proxy({}, { get: (_, name) => (name === 'count' ? count : `<${String(name)}>`) });
  for (const locale of LOCALES) {
    const file = path.join(generated, `messages/${locale}.js`);
    for (const [name, compiled] of functionsIn(readFileSync(file, 'utf8'))) {
      const saying = new Function('registry', `return ${sayingOf(compiled)}`)(registry) as
        string | ((inputs: object) => string);
      for (const count of [0, 1, 2]) {
        const put = (_: string, input: string) => (input === 'count' ? `${count}` : `<${input}>`);
        const said =
          typeof saying === 'string' ? saying.replace(/{(\w+)}/g, put) : saying(inputs(count));
        expect(said, `${locale} ${name}`).toBe(messages[name]!(inputs(count), { locale }));
      }
    }
  }
});
