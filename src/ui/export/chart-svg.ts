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
/** Controls, and tables that have their own way out. */
const LEFT_OUT = 'button, input, select, details, [data-export="no"], .unseen';

const MARGIN = 16;
const LINE = 16;
const TITLE = 20;

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
  const parts: SVGElement[] = [];
  collect(figure, parts);
  const box = figure.getBoundingClientRect();
  const text = getComputedStyle(figure);
  const [ink, paper] = [text.color, colourBehind(figure)];
  const longest = Math.max(title.length * 9, ...lines.map((line) => line.length * 6.6));
  const width = Math.ceil(Math.max(box.width, longest)) + 2 * MARGIN;
  const top = MARGIN + TITLE + 4;
  const bottom = top + box.height + 8;
  const height = Math.ceil(bottom + lines.length * LINE + MARGIN - 4);

  const root = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(make('rect', { width, height, fill: paper }));
  const font = { 'font-family': text.fontFamily, fill: ink };
  root.append(
    words(title, { ...font, x: MARGIN, y: MARGIN + 14, 'font-size': 16, 'font-weight': 600 }),
  );
  const body = make('g', { transform: `translate(${MARGIN - box.left} ${top - box.top})` });
  body.append(...parts);
  root.append(body);
  lines.forEach((line, i) =>
    root.append(words(line, { ...font, x: MARGIN, y: bottom + 12 + i * LINE, 'font-size': 12 })),
  );
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** Pictures, boxes and words below an element, in the order they are painted. */
function collect(element: Element, parts: SVGElement[]): void {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element instanceof SVGSVGElement) parts.push(copyOf(element, parts.length));
  else if (element instanceof HTMLCanvasElement) parts.push(imageOf(element));
  else {
    if (isColour(style.backgroundColor)) parts.push(boxOf(element, style));
    for (const child of element.childNodes)
      if (child instanceof Text) parts.push(...linesOf(child, style));
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
    else writeLooks(to![i]!, style, number);
  }
  const { left, top, width, height } = original.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: left, y: top, width, height }))
    copy.setAttribute(name, String(value));
  return copy;
}

/** Names are unique in a document: each picture's own get its number. */
function writeLooks(element: Element, style: CSSStyleDeclaration, number: number): void {
  for (const { name } of [...element.attributes])
    if (WITHIN.test(name)) element.removeAttribute(name);
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    if (value)
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
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { left, top, bottom, width } = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (width === 0) continue;
    if (last && Math.abs(last.top - top) < 2) last.text += ` ${word}`;
    else lines.push({ left, top, bottom, text: word });
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
