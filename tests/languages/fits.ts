import type { Page } from '@playwright/test';

/** Widths at which everything is looked at: a large window, the narrowest with two columns, a phone. */
export const WIDTHS = [1440, 1024, 390] as const;

/**
 * Words that cannot be read whole as the page stands: cut off by a box or by the window's sides,
 * sticking out of what is drawn around them, beyond the edge of a picture, or on other words. One
 * line for each, to be understood without looking.
 * @param within selector of the part to look at
 */
export async function misfits(page: Page, within = 'body'): Promise<string[]> {
  // A resize is followed by charts that measure themselves, and these by what stands on them. Without
  // a window a browser now and then draws no more frames after it: then what is laid out is read.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60)));
        setTimeout(resolve, 5000);
      }),
  );
  return page.evaluate(find, within);
}

function find(within: string): string[] {
  const root = document.querySelector(within) ?? document.body;
  /** Pixels that hinting and rounding may account for. */
  const SLACK = 1.5;
  const found = new Set<string>();
  const of = (element: Element) => {
    const part = element.closest('dialog, [role="dialog"], section, aside, header, main');
    const name = (some: Element | null) =>
      some ? `${some.tagName.toLowerCase()}.${some.getAttribute('class') ?? ''}` : '';
    return `${name(part)} ${name(element)}`;
  };
  const tell = (fault: string, element: Element, text: string) =>
    found.add(`${fault}: “${text.trim().slice(0, 60)}” in ${of(element)}`);

  const seen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.unseen, [inert]');
  /** Of all lines of a text. */
  function rectsOf(node: Node): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  }
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

  /** Cut off by a box around it, or by the window's sides. */
  function cutOff(element: Element, rects: readonly DOMRect[]): boolean {
    let [free, scrolled] = [true, { x: false, y: false }];
    for (let box: Element | null = element; box && free; box = box.parentElement) {
      const style = getComputedStyle(box);
      const inner = box.getBoundingClientRect();
      for (const rect of rects) {
        if (cuts(style.overflowX) && !scrolled.x)
          free &&= rect.left >= inner.left - SLACK && rect.right <= inner.right + SLACK;
        if (cuts(style.overflowY) && !scrolled.y && box !== document.body)
          free &&= rect.top >= inner.top - SLACK && rect.bottom <= inner.bottom + SLACK;
      }
      scrolled = {
        x: scrolled.x || scrolls(style.overflowX),
        y: scrolled.y || scrolls(style.overflowY),
      };
      if (style.position === 'fixed') break;
    }
    const wide = document.documentElement.clientWidth;
    if (!scrolled.x)
      for (const { left, right } of rects) free &&= left >= -SLACK && right <= wide + SLACK;
    return !free;
  }

  /** Sticks out of the box that is drawn around it: a button, a card, a chip. */
  function sticksOut(element: Element, rects: readonly DOMRect[]): boolean {
    let box: Element | null = element;
    for (; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.display === 'inline' || style.display === 'contents') continue;
      if (scrolls(style.overflowX)) return false;
      const drawn = style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      const framed =
        parseFloat(style.borderLeftWidth) > 0 && parseFloat(style.borderRightWidth) > 0;
      if (drawn || framed || box.matches('button, td, th')) break;
      if (style.position === 'absolute' || style.position === 'fixed') return false;
    }
    if (!box || box === document.body) return false;
    const outer = box.getBoundingClientRect();
    return rects.some(
      ({ left, right }) => left < outer.left - SLACK || right > outer.right + SLACK,
    );
  }

  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const marks: { svg: Element; element: Element; rect: DOMRect }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.nodeValue!;
    if (text.trim() === '' || /^(SCRIPT|STYLE|OPTION|TEXTAREA)$/.test(element.tagName)) continue;
    if (!seen(element)) continue;
    const svg = element.closest('svg');
    if (svg) {
      const rect = element.getBoundingClientRect();
      const picture = svg.getBoundingClientRect();
      const over = getComputedStyle(svg).overflow === 'visible';
      // Fonts leave room above and below their letters, those for Chinese nearly half of their size.
      const room = Math.max(0, rect.height - parseFloat(getComputedStyle(element).fontSize)) / 2;
      const beyond =
        rect.left < picture.left - SLACK ||
        rect.right > picture.right + SLACK ||
        rect.top + room < picture.top - SLACK - 1 ||
        rect.bottom - room > picture.bottom + SLACK + 1;
      if (beyond && (!over || cutOff(svg, [rect]))) tell('beyond the picture', element, text);
      if (element.tagName === 'text' && !element.getAttribute('transform'))
        marks.push({ svg, element, rect });
      continue;
    }
    const rects = rectsOf(node);
    if (rects.length === 0) continue;
    // Pressed, such a button tells all; pointed at, it says its whole name.
    const named = element.closest('button[title]')?.getAttribute('title')?.includes(text.trim());
    if (!named && cutOff(element, rects)) tell('cut off', element, text);
    else if (sticksOut(element, rects)) tell('sticks out', element, text);
  }
  // Words of a picture on other words of it.
  for (const [i, a] of marks.entries())
    for (const b of marks.slice(i + 1)) {
      if (a.svg !== b.svg || a.element.contains(b.element)) continue;
      const x = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const y = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      if (x > 2 && y > 4)
        tell('on other words', a.element, `${a.element.textContent} | ${b.element.textContent}`);
    }
  // What is chosen must be told from what could be.
  const pen = document.createElement('canvas').getContext('2d')!;
  for (const select of root.querySelectorAll('select')) {
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
    const text = select.selectedOptions[0]?.label ?? '';
    if (!seen(select) || text === '') continue;
    pen.font = font;
    const room =
      select.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - 16;
    const share = room / pen.measureText(text).width;
    if (share < 0.5 && room < 140) tell('squeezed', select, text);
  }
  // What can only be scrolled sideways with a mouse, or is wider than meant.
  for (const box of [root, ...root.querySelectorAll('*')]) {
    if (box.scrollWidth <= box.clientWidth + 1 || !scrolls(getComputedStyle(box).overflowX))
      continue;
    if (box.matches('[tabindex="0"], textarea, input') || !seen(box)) continue;
    const edge = box.getBoundingClientRect();
    const wide = [...box.querySelectorAll('*')].findLast((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      const own = part.closest('[tabindex="0"]')?.contains(box) !== false;
      return own && width > 0 && (left < edge.left - SLACK || right > edge.right + SLACK);
    });
    tell('scrolls sideways', wide ?? box, (wide ?? box).textContent);
  }
  // Controls on other controls of the same layer.
  const LAYER =
    'dialog, [role="dialog"], [role="menu"], header, [data-part], .corner, .place, section, figure';
  const controls = [
    ...root.querySelectorAll('button, select, input, summary, a[href], [role="tab"]'),
  ].filter((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width <= 1 || !seen(control)) return false;
    // What is scrolled out of sight lies on nothing.
    for (let box = control.parentElement; box; box = box.parentElement) {
      if (!scrolls(getComputedStyle(box).overflowY)) continue;
      const inner = box.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (x < inner.left || x > inner.right || y < inner.top || y > inner.bottom) return false;
    }
    return true;
  });
  for (const [i, a] of controls.entries())
    for (const b of controls.slice(i + 1, i + 40)) {
      if (a.contains(b) || b.contains(a) || a.closest(LAYER) !== b.closest(LAYER)) continue;
      const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
      const x = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const y = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      const name = (e: Element) => e.getAttribute('aria-label') ?? e.textContent;
      if (x > 3 && y > 3) tell('on another control', a, `${name(a)} | ${name(b)}`);
    }
  return [...found];
}
