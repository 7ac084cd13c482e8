// `npm test`: every check in order, cheapest first, stopping at the first that fails.
// `npm run test:ci` (--long): the unit tests that know LONG_RUNS once more, with the long runs
// switched on, the same scenarios in every browser engine, and the page under random events.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { ensureBrowser, ensureOtherEngines } from './browsers.mjs';
import { checkNode, cleanEnv, ensurePackages, npmCommand, root, runMain } from './setup.mjs';

/** [heading, script in package.json, JSON report if it runs tests] */
const everyone = [
  ['Format', 'format'],
  ['Lint', 'lint'],
  ['Types', 'types'],
  ['Layers', 'layers'],
  ['Unused code', 'unused'],
  ['Unit tests', 'unit', 'unit.json'],
  ['Build', 'build:site'],
  ['Size', 'size'],
  ['Whole-page tests', 'pages', 'e2e.json'],
  ['Whole-page tests, one page at a time', 'pages:alone', 'e2e.json'],
];
const longer = [
  ['Unit tests, long runs', 'unit:long', 'unit.json'],
  ['Same bits in every engine', 'engines', 'engines.json'],
  ['Languages that nobody speaks', 'languages', 'languages.json'],
  ['Random events in two browsers', 'fuzz', 'fuzz.json'],
];

runMain(async () => {
  const long = process.argv.includes('--long');
  checkNode();
  ensurePackages();
  const env = cleanEnv(long ? { LONG_RUNS: '1' } : {});
  const browser = ensureBrowser();
  if (browser) env.CHROMIUM_PATH = browser;
  if (long) ensureOtherEngines();
  env.E2E_PORT = String(await anyFreePort());

  const total = { passed: 0, failed: 0, again: 0 };
  for (const [heading, script, report] of long ? longer : everyone) {
    console.log(`\n── ${heading} ${'─'.repeat(60 - heading.length)}`);
    const file = report && path.join(root, 'test-results', report);
    if (file) rmSync(file, { force: true }); // never count the last run's results
    const start = performance.now();
    const ok = await runScript(script, env);
    console.log(
      `${ok ? '✓' : '✗'} ${heading}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );

    const { passed, failed, again } =
      file && existsSync(file) ? countIn(file) : { passed: 0, failed: 0 };
    total.passed += passed;
    total.again += again ?? 0;
    // A check that fails without a failing test (lint, a crash) counts as one.
    total.failed += ok ? failed : Math.max(failed, 1);
    if (total.failed > 0) {
      console.log(`\nStopped at: ${heading} (npm run ${script} repeats it alone)`);
      break;
    }
  }
  const again = total.again > 0 ? `, ${total.again} of them only at the second go` : '';
  console.log(`\n${total.passed} passed${again}, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

function runScript(script, env) {
  const [command, first, options] = npmCommand();
  return new Promise((resolve, reject) => {
    const args = [...first, 'run', '--silent', script];
    const child = spawn(command, args, { ...options, cwd: root, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Both runners' JSON reports, each with counts of its own shape. */
function countIn(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return report.stats
    ? {
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected,
        again: report.stats.flaky,
      }
    : { passed: report.numPassedTests, failed: report.numFailedTests };
}

function anyFreePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
