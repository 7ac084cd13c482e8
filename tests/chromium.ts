import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const usual = '/usr/bin/chromium';
const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(usual) ? usual : undefined);

/** `npm test` names a browser; by hand the usual one will do. */
export const chromiumOptions: LaunchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    // Containers offer neither a sandbox for root nor a large /dev/shm.
    '--no-sandbox',
    '--disable-dev-shm-usage',
    // A test browser has nobody to call.
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
  ],
};
