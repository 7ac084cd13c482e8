// `npm run soak -- [--of page|lessons] [--minutes 60] [--every 30]`: the page is used for an hour without
// being loaded anew, and must not grow: levers, clock, comparisons, tabs, dialogs and closer looks come and
// go, or one lesson after the other is played.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browsers.mjs';
import { checkNode, cleanEnv, ensurePackages, root, runMain } from './setup.mjs';
import { LESSON_USES } from './soak/lesson-uses.mjs';
import { PAGE_USES, settled } from './soak/page-uses.mjs';

/** What may not be passed: MB a minute in the second half, workers at any time. */
const MOST_GROWTH = 0.1;
const MOST_WORKERS = 2;
/** The most nodes in the second half, to the most in the first: some views are larger than others. */
const MOST_NODES = 1.2;

const USES = { page: PAGE_USES, lessons: LESSON_USES };

runMain(async () => {
  const { values } = parseArgs({
    options: {
      of: { type: 'string', default: 'page' },
      minutes: { type: 'string', default: '60' },
      every: { type: 'string', default: '30' },
    },
  });
  const uses = USES[values.of];
  if (!uses) throw new Error(`--of takes ${Object.keys(USES).join(' or ')}`);
  checkNode();
  ensurePackages();
  Object.assign(process.env, cleanEnv());
  const executablePath = ensureBrowser() ?? process.env.CHROMIUM_PATH;
  const [{ build, preview }, { chromium }] = await Promise.all([
    import('vite'),
    import('playwright-core'),
  ]);
  const outDir = 'node_modules/.cache/dispatch-lab-soak';
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({ root, logLevel: 'warn', build: { outDir }, preview: { port: 0 } });
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(server.resolvedUrls.local[0]);
    await settled(page);
    const samples = await soak(page, uses, 60 * Number(values.minutes), Number(values.every));
    process.exitCode = verdict(samples, complaints) ? 0 : 1;
  } finally {
    await browser.close();
    server.httpServer.closeAllConnections();
    await server.close();
  }
});

/** Uses the page in turn in each of these ways for so long; a sample every so many seconds. */
async function soak(page, uses, seconds, every) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const samples = [];
  console.log('minute   heap MB   nodes   listeners   documents   workers');
  for (let round = 0; elapsed() < seconds; round++) {
    await uses[round % uses.length](page, round);
    if (elapsed() < samples.length * every) continue;
    samples.push({ minute: elapsed() / 60, ...(await measured(page, cdp)) });
    const { minute, heap, nodes, listeners, documents, workers } = samples.at(-1);
    console.log(
      [minute.toFixed(1), heap.toFixed(2), nodes, listeners, documents, workers]
        .map((text, i) => String(text).padStart([6, 10, 8, 12, 12, 10][i]))
        .join(''),
    );
  }
  return samples;
}

/** The heap of the page in MB, after everything that can go is gone, and what hangs on to it. */
async function measured(page, cdp) {
  await settled(page);
  // What is shown is the same at each look.
  await page.getByRole('tab').first().click();
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    heap: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    workers: page.workers().length,
  };
}

function verdict(samples, complaints) {
  const half = Math.floor(samples.length / 2);
  const [sooner, later] = [samples.slice(0, half), samples.slice(half)];
  const most = (of, key) => Math.max(...of.map((sample) => sample[key]));
  const slope = slopeOf(later);
  const workers = most(samples, 'workers');
  const documents = [most(sooner, 'documents'), most(later, 'documents')];
  const nodes = [most(sooner, 'nodes'), most(later, 'nodes')];
  const findings = [
    [`heap ${slope.toFixed(3)} MB a minute in the second half`, slope <= MOST_GROWTH],
    [`at most ${workers} workers`, workers <= MOST_WORKERS],
    [`documents: ${documents.join(', then ')}`, documents[1] <= documents[0]],
    [`nodes: ${nodes.join(', then ')} at most`, nodes[1] <= MOST_NODES * nodes[0]],
    [`${complaints.length} errors ${complaints.slice(0, 3).join('; ')}`, complaints.length === 0],
  ];
  for (const [what, ok] of findings) console.log(`${ok ? '✓' : '✗'} ${what}`);
  return findings.every(([, ok]) => ok);
}

/** MB a minute, by least squares. */
function slopeOf(samples) {
  const mean = (of) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [minute, heap] = [mean((s) => s.minute), mean((s) => s.heap)];
  const over = mean((s) => (s.minute - minute) ** 2);
  return over === 0 ? 0 : mean((s) => (s.minute - minute) * (s.heap - heap)) / over;
}
