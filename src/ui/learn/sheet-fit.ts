/** A part of a sheet that is not cut by the end of a page; pixels from the sheet's beginning. */
export interface SheetPart {
  readonly top: number;
  readonly bottom: number;
  /** Places to write in, and the lines that they have. */
  readonly answers: number;
  readonly lines: number;
}

export interface Fit {
  /** Part with which the second page begins; null: all on one page, or wherever pages end. */
  readonly breakAt: number | null;
  /** Lines more in each place to write in. */
  readonly more: number;
  /** Pixels more above each line. */
  readonly taller: number;
}

/** Between the margins, on the shorter of the two papers: Letter, 279.4 mm less twice 12 mm. */
export const PAGE = 960;
/** A line to write on, with the gap before it. */
export const LINE = 30;
const MOST_MORE = 2;
const MOST_TALLER = 8;

/**
 * On one page, or on two that are as full as each other; what room is left is for writing. Longer
 * sheets go on wherever a page ends.
 */
export function fitOf(parts: readonly SheetPart[]): Fit {
  const ways = [null, ...parts.keys()].filter((at) => at !== 0);
  const pages = ways.map((at) => ({ at, pages: pagesOf(parts, at) }));
  const fitting = pages.filter(({ pages }) => pages.every(({ height }) => height <= PAGE));
  const best = fitting.find(({ at }) => at === null) ?? evenest(fitting);
  return best ? { breakAt: best.at, ...roomIn(best.pages) } : { breakAt: null, more: 0, taller: 0 };
}

interface SheetPage {
  readonly height: number;
  readonly answers: number;
  readonly lines: number;
}

function pagesOf(parts: readonly SheetPart[], at: number | null): SheetPage[] {
  const pages = at === null ? [parts] : [parts.slice(0, at), parts.slice(at)];
  return pages.map((own, i) => ({
    // What stands before the first part is on the first page.
    height: own.at(-1)!.bottom - (i === 0 ? 0 : own[0]!.top),
    answers: own.reduce((sum, { answers }) => sum + answers, 0),
    lines: own.reduce((sum, { lines }) => sum + lines, 0),
  }));
}

function evenest<T extends { readonly pages: readonly SheetPage[] }>(ways: readonly T[]) {
  const tallest = ({ pages }: T) => Math.max(...pages.map(({ height }) => height));
  return ways.reduce<T | null>(
    (best, way) => (best && tallest(best) <= tallest(way) ? best : way),
    null,
  );
}

function roomIn(pages: readonly SheetPage[]): Pick<Fit, 'more' | 'taller'> {
  const least = (most: number, of: (page: SheetPage) => number) =>
    Math.min(most, ...pages.filter(({ lines }) => lines > 0).map(of));
  if (pages.every(({ lines }) => lines === 0)) return { more: 0, taller: 0 };
  const more = least(MOST_MORE, ({ height, answers }) =>
    answers === 0 ? MOST_MORE : Math.floor((PAGE - height) / (answers * LINE)),
  );
  const taller = least(MOST_TALLER, ({ height, answers, lines }) =>
    Math.floor((PAGE - height - more * answers * LINE) / (lines + more * answers)),
  );
  return { more, taller };
}
