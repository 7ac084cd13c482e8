import { expect, test } from '@playwright/test';
import { elsewhere, ONE_FILE, SITE } from './elsewhere';
import { open } from './page';
import { takeLesson } from './take-lesson';

test.describe('where the page has been before', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a lesson can be taken with the network cut, in another language too', async ({ page }) => {
    const host = await elsewhere({}, { folder: SITE, prefix: '/school/' });
    const complaints = await open(page, `${host.origin}/school/`);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    await host.close();
    await page.goto('about:blank');
    await open(page, `${host.origin}/school/#lang=es&lesson=journey&v=1`);
    await takeLesson(page, 'journey', 'es');
    expect(complaints).toEqual([]);
  });
});

test('a lesson can be taken from a disk, in the one file', async ({ page, context }) => {
  await context.setOffline(true);
  const complaints = await open(page, `file://${ONE_FILE}#lang=zh&lesson=journey&v=1`);
  await takeLesson(page, 'journey', 'zh');
  expect(complaints).toEqual([]);
});
