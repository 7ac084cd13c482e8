export const button = (page, name) => page.getByRole('button', { name, exact: true }).first();

export async function settled(page) {
  await page.locator('[data-run="settled"]').waitFor({ state: 'attached', timeout: 120_000 });
}

/** What people do on the page, one after another; whatever is opened is closed. */
export const PAGE_USES = [
  async (page, round) => {
    for (const lever of ['Customs delay', 'Seller automation', 'USPS share']) {
      const slider = page.getByRole('slider', { name: lever, exact: true });
      await slider.focus();
      for (let i = 0; i < 8; i++) await slider.press(round % 2 ? 'ArrowLeft' : 'ArrowRight');
    }
    await settled(page);
  },
  async (page) => {
    await page.getByRole('button', { name: /^(Play|Pause)$/ }).click();
    await page.waitForTimeout(2000);
    await page.getByRole('button', { name: /^(Play|Pause)$/ }).click();
  },
  async (page, round) => {
    const scenario = page.getByRole('combobox', { name: 'Scenario', exact: true });
    const count = await scenario.locator('option:not([disabled])').count();
    await scenario.selectOption({ index: round % Math.min(count, 10) });
    await settled(page);
  },
  async (page) => {
    const tabs = page.getByRole('tab');
    for (let i = 0; i < (await tabs.count()); i++) {
      await tabs.nth(i).click();
      await page.waitForTimeout(150);
    }
    await tabs.first().click();
  },
  async (page) => {
    await button(page, 'Follow an order').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Median' }).click();
    await page.getByRole('heading', { name: /^Order \d/ }).waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Customs: / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  async (page) => {
    for (const name of ['About this scenario', 'Export', 'Keyboard (?)']) {
      await button(page, name).click();
      await page.waitForTimeout(200);
      await page.keyboard.press('Escape');
    }
  },
  async (page) => {
    await page
      .getByRole('button', { name: /^A \+ B/ })
      .first()
      .click();
    await settled(page);
    await page
      .getByRole('button', { name: /^A \+ B/ })
      .first()
      .click();
    await settled(page);
  },
  async (page) => {
    for (let i = 0; i < 12; i++) {
      if (await button(page, 'Undo').isDisabled()) break;
      await button(page, 'Undo').click();
    }
    await settled(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(300);
    await page.setViewportSize({ width: 1440, height: 900 });
  },
];
