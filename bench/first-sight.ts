import { chromium } from 'playwright-core';
import process from 'node:process';
import { labelOf } from '../src/scenario/field-words';
import { median, quantile } from './measure';
import { firstResults } from './page/first-result';
import { interactionLatencies, THROTTLE } from './page/interactions';
import { audit, type Scores } from './page/lighthouse';
import { BROWSER, withPage, withServer } from './page/open';
import { atLeast, atMost, count, figures, type Section } from './report';

/** Lighthouse's performance varies from load to load: the median of so many counts. */
const LOADS = 5;
const PORT = 9333;
const LEVERS = ['uspsShare', 'customsDelay', 'sellerAutomation'] as const;

/** How the page comes up, and how soon it answers on a slow processor. */
export async function firstSight(): Promise<Section> {
  const phone = await audits(false);
  const desk = await audits(true);
  const latencies = await withPage((page) =>
    interactionLatencies(
      page,
      LEVERS.map((key) => labelOf(key)),
    ),
  );
  const results = await firstResults(LOADS);
  const score = (of: readonly Scores[], name: keyof Scores) =>
    Math.round(100 * median(of.map((scores) => scores[name])));
  return {
    title: 'At first sight',
    text: [
      `Lighthouse on the production build, ${LOADS} loads each, medians: as a slow phone (its own default: a processor ${THROTTLE} times slower, a slow line) and as a desk's computer. Interaction to Next Paint: ${count(latencies.length)} key presses and drags on the three headline levers while runs answer them, on a processor ${THROTTLE} times slower. First result: from the start of navigation, nothing cached, until a key figure is on the screen, median of ${LOADS} loads on the desk's line with the page's own thread ${THROTTLE} times slower; browsers have no means to slow a worker, so once more with the worker's share of that time counted ${THROTTLE} times.`,
      figures([
        atLeast('accessibility', score(phone, 'accessibility'), 100),
        atLeast('best practices', score(phone, 'best-practices'), 100),
        atLeast('performance, phone', score(phone, 'performance'), 95),
        atLeast('performance, desk', score(desk, 'performance'), 95),
        atMost('first result', median(results.map(({ shown }) => shown)), 3000, ' ms'),
        atMost(
          'first result, worker slowed too',
          median(results.map(({ shown, worker }) => shown + (THROTTLE - 1) * worker)),
          3000,
          ' ms',
        ),
        atMost('interaction to next paint, p98', quantile(latencies, 0.98), 200, ' ms'),
      ]),
    ],
  };
}

function audits(desktop: boolean): Promise<Scores[]> {
  return withServer(async (address) => {
    const browser = await chromium.launch({
      ...BROWSER,
      args: [...BROWSER.args, `--remote-debugging-port=${PORT}`],
    });
    try {
      const scores: Scores[] = [];
      for (let load = 0; load < LOADS; load++) scores.push(await audit(address, PORT, desktop));
      return scores;
    } finally {
      await browser.close();
      process.stderr.write(desktop ? 'Audited as a desk.\n' : 'Audited as a phone.\n');
    }
  });
}
