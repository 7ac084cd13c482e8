// `npm run --silent simulate -- …`: one world, run without a browser.
import { runCommand } from './command.mjs';

runCommand('simulate');
