import { expect, test, type Page } from '@playwright/test';
import { settled } from '../page';

/** Names that are the same in every language; days and months, which a test language takes from English. */
const SAME =
  /Dispatch Lab|AliExpress|Cainiao|USPS|UPS|FedEx|Amazon|UTC|CSV|SVG|PNG|qps|Español|English|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
const PLAIN = /(?<![\p{L}\p{M}\d_.:/-])[A-Za-z]{3,}(?![\p{L}\p{M}\d_./-])/u;

interface Plain {
  readonly where: string;
  readonly text: string;
}

/** Text and accessible names in which a word stands without an accent: it was never a message. */
async function plainWords(page: Page): Promise<Plain[]> {
  const read = await page.evaluate(() => {
    const found: { where: string; text: string }[] = [];
    const look = (element: Element, text: string) => {
      if (element.closest('[data-testid="follow-id"], code, .licences, [lang="en"]')) return;
      if (text.trim() !== '') found.push({ where: element.tagName, text: text.trim() });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!/^(SCRIPT|STYLE|OPTION)$/.test(parent.tagName)) look(parent, node.nodeValue!);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
        look(element, element.getAttribute(name) ?? '');
    return found;
  });
  return read.filter(({ text }) => PLAIN.test(text.replace(SAME, '')));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const TABS = [
  '',
  'compare',
  'time',
  'bottleneck',
  'partners',
  'sellers',
  'worth',
  'evidence',
  'data',
  'check',
];

for (const tab of TABS)
  test(`every word of the page with the tab “${tab || 'days'}” is a message`, async ({ page }) => {
    await page.goto(`./#lang=qps${tab && `&tab=${tab}`}&v=1`);
    await settled(page);
    await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
    await expect(page.getByRole('tabpanel')).not.toHaveText('');
    expect(await plainWords(page)).toEqual([]);
  });

for (const width of [1440, 1024, 390, 320])
  test(`longer words fit at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./#lang=qps&v=1');
    await settled(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

for (const width of [1440, 390])
  test(`from right to left at ${width} px: levers stand at the right, nothing sticks out`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./#lang=qrl&v=1');
    await settled(page);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const levers = (await page.locator('aside, [data-spot="levers"]').first().boundingBox())!;
    if (width === 1440) expect(levers.x).toBeGreaterThan(width / 2);
  });
