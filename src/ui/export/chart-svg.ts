const SVG = 'http://www.w3.org/2000/svg';

/** What makes an SVG element look as it does, as attributes that stand by themselves. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
] as const;
/** What nobody needs outside the page: it would only say how the page works. */
const WITHIN = /^(class|style|tabindex|role|on|aria-|data-|bind)/;
/** Controls, tables that have their own way out, and the name, which becomes the title. */
const LEFT_OUT = 'button, input, select, details, figcaption, [data-export="no"], .unseen';

const MARGIN = 16;
const LINE = 16;
const TITLE = 20;
/** A letter of the lines below, on average, and the least room they get: pixels. */
const LETTER = 6.4;
const NARROWEST = 290;

export interface ChartText {
  readonly title: string;
  /** Below the chart. */
  readonly lines: readonly string[];
}

export interface Drawing {
  /** A whole SVG document. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A part of the page as a picture that needs nothing of the page: words, boxes, SVG and canvas. */
export function drawChart(figure: Element, { title, lines }: ChartText): Drawing {
  const parts: Part[] = [];
  collect(figure, parts);
  const box = figure.getBoundingClientRect();
  const { color, fontFamily } = getComputedStyle(figure);
  const inner = Math.max(box.width, NARROWEST);
  const wrapped = lines.flatMap((line) => wrap(line, inner / LETTER));
  const top = MARGIN + TITLE + 4;
  const [begin, end] = [
    Math.min(...parts.map((part) => part.top)),
    Math.max(...parts.map((part) => part.bottom)),
  ];
  const bottom = top + end - begin + 8;
  const [width, height] = [inner + 2 * MARGIN, bottom + wrapped.length * LINE + MARGIN - 4].map(
    Math.ceil,
  ) as [number, number];

  const root = make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(make('rect', { width, height, fill: colourBehind(figure) }));
  const font = { 'font-family': fontFamily, fill: color, x: MARGIN };
  root.append(words(title, { ...font, y: MARGIN + 14, 'font-size': 16, 'font-weight': 600 }));
  const body = make('g', { transform: `translate(${MARGIN - box.left} ${top - begin})` });
  body.append(...parts.map(({ element }) => element));
  root.append(body);
  wrapped.forEach((line, i) =>
    root.append(words(line, { ...font, y: bottom + 12 + i * LINE, 'font-size': 12 })),
  );
  return { svg: clean(new XMLSerializer().serializeToString(root)), width, height };
}

/** XML has no place for control characters and halves of letters, which names of scenarios may hold. */
function clean(xml: string): string {
  return xml.replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu,
    '\ufffd',
  );
}

/** Letters that are twice as wide as others, and between which a line may be broken. */
const WIDE = '\\p{scx=Han}\\u3000-\\u303f\\uff00-\\uffef';
/** A word, or a wide letter, with the space before it. */
const PIECE = new RegExp(`(\\s*)([${WIDE}]|[^\\s${WIDE}]+)`, 'gu');

/** Lines of at most so many letters, broken between words; longer words, such as links, within them. */
function wrap(text: string, letters: number): string[] {
  const most = Math.max(1, Math.floor(letters));
  const lines: string[] = [];
  for (const [, space, word] of text.matchAll(PIECE))
    for (const [i, piece] of word!.match(new RegExp(`.{1,${most}}`, 'gu'))!.entries()) {
      const last = i === 0 ? lines.at(-1) : undefined;
      const joined = `${last ?? ''}${space ? ' ' : ''}${piece}`;
      if (last !== undefined && widthOf(joined) <= letters) lines[lines.length - 1] = joined;
      else lines.push(piece);
    }
  return lines;
}

/** In letters of the usual width. */
function widthOf(text: string): number {
  return text.length + (text.match(new RegExp(`[${WIDE}]`, 'gu'))?.length ?? 0);
}

interface Part {
  readonly element: SVGElement;
  /** Where it begins and ends on the page. */
  readonly top: number;
  readonly bottom: number;
}

/** Pictures, boxes and words below an element, in the order they are painted. */
function collect(element: Element, parts: Part[]): void {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  const { top, bottom } = element.getBoundingClientRect();
  const add = (drawn: SVGElement) => parts.push({ element: drawn, top, bottom });
  if (element instanceof SVGSVGElement) add(copyOf(element, parts.length));
  else if (element instanceof HTMLCanvasElement) add(imageOf(element));
  else {
    if (isColour(style.backgroundColor)) add(boxOf(element, style));
    for (const child of element.childNodes)
      if (child instanceof Text) linesOf(child, style).forEach(add);
      else if (child instanceof Element) collect(child, parts);
  }
}

/** An SVG of the page at its place, with its looks written into it. */
function copyOf(original: SVGSVGElement, number: number): SVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement;
  const [from, to] = [original, copy].map((svg) => [svg, ...svg.querySelectorAll('*')]);
  // Backwards: parts that are not shown go, and what is below them with them.
  for (let i = from!.length - 1; i >= 0; i--) {
    const style = getComputedStyle(from![i]!);
    const inDefs = from![i]!.closest('defs') !== null;
    if (!inDefs && (style.display === 'none' || style.visibility === 'hidden')) to![i]!.remove();
    else
      writeLooks(
        to![i]!,
        style,
        i === 0 ? null : getComputedStyle(from![i]!.parentElement!),
        number,
      );
  }
  const { left, top, width, height } = original.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: left, y: top, width, height }))
    copy.setAttribute(name, String(value));
  return copy;
}

/** Names are unique in a document: each picture's own get its number. */
function writeLooks(
  element: Element,
  style: CSSStyleDeclaration,
  around: CSSStyleDeclaration | null,
  number: number,
): void {
  for (const child of [...element.childNodes]) if (child instanceof Comment) child.remove();
  for (const { name } of [...element.attributes])
    if (WITHIN.test(name)) element.removeAttribute(name);
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    // What the part around it has as well is taken over from there; opacity is not.
    if (look !== 'opacity' && value === around?.getPropertyValue(look))
      element.removeAttribute(look);
    else if (value)
      element.setAttribute(
        look,
        value.replace(/url\("?[^#)]*#([^")]+)"?\)/g, `url(#n${number}-$1)`),
      );
  }
  if (element.id) element.id = `n${number}-${element.id}`;
}

function imageOf(canvas: HTMLCanvasElement): SVGElement {
  const { left: x, top: y, width, height } = canvas.getBoundingClientRect();
  return make('image', { x, y, width, height, href: canvas.toDataURL('image/png') });
}

function boxOf(element: Element, style: CSSStyleDeclaration): SVGElement {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  const rx = Number.parseFloat(style.borderTopLeftRadius) || 0;
  return make('rect', { x, y, width, height, rx, fill: style.backgroundColor });
}

/** Words of the page where they stand, one element for each line. */
function linesOf(node: Text, style: CSSStyleDeclaration): SVGElement[] {
  const lines: { left: number; bottom: number; top: number; text: string }[] = [];
  const range = document.createRange();
  for (const { index, 0: whole, 1: space, 2: word } of node.data.matchAll(PIECE)) {
    range.setStart(node, index + space!.length);
    range.setEnd(node, index + whole.length);
    const { left, top, bottom, width } = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (width === 0) continue;
    if (last && Math.abs(last.top - top) < 2) last.text += `${space ? ' ' : ''}${word!}`;
    else lines.push({ left, top, bottom, text: word! });
  }
  const size = Number.parseFloat(style.fontSize);
  return lines.map(({ left, top, bottom, text }) =>
    words(text, {
      x: left,
      y: (top + bottom) / 2 + size * 0.34,
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': size,
      'font-weight': style.fontWeight,
    }),
  );
}

function words(text: string, attributes: Attributes): SVGElement {
  const element = make('text', attributes);
  element.textContent = text;
  return element;
}

type Attributes = Readonly<Record<string, string | number>>;

function make(name: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') element.setAttribute(key, String(value));
  return element;
}

function isColour(colour: string): boolean {
  return colour !== 'transparent' && !/[,/] ?0\)$/.test(colour);
}

/** The nearest colour that the page is painted with behind an element. */
function colourBehind(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (isColour(backgroundColor)) return backgroundColor;
  }
  return 'white';
}
