import { expect, test } from '@playwright/test';
import { PRESETS } from '../src/scenario/presets';
import { digest, kpis, KPIS, move, open, settledAfter } from './page';

// As most people have it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('the page opens, settles and says what it shows; levers do what they say, and can be taken back', async ({
  page,
}) => {
  const complaints = await open(page);
  const [before, baseline] = [await kpis(page), await digest(page)];
  const undo = page.getByRole('button', { name: 'Undo', exact: true });

  await test.step('the page opens, settles and says what it shows', async () => {
    await expect(page).toHaveTitle('Dispatch Lab');
    await expect(page.locator('[data-run="settled"]')).toHaveAttribute(
      'data-digest',
      /^[0-9a-f]{16}$/,
    );
    const orders = Number(await page.locator('[data-run]').first().getAttribute('data-orders'));
    expect(orders).toBeGreaterThan(100_000);
    for (const name of KPIS)
      await expect(page.getByRole('figure', { name, exact: true })).toBeVisible();
    await expect(page.getByText(/not affiliated/i).first()).toBeAttached();
  });

  await test.step('a longer customs delay lengthens shipping and delivery and costs satisfaction', async () => {
    await move(page, 'Customs delay', 3);
    const after = await kpis(page);
    expect(after['Shipping time']).toBeGreaterThan(before['Shipping time'] + 1);
    expect(after['Delivery time']).toBeGreaterThan(before['Delivery time'] + 1);
    expect(after['Order defect rate']).toBeGreaterThan(before['Order defect rate']);
    expect(after['Customer satisfaction']).toBeLessThan(before['Customer satisfaction']);
    expect(Math.abs(after['Order processing time'] - before['Order processing time'])).toBeLessThan(
      0.05,
    );
  });

  await test.step('undo, redo and reset lead back to the bit', async () => {
    const slow = await digest(page);
    await settledAfter(page, () => undo.click());
    expect(await digest(page)).toBe(baseline);
    await settledAfter(page, () => page.getByRole('button', { name: 'Redo', exact: true }).click());
    expect(await digest(page)).toBe(slow);
    await settledAfter(page, () => page.getByRole('button', { name: /^Reset all/ }).click());
    expect(await digest(page)).toBe(baseline);
  });

  await test.step('more seller automation shortens processing, lowers defects, raises satisfaction', async () => {
    await move(page, 'Seller automation', 90);
    const after = await kpis(page);
    expect(after['Order processing time']).toBeLessThan(before['Order processing time'] - 0.5);
    expect(after['Delivery time']).toBeLessThan(before['Delivery time'] - 0.5);
    expect(after['Order defect rate']).toBeLessThan(before['Order defect rate']);
    expect(after['Customer satisfaction']).toBeGreaterThan(before['Customer satisfaction']);
    await settledAfter(page, () => undo.click());
  });

  await test.step('the carrier mix always sums to 100 %, and too much for one carrier is said in plain words', async () => {
    await move(page, 'USPS share', 95);
    const shares = await Promise.all(
      ['USPS', 'UPS', 'FedEx', 'Regional'].map((carrier) =>
        page.getByRole('slider', { name: `${carrier} share`, exact: true }).inputValue(),
      ),
    );
    expect(shares.reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(100, 0);
    const after = await kpis(page);
    expect(after['Shipping time']).toBeGreaterThan(before['Shipping time'] + 1);
    await expect(page.getByText(/grows without bound/i).first()).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

test('every preset loads and settles', async ({ page }) => {
  test.setTimeout(300_000);
  const complaints = await open(page);
  const seen = new Set([await digest(page)]);
  const picker = page.getByRole('combobox', { name: 'Scenario' });

  for (const { key } of PRESETS.slice(1)) {
    await settledAfter(page, async () => void (await picker.selectOption(key)));
    await expect(picker).toHaveValue(key);
    seen.add(await digest(page));
    for (const [name, value] of Object.entries(await kpis(page)))
      expect(Number.isFinite(value), `${key}: ${name}`).toBe(true);
  }

  expect(seen.size).toBe(PRESETS.length);
  expect(complaints).toEqual([]);
});
