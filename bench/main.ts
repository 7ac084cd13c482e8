import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { machine } from './machine';
import type { Section } from './report';

/** Each part is loaded only when it is run: what one part has warmed must not help another. */
const PARTS = {
  common: async (rounds: number) => (await import('./common-work')).commonWork(rounds),
  full: async (rounds: number) => (await import('./full-model')).fullModel(rounds),
  page: async () => (await import('./in-the-page')).inThePage(),
  sight: async () => (await import('./first-sight')).firstSight(),
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
  'How fast the machine is, next to its own reference and to two other libraries. `npm run bench -- --write` makes this page; `npm run bench -- common` (or `full`, `page`, `sight`) measures one part and only prints it.',
  'A time says little about another computer, so what is wanted is mostly a ratio: both sides run in turns in one process, in rounds, and the median over the rounds counts. The time of a run is the lesser of the time that passed and the processor time of the process, so neither other programs nor helper threads that collect garbage are counted.',
];

async function main({ parts, rounds, date, write }: Options): Promise<void> {
  const measuredOn = machine(date);
  const sections: Section[] = [];
  for (const part of parts) {
    process.stderr.write(`Measuring: ${part} …\n`);
    sections.push(await PARTS[part](rounds));
  }
  const report = [
    ...INTRODUCTION,
    measuredOn.join('\n'),
    ...sections.flatMap(({ title, text }) => [`## ${title}`, ...text]),
  ].join('\n\n');
  console.log(report);
  if (write !== null) writeFileSync(write, `${report}\n`);
}

const [first, second] = process.argv.slice(2);
if (first === '--cold') await (await import('./full/cold')).runCold(Number(second));
else await main(JSON.parse(first) as Options);
