// `npm run --silent compare -- …`: two worlds against each other, without a browser.
import { runCommand } from './command.mjs';

runCommand('compare');
