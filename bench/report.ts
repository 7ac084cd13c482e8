/** One figure beside what is wanted of it. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** Empty where nothing is asked. */
  readonly wanted?: string;
  readonly met?: boolean;
}

/** A part of the report, in Markdown. */
export interface Section {
  readonly title: string;
  readonly text: readonly string[];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export function figures(rows: readonly Row[]): string {
  return table(
    ['', 'measured', 'wanted', ''],
    rows.map(({ what, measured, wanted = '', met }) => [what, measured, wanted, verdict(met)]),
  );
}

function verdict(met: boolean | undefined): string {
  return met === undefined ? '' : met ? 'met' : 'not met';
}

/** Three digits that count, thousands apart. */
export function number(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toLocaleString('en', { maximumFractionDigits: Math.min(digits, 3) });
}

/** Whole thing counted. */
export const count = (value: number): string => value.toLocaleString('en');

export const times = (value: number): string => `${number(value)}×`;

/** At least or at most a limit. */
export function atLeast(what: string, value: number, limit: number, unit = ''): Row {
  return row(what, value, `≥ ${count(limit)}${unit}`, value >= limit, unit);
}

export function atMost(what: string, value: number, limit: number, unit = ''): Row {
  return row(what, value, `≤ ${count(limit)}${unit}`, value <= limit, unit);
}

function row(what: string, value: number, wanted: string, met: boolean, unit: string): Row {
  return { what, measured: `${number(value)}${unit}`, wanted, met };
}
