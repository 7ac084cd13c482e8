import { expect, test, type Page } from '@playwright/test';
import { digest, kpi, move, open, openBrief, settled, settledAfter } from './page';

const card = (page: Page) => page.getByRole('dialog', { name: /^(Order|Follow|Inspectors|USPS)/ });
const clock = (page: Page) => page.getByRole('slider', { name: 'Simulated time' });

test('an order is found by what it is or by its number, tells its story, and stays through the next run', async ({
  page,
}) => {
  const complaints = await open(page);
  await page.getByRole('button', { name: 'Follow an order' }).click();
  const moments = card(page).getByTitle('Set the clock to this moment');

  await test.step('the slowest order is slower than nearly all, and its page tells why', async () => {
    await card(page).getByRole('button', { name: 'Slowest' }).click();
    await expect(card(page).getByText('Order placed')).toBeVisible();
    await expect(card(page).getByText(/^Delivered by/)).toBeVisible();
    await expect(
      card(page).getByText(/^Promised within \d+ days; it came \d+ days? late/),
    ).toBeVisible();
    await expect(card(page).getByText(/^It cost \$/)).toBeVisible();
    const times = await moments.allTextContents();
    const days = (Date.parse(`${times.at(-1)!} UTC`) - Date.parse(`${times[0]!} UTC`)) / 86_400_000;
    expect(days).toBeGreaterThan(2 * (await kpi(page, 'Delivery time')));
  });

  await test.step('a scan event sets the clock to its moment, and the followed order is in the picture', async () => {
    await card(page).getByRole('button', { name: 'Inspected' }).click();
    await expect(card(page).getByText(/^Held for inspection, Los Angeles/)).toBeVisible();
    const order = (await card(page).getByRole('heading').textContent())!.replace('O', 'o');
    const moment = moments.nth(5);
    await moment.click();
    const words = await moment.textContent();
    await expect(clock(page)).toHaveAttribute('aria-valuetext', words!);
    await expect(page.getByText(order, { exact: true }).first()).toBeAttached();
  });

  await test.step('an order is found by its number; what is no number is refused in words', async () => {
    const field = card(page).getByRole('textbox', { name: 'Order number' });
    await field.fill('12345');
    await field.press('Enter');
    await expect(card(page).getByRole('heading', { name: 'Order 12345' })).toBeVisible();
    await field.fill('twelve');
    await field.press('Enter');
    await expect(card(page).getByText(/is a whole number/)).toBeVisible();
    await field.fill('999999999');
    await field.press('Enter');
    await expect(card(page).getByText(/^There is no order 999999999/)).toBeVisible();
  });

  await test.step('the same order is shown in the run that follows', async () => {
    await card(page).getByRole('button', { name: 'Median' }).click();
    await expect(card(page).getByRole('heading')).toHaveText(/^Order (?!12345$)/);
    await expect(card(page).getByText('Order placed')).toBeVisible();
    const title = await card(page).getByRole('heading').textContent();
    const released = moments.nth(6);
    const before = Date.parse(`${await released.textContent()} UTC`);
    await move(page, 'Customs delay', 5);
    await expect(card(page).getByRole('heading', { name: title!, exact: true })).toBeVisible();
    await expect
      .poll(async () => Date.parse(`${await released.textContent()} UTC`))
      .toBeGreaterThan(before);
  });
  expect(complaints).toEqual([]);
});

test('a station shows who waits, why and longest, and what one more server would do', async ({
  page,
}) => {
  const complaints = await openBrief(page);
  await move(page, 'USPS share', 80);
  const before = await kpi(page, 'Delivery time');
  await page.getByRole('button', { name: /^USPS: / }).click();

  await expect(card(page).getByRole('heading', { name: 'Longest waits' })).toBeVisible();
  await card(page).getByRole('button', { name: 'Run both and compare' }).click();
  const effect = card(page).locator('dt', { hasText: 'Delivery time' }).locator('+ dd');
  await expect(effect).toContainText('−', { timeout: 60_000 });

  await settledAfter(page, () => card(page).getByRole('button', { name: 'Do it' }).click());
  expect(await kpi(page, 'Delivery time')).toBeLessThan(before);
  await card(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await expect(card(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('the promise line moves all promises; being on time follows, delivery does not', async ({
  page,
}) => {
  await openBrief(page);
  const onTime = page.getByTestId('on-time');
  const before = Number(await onTime.getAttribute('data-value'));
  const delivery = await kpi(page, 'Delivery time');
  const baseline = await digest(page);
  const line = page.getByRole('slider', { name: 'Promise', exact: true });

  await line.scrollIntoViewIfNeeded();
  await settledAfter(page, async () => {
    const { x, y, width, height } = (await line.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 40, y + height / 2, { steps: 5 });
    await page.mouse.up();
  });

  expect(Number(await onTime.getAttribute('data-value'))).toBeLessThan(before - 0.02);
  expect(await kpi(page, 'Delivery time')).toBe(delivery);
  await settledAfter(page, () => page.getByRole('button', { name: 'Undo', exact: true }).click());
  await settled(page);
  expect(await digest(page)).toBe(baseline);
  expect(Number(await onTime.getAttribute('data-value'))).toBe(before);
});
