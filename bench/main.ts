import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { machine } from './machine';
import type { Section } from './report';

/** Each part is loaded only when it is run: what one part has warmed must not help another. */
const PARTS = {
  common: async (rounds: number) => (await import('./common-work')).commonWork(rounds),
  full: async (rounds: number) => (await import('./full-model')).fullModel(rounds),
  page: async () => (await import('./in-the-page')).inThePage(),
} satisfies Record<string, (rounds: number) => Promise<Section>>;

/** As tools/bench.mjs reads them. */
interface Options {
  readonly parts: readonly (keyof typeof PARTS)[];
  readonly rounds: number;
  /** Day of the measurement, ISO. */
  readonly date: string;
  /** File to write; null: standard output only. */
  readonly write: string | null;
}

const INTRODUCTION = [
  '# Benchmarks',
  'How fast the machine is, next to its own reference and to two other libraries. Made by `npm run bench -- --write`; one part alone is run by `npm run bench -- common` (or `full`, `page`). Figures of one machine say little about another, so what counts are ratios: both sides run in turns in one process, in rounds, and the median over the rounds is given.',
];

async function main({ parts, rounds, date, write }: Options): Promise<void> {
  const sections: Section[] = [];
  for (const part of parts) {
    process.stderr.write(`Measuring: ${part} …\n`);
    sections.push(await PARTS[part](rounds));
  }
  const chromium = sections.find((section) => section.chromium)?.chromium;
  const report = [
    ...INTRODUCTION,
    machine(date, chromium).join('\n'),
    ...sections.flatMap(({ title, text }) => [`## ${title}`, ...text]),
  ].join('\n\n');
  console.log(report);
  if (write !== null) writeFileSync(write, `${report}\n`);
}

const [first, second] = process.argv.slice(2);
if (first === '--cold') await (await import('./full/cold')).runCold(Number(second));
else await main(JSON.parse(first) as Options);
