// `npm run pictures`: opens the built page in a browser and takes the pictures in docs/pictures, the
// ones that people look at before a state of the page is called done, and public/card.png.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureBrowser } from './browsers.mjs';
import { checkNode, cleanEnv, ensurePackages, root, runMain } from './setup.mjs';

const SIZES = {
  wide: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  frame: { width: 640, height: 420 },
  projector: { width: 1280, height: 720 },
  // What links unfurl to: 1200 × 630, as large as can be read when it is shown small.
  card: { width: 960, height: 504, scale: 1.25 },
};

const button = (page, name) => page.getByRole('button', { name, exact: true });
const settled = (page) => page.locator('[data-run="settled"]').waitFor({ state: 'attached' });

async function preset(page, key) {
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption(key);
  await page.locator('[data-run]:not([data-run="settled"])').waitFor({ state: 'attached' });
  await settled(page);
}

async function tab(page, name) {
  const control = page.getByRole('tab', { name });
  await control.click();
  await control.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => scrollBy(0, -56));
}

/** Opens the page anew with what a link says. */
async function openLink(page, link) {
  await page.goto(`${page.url().split('#')[0]}#${link}&v=1`);
  await page.reload();
  await settled(page);
}

/** Predicts in the step of the lesson that is open, runs, and waits for the answer. */
async function predict(page, days) {
  const lesson = page.locator('[data-part="lesson"]');
  const field = lesson.getByRole('textbox', { name: 'Your prediction, number' });
  await field.fill(days);
  await field.press('Enter');
  await lesson.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByTestId('outcome').waitFor();
  await settled(page);
}

/** [file, size, theme, what is done before, whole page] */
const PICTURES = [
  ['page', 'wide', 'light'],
  ['page-dark', 'wide', 'dark'],
  ['page-1024', 'tablet', 'light'],
  ['page-390', 'phone', 'light'],
  ['page-390-dark', 'phone', 'dark'],
  ['page-frame', 'frame', 'light'],
  [
    'moved',
    'wide',
    'light',
    async (page) => {
      await page.getByRole('slider', { name: 'Customs delay', exact: true }).fill('3');
      await page.locator('[data-run]:not([data-run="settled"])').waitFor({ state: 'attached' });
      await settled(page);
    },
  ],
  [
    'order',
    'wide',
    'light',
    async (page) => {
      await button(page, 'Follow an order').click();
      await button(page, 'Inspected').click();
      await page.getByRole('heading', { name: /^Order \d/ }).waitFor();
      await page.getByTitle('Set the clock to this moment').nth(3).click();
    },
  ],
  [
    'station',
    'wide',
    'dark',
    async (page) => {
      await page.getByRole('button', { name: /^Customs: / }).click();
      await page.getByText('Longest waits').waitFor();
    },
  ],
  [
    'overloaded',
    'wide',
    'light',
    (page) =>
      page
        .getByRole('slider', { name: 'USPS share', exact: true })
        .fill('95')
        .then(() => settled(page)),
  ],
  ['strike', 'wide', 'light', (page) => preset(page, 'carrier-strike')],
  ['strike-390-dark', 'phone', 'dark', (page) => preset(page, 'carrier-strike')],
  [
    'fork',
    'wide',
    'dark',
    async (page) => {
      await page.getByRole('button', { name: /^(Play|Pause)$/ }).click();
      await button(page, 'Fork here').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').nth(1).selectOption('customs');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText(/both have the same past/).waitFor();
      await settled(page);
      for (let day = 0; day < 8; day++) await button(page, 'On one day').click();
      await page.getByRole('button', { name: /^Worlds/ }).click();
    },
  ],
  [
    'compare',
    'wide',
    'light',
    async (page) => {
      await preset(page, 'chinese-new-year');
      await tab(page, 'A and B');
      await page.getByRole('heading', { name: 'Where the difference comes from' }).waitFor();
    },
    true,
  ],
  [
    'bottleneck',
    'wide',
    'light',
    async (page) => {
      await preset(page, 'carrier-strike');
      await tab(page, 'Bottleneck');
      await page.getByText('Where orders wait').first().waitFor();
    },
  ],
  ['days', 'wide', 'light', (page) => tab(page, 'Where the days go')],
  ['over-time', 'wide', 'light', (page) => tab(page, 'Over time')],
  ['partners', 'wide', 'light', (page) => tab(page, 'Partners')],
  ['sellers', 'wide', 'dark', (page) => tab(page, 'Sellers')],
  [
    'lesson',
    'wide',
    'light',
    async (page) => {
      await openLink(page, 'lesson=singles-day&step=2');
      await predict(page, '21');
    },
  ],
  [
    'projector',
    'projector',
    'light',
    (page) => openLink(page, 'lesson=singles-day&step=2&size=projector'),
  ],
  ['frame', 'frame', 'light', (page) => openLink(page, 'customsDelay=3&view=frame')],
  [
    'card',
    'card',
    'light',
    async (page) => {
      const clock = page.getByRole('slider', { name: 'Simulated time' });
      await clock.focus();
      for (let day = 0; day < 19; day++) await clock.press('PageUp');
      await page.evaluate(() => {
        document.activeElement.blur();
        for (const part of document.querySelectorAll('header .facts, header .actions'))
          part.style.display = 'none';
        window.scrollTo(0, 0);
      });
    },
  ],
];

runMain(async () => {
  checkNode();
  ensurePackages();
  Object.assign(process.env, cleanEnv());
  const executablePath = ensureBrowser() ?? process.env.CHROMIUM_PATH;
  const [{ build, preview }, { chromium }] = await Promise.all([
    import('vite'),
    import('playwright-core'),
  ]);
  const wanted = process.argv.slice(2);
  await build({ root, logLevel: 'warn' });
  const server = await preview({ root, logLevel: 'warn', preview: { port: 0 } });
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const folder = path.join(root, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, size, colorScheme, act, whole = size === 'phone'] of PICTURES) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const { scale = 1, ...viewport } = SIZES[size];
      const page = await browser.newPage({
        viewport,
        deviceScaleFactor: scale,
        colorScheme,
        // Stills: nothing moves between two pictures of the same state.
        reducedMotion: 'reduce',
      });
      // A first visit would be offered a tour.
      await page.addInitScript(() => localStorage.setItem('dispatch-lab-visited', 'yes'));
      await page.goto(server.resolvedUrls.local[0]);
      await settled(page);
      await act?.(page);
      await page.waitForLoadState('networkidle');
      await page.screenshot({
        path: path.join(name === 'card' ? path.join(root, 'public') : folder, `${name}.png`),
        fullPage: whole,
      });
      await page.close();
      console.log(name);
    }
  } finally {
    await browser.close();
    server.httpServer.closeAllConnections();
    await server.close();
  }
});
