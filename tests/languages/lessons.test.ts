import { expect, test } from '@playwright/test';
import { open } from '../page';
import { LESSONS, takeLesson } from '../take-lesson';

// In English tests/lessons.spec.ts takes them.
for (const language of ['es', 'zh'] as const)
  for (const { key, title } of LESSONS)
    test(`“${title[language]}” can be taken by keyboard alone`, async ({ page }) => {
      // A first visit would be offered a tour.
      await page.addInitScript(() => localStorage.setItem('dispatch-lab-visited', 'yes'));
      const complaints = await open(page, `./#lang=${language}&lesson=${key}&v=1`);
      await takeLesson(page, key, language);
      expect(complaints).toEqual([]);
    });
