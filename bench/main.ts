import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { machine } from './machine';
import type { Section } from './report';

/** Each part is loaded only when it is run: what one part has warmed must not help another. */
const PARTS = {
  common: async (rounds: number) => (await import('./common-work')).commonWork(rounds),
} satisfies Record<string, (rounds: number) => Promise<Section>>;
type Part = keyof typeof PARTS;

const REPORT = 'docs/benchmarks.md';

export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '7' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const all = Object.keys(PARTS) as Part[];
  const wanted = positionals.length > 0 ? all.filter((part) => positionals.includes(part)) : all;
  const sections: Section[] = [];
  for (const part of wanted) sections.push(await PARTS[part](Number(values.rounds)));
  const report = [
    '# Benchmarks',
    machine(values.date, null).join('\n'),
    ...sections.flatMap(({ title, text }) => [`## ${title}`, ...text]),
  ].join('\n\n');
  console.log(report);
  if (values.write) writeFileSync(REPORT, `${report}\n`);
}

await main(process.argv.slice(2));
