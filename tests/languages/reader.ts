import type { Locator, Page } from '@playwright/test';
import { settled } from '../page';
import { misfits, WIDTHS } from './fits';
import { plainWords } from './plain';
import { saidIn } from './said';

/** Two hundred orders: a run takes a moment, and has all that is to be read of a run. */
export const SMALL = 'ordersPerDay=20&measuredOrders=200&warmupDays=14&cooldownDays=14';

/** A page in a test language, found its way about in by messages, and what is wrong in it. */
export class Reader {
  readonly page: Page;
  readonly locale: string;
  readonly said: (name: string) => string;
  /** What was found, and where it was found first. */
  readonly #faults = new Map<string, string>();

  constructor(page: Page, locale: string) {
    this.page = page;
    this.locale = locale;
    this.said = saidIn(locale);
  }

  get faults(): string[] {
    return [...this.#faults].map(([fault, what]) => `${what} at ${fault}`);
  }

  async open(link: string): Promise<void> {
    await this.page.setViewportSize({ width: WIDTHS[0], height: 900 });
    await this.page.goto('about:blank');
    await this.page.goto(`./#lang=${this.locale}&${link}&v=1`);
    await settled(this.page);
  }

  button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.said(name), exact: true }).first();
  }

  /** Chooses in a menu of the header. */
  async choose(menu: string, item: string): Promise<void> {
    await this.button(menu).click();
    await this.page.getByRole('menuitem', { name: this.said(item), exact: true }).click();
  }

  async at(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
  }

  /** Notes what does not fit, and words that are no messages. @param within selector */
  async look(what: string, within = 'body', theirs = /$^/): Promise<void> {
    const { width } = this.page.viewportSize()!;
    const note = (fault: string) => this.#faults.set(`${width}: ${fault}`, what);
    // What is no message is none at any width.
    if (this.locale === 'qps')
      for (const text of await plainWords(this.page, within, theirs))
        this.#faults.set(`no message: “${text.slice(0, 80)}”`, what);
    for (const fault of await misfits(this.page, within)) note(fault);
  }

  /** The same at every width. */
  async lookAround(what: string, within = 'body', theirs = /$^/): Promise<void> {
    for (const width of WIDTHS) {
      await this.at(width);
      await this.look(what, within, theirs);
    }
    await this.at(WIDTHS[0]);
  }

  /** Looks at what opens, and closes it with Escape. @param shown selector of it */
  async through(what: string, open: () => Promise<unknown>, shown: string): Promise<void> {
    await open();
    const opened = this.page.locator(shown).first();
    await opened.waitFor();
    await this.look(what, shown);
    await this.page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
  }
}

export const DIALOG = 'dialog[open]';
export const MENU = '[role="menu"]';
export const CARD = '[role="dialog"]';
export const LESSON = '[data-part="lesson"]';
export const SHEET = '[data-part="sheet"]';
