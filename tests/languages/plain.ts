import type { Page } from '@playwright/test';

/** Names that are the same in every language; days and months, which a test language takes from English. */
const SAME =
  /Dispatch Lab|AliExpress|Cainiao|USPS|UPS|FedEx|Amazon|UTC|CSV|SVG|PNG|qps|Español|English|Ctrl|dispatch|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
const PLAIN = /(?<![\p{L}\p{M}\d_.:/-])[A-Za-z]{3,}(?![\p{L}\p{M}\d_./-])/u;

/**
 * Text and accessible names in which a word stands without an accent: it was never a message.
 * @param within selector of the part to look at
 * @param theirs words that come from a file or a form
 */
export async function plainWords(page: Page, within: string, theirs: RegExp): Promise<string[]> {
  const read = await page.evaluate((within) => {
    const found: string[] = [];
    const root = document.querySelector(within) ?? document.body;
    const look = (element: Element, text: string) => {
      if (element.closest('code, [lang]:not(html)')) return;
      if (text.trim() !== '') found.push(text.trim());
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!/^(SCRIPT|STYLE|OPTION)$/.test(parent.tagName)) look(parent, node.nodeValue!);
    }
    for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
        look(element, element.getAttribute(name) ?? '');
    return found;
  }, within);
  return read.filter((text) => PLAIN.test(text.replace(SAME, '').replace(theirs, '')));
}
