import type { Receipt } from '../../scenario/link/link';
import { formatNumber } from '../../shared/format';

/** A result as it is cited. */
export interface Citation {
  /** Of the scenario. */
  readonly name: string;
  readonly seed: string;
  /** Key figures with their intervals: "Delivery time 12.64 days (12.60 to 12.68)". */
  readonly figures: readonly string[];
  readonly receipt: Receipt;
  /** Address of the receipt; '' where the page has none that others could open. */
  readonly link: string;
  /** Day on which it was cited. */
  readonly day: Date;
}

/** How a result can be copied. */
export const CITE_FORMS = {
  text: { label: 'Text', write: asText },
  markdown: { label: 'Markdown', write: asMarkdown },
  bibtex: { label: 'BibTeX', write: asBibtex },
} as const;
export type CiteForm = keyof typeof CITE_FORMS;

/** "engine 1, seed dispatch, 201,120 orders, KPI digest 0123456789abcdef" */
function facts({ seed, receipt: { engine, orders, digest } }: Citation): string {
  return `engine ${engine}, seed ${seed}, ${formatNumber(orders)} orders, KPI digest ${digest}`;
}

function dayOf({ day }: Citation): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function asText(citation: Citation): string {
  const { name, figures, link } = citation;
  return [
    `Dispatch Lab, scenario “${oneLine(name)}” (${oneLine(facts(citation))}).`,
    `${figures.join('; ')}. Simulated, with 95 % intervals.`,
    ...(link ? [`Run it again: ${link}`] : []),
    `Run on ${dayOf(citation)}.`,
  ].join('\n');
}

function asMarkdown(citation: Citation): string {
  const { name, figures, link } = citation;
  const title = `Dispatch Lab, scenario “${escapeMarkdown(name)}”`;
  return [
    `**${link ? `[${title}](<${link}>)` : title}**, ${dayOf(citation)}.`,
    '',
    ...figures.map((figure) => `- ${figure}`),
    '',
    `Simulated, with 95 % intervals; ${escapeMarkdown(facts(citation))}.`,
  ].join('\n');
}

function asBibtex(citation: Citation): string {
  const { name, link, day, receipt } = citation;
  const fields = [
    ['title', `{Dispatch Lab}: scenario “${escapeBibtex(name)}”`],
    ['author', '{Dispatch Lab}'],
    ['year', String(day.getFullYear())],
    ['urldate', dayOf(citation)],
    // Percent signs stand as they are in a url field.
    ...(link ? [['url', link]] : []),
    ['note', `Simulation; ${escapeBibtex(facts(citation))}`],
  ];
  const lines = fields.map(([key, value]) => `  ${key} = {${value}}`);
  return `@misc{dispatch-lab-${receipt.digest.slice(0, 8)},\n${lines.join(',\n')}\n}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');
}

function escapeBibtex(text: string): string {
  const words: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return oneLine(text).replace(/[\\{}&%$#_~^]/g, (c) => words[c] ?? `\\${c}`);
}
