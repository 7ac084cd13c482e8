import { expect, test, type Locator, type Page } from '@playwright/test';
import { kpi, openBrief } from './page';

const words = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
/** The numbers in a text, in their order; `1,234` is one. */
const numbers = (text: string) =>
  [...words(text).matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([n]) =>
    Number(n.replaceAll(',', '')),
  );
const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });
const cellsOf = async (row: Locator) =>
  (await row.getByRole('cell').allInnerTexts()).map((text) => words(text));

async function tableOf(page: Page, name: string): Promise<string[][]> {
  await figure(page, name).getByText('Numbers').click();
  // Made when it is opened.
  await figure(page, name).getByRole('table').waitFor();
  const rows = await figure(page, name).getByRole('row').all();
  return (await Promise.all(rows.map(cellsOf))).filter((cells) => cells.length > 0);
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openBrief(page);
});

test('bars, sentence and table of a key figure tell the same', async ({ page }) => {
  for (const name of ['Order processing time', 'Shipping time', 'Delivery time'] as const)
    await test.step(name, async () => {
      const rows = await tableOf(page, name);
      const cell = (key: string) => rows.find(([first]) => first === key)![1]!;
      const chart = figure(page, name).getByRole('slider', { name: /^Read out/ });
      const mean = await kpi(page, name);

      const told = numbers((await chart.getAttribute('aria-valuetext'))!);
      expect(Math.abs(told[0]! - mean)).toBeLessThan(0.06);
      expect(told.slice(1)).toEqual([numbers(cell('p50'))[0], numbers(cell('p90'))[0]]);

      // Bar by bar, as many as the table's first row of days holds.
      await chart.focus();
      await page.keyboard.press('Home');
      const bars: { from: number; to: number; share: number }[] = [];
      for (let i = 0; i < 60; i++) {
        const [from, to, share] = numbers((await chart.getAttribute('aria-valuetext'))!);
        if (bars.at(-1)?.from === from) break;
        bars.push({ from: from!, to: to!, share: share! });
        await page.keyboard.press('ArrowRight');
      }
      const days = rows.filter(([first]) => /^\d+–\d+$/.test(first!));
      let compared = 0;
      for (const [range, share] of days) {
        const [from, to] = numbers(range!);
        const within = bars.filter((bar) => bar.from >= from! && bar.to <= to!);
        if (within.at(0)?.from !== from || within.at(-1)?.to !== to) continue;
        const sum = within.reduce((total, bar) => total + bar.share, 0);
        // Each number is rounded to a tenth, or to a whole from ten on.
        const slack = 0.06 + within.reduce((s, bar) => s + (bar.share >= 9.95 ? 0.5 : 0.05), 0);
        expect(Math.abs(sum - numbers(share!)[0]!), range).toBeLessThan(slack);
        compared++;
      }
      expect(compared).toBeGreaterThan(2);
    });
  for (const name of ['Order defect rate', 'Customer satisfaction'] as const)
    await test.step(name, async () => {
      const picture = figure(page, name).getByRole('img');
      const sentence = words(await picture.getAttribute('aria-label'));
      const shown = words(await figure(page, name).locator('[data-value]').innerText());
      expect(numbers(sentence)[0]).toBe(Number(shown));

      const shares = (await tableOf(page, name))
        .filter(([, now]) => !now!.includes('<'))
        .map(([, now]) => numbers(now!)[0]!);
      const lengths = await picture
        .locator('rect.bar')
        .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
      expect(lengths).toHaveLength(shares.length);
      const [most, longest] = [Math.max(...shares), Math.max(...lengths)];
      lengths.forEach((length, i) =>
        expect(Math.abs(length / longest - shares[i]! / most)).toBeLessThan(0.1 / most + 0.02),
      );
      if (name === 'Order defect rate')
        for (const share of shares) expect(numbers(sentence)).toContain(share);
    });
});

test('the picture of the flow and a station’s charts tell the same as their tables', async ({
  page,
}) => {
  await test.step('the picture of the flow', async () => {
    const flow = page.getByRole('region', { name: 'Flow of orders' });
    await page.getByRole('button', { name: 'On one day' }).click();
    await page.getByRole('button', { name: 'Numbers', exact: true }).click();
    const stations = flow.getByRole('table').first();
    const underWay = numbers(await flow.getByText(/orders under way$/).innerText())[0];
    expect(numbers(await stations.locator('caption').innerText())[0]).toBe(underWay);

    const rows = await stations.getByRole('row').all();
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows.slice(1)) {
      const name = words(await row.getByRole('rowheader').innerText());
      const [waiting, state] = await cellsOf(row);
      const said = words(
        await flow
          .getByRole('button', { name: new RegExp(`^${name}: `) })
          .getAttribute('aria-label'),
      );
      if (/\d/.test(waiting!)) expect(said, name).toContain(`${waiting} waiting`);
      const busy = /\d+ % (busy|full)|overloaded|shut/.exec(state!)?.[0];
      if (busy) expect(said, name).toContain(busy);
      expect(said.includes('closed now'), name).toBe(state!.includes('closed now'));
    }
  });
  await test.step('a station’s charts and their sentences', async () => {
    await page.getByRole('button', { name: /^Customs: / }).click();
    const card = page.getByRole('dialog');
    await expect(card).toContainText('Longest waits');
    await card.getByText('Numbers').click();
    await card.getByRole('table').waitFor();
    const rows = await card.getByRole('table').getByRole('row').all();
    const cells = await Promise.all(rows.slice(1).map(cellsOf));

    const waiting = card.getByRole('slider', { name: 'Read out orders waiting' });
    const most = numbers(words(await waiting.getAttribute('aria-valuetext'))).at(-1)!;
    expect(Math.max(...cells.map(([at]) => numbers(at!)[0]!))).toBe(most);

    // Day by day over a week from the beginning of the measured window.
    const daily = card.getByRole('slider', { name: 'Read out utilisation by day' });
    await daily.focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 7; i++) {
      const day = Number(await daily.getAttribute('aria-valuenow'));
      const said = words(await daily.getAttribute('aria-valuetext'));
      expect(said).toContain(cells[day]![1]);
      await page.keyboard.press('ArrowRight');
    }
    const bar = card.getByRole('img');
    expect(await card.innerText()).toContain((await bar.first().getAttribute('aria-label'))!);
  });
});
