import type { Receipt } from '../../scenario/link/link';
import { formatNumber } from '../../shared/format';
import { m } from '../../words/words';

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
  text: { label: m.share_form_text, write: asText },
  markdown: { label: m.share_form_markdown, write: asMarkdown },
  bibtex: { label: m.share_form_bibtex, write: asBibtex },
} as const;
export type CiteForm = keyof typeof CITE_FORMS;

/** "engine 1, seed dispatch, 201,120 orders, KPI digest 0123456789abcdef" */
function facts({ seed, receipt: { engine, orders, digest } }: Citation): string {
  return m.share_cited_facts({ engine, seed, orders: formatNumber(orders), digest });
}

/** @param name of the scenario, safe where it will stand */
function titled(name: string): string {
  return m.share_cited_title({ product: 'Dispatch Lab', name });
}

function dayOf({ day }: Citation): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function asText(citation: Citation): string {
  const { name, figures, link } = citation;
  return [
    m.share_cited_text({ title: titled(oneLine(name)), facts: oneLine(facts(citation)) }),
    m.share_cited_figures({ figures: figures.join(m.share_semicolon()) }),
    ...(link ? [m.share_cited_again({ link })] : []),
    m.share_cited_day({ day: dayOf(citation) }),
  ].join('\n');
}

function asMarkdown(citation: Citation): string {
  const { name, figures, link } = citation;
  const title = titled(escapeMarkdown(name));
  const linked = link ? `[${title}](<${link}>)` : title;
  return [
    m.share_cited_head({ title: `**${linked}**`, day: dayOf(citation) }),
    '',
    ...figures.map((figure) => `- ${figure}`),
    '',
    m.share_cited_intervals({ facts: escapeMarkdown(facts(citation)) }),
  ].join('\n');
}

function asBibtex(citation: Citation): string {
  const { name, link, day, receipt } = citation;
  const fields = [
    ['title', m.share_cited_bibtex_title({ product: '{Dispatch Lab}', name: escapeBibtex(name) })],
    ['author', '{Dispatch Lab}'],
    ['year', String(day.getFullYear())],
    ['urldate', dayOf(citation)],
    // Percent signs stand as they are in a url field.
    ...(link ? [['url', link]] : []),
    ['note', m.share_cited_note({ facts: escapeBibtex(facts(citation)) })],
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
