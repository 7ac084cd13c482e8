import { expect, test } from '@playwright/test';
import { move, open, settledAfter } from './page';

const cautions = 'list[name="To be read with the figures"]';

test('a warm-up that is too short is warned of, and set right by one press', async ({ page }) => {
  await open(page);
  await page.getByText('Run', { exact: true }).click();
  await move(page, 'Warm-up', 0);

  await expect(page.locator(`role=${cautions}`)).toContainText(/A warm-up of 0\sdays is too short/);
  await expect(page.getByTestId('run-length')).toContainText('too short');

  await settledAfter(page, () => page.getByRole('button', { name: /^Set it to/ }).click());
  await expect(page.getByTestId('run-length')).toContainText('enough');
  await expect(page.locator(`role=${cautions}`)).toHaveCount(0);
});

test('dated events are no warm-up: a scenario with a strike is checked without it', async ({
  page,
}) => {
  await open(page);
  const picker = page.getByRole('combobox', { name: 'Scenario' });
  await settledAfter(page, async () => void (await picker.selectOption('carrier-strike')));
  await expect(page.getByTestId('run-length')).toContainText(/enough, dated events left out/, {
    timeout: 30_000,
  });
});

test('the default run is found long enough; a station that cannot keep up has words in place of steady figures', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByTestId('run-length')).toContainText(
    /42\sdays of warm-up \(the check asks for \d+\sdays: enough\), 49\sdays measured,\s+42\sdays of run-out/,
  );
  await expect(page.locator(`role=${cautions}`)).toHaveCount(0);

  await move(page, 'USPS share', 70);

  const caution = page.locator(`role=${cautions}`);
  await expect(caution).toContainText(/USPS: \d+ parcels a day arrive, \d+ can be served/);
  await expect(caution).toContainText(/the times below depend on how long one looks/);
  const [arrive, served] = (await caution.innerText()).match(/\d+/g)!.map(Number);
  expect(arrive!).toBeGreaterThan(served!);
  await expect(page.getByTestId('run-length')).toContainText('none is long enough');

  const row = page.getByRole('listitem').filter({ hasText: /^USPS/ });
  await expect(row.filter({ hasText: 'grows without bound' }).first()).not.toContainText('%');
  await page.getByRole('tab', { name: 'Partners' }).click();
  await expect(page.getByRole('row', { name: /^USPS/ })).toContainText('no steady figures');

  await move(page, 'USPS share', 45);
  await expect(caution).toHaveCount(0);
});
