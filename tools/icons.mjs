// `node tools/icons.mjs`: draws the pictures by which an installed page is known (public/icons).
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { root } from './setup.mjs';

const picture = readFileSync(path.join(root, 'public/favicon.svg'), 'utf8');
const folder = path.join(root, 'public/icons');
mkdirSync(folder, { recursive: true });

/** name, pixels, share of the side that the drawing takes: systems cut into what is maskable. */
const ICONS = [
  ['192.png', 192, 0.84],
  ['512.png', 512, 0.84],
  ['maskable-512.png', 512, 0.6],
];

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-dev-shm-usage'];
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
for (const [name, side, share] of ICONS) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:#fbfaf7}
     svg{width:${share * 100}vw}</style>${picture}`,
  );
  await page.screenshot({ path: path.join(folder, name) });
}
await browser.close();
