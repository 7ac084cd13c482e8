import type { Page } from 'playwright-core';
import { labelOf } from '../src/scenario/field-words';
import { fieldOf, type FieldKey } from '../src/scenario/fields';
import { median, quantile } from './measure';
import { answerTo, settled, settledAfter, type Answer } from './page/answers';
import { timeFrames, type Frames } from './page/frames';
import { withPage } from './page/open';
import { atMost, count, figures, number, table, type Section } from './report';

/** The three headline levers, and how far each is moved at a time. */
const LEVERS = [
  { key: 'uspsShare', step: 1 },
  { key: 'customsDelay', step: 0.1 },
  { key: 'sellerAutomation', step: 1 },
] as const satisfies { key: FieldKey; step: number }[];

const MOVES = 15;
const WARM_UP = 4;
/** Between two moves, milliseconds: less than makes the page think that the slider rests. */
const PAUSE = 150;
const RELEASES = 3;

/** So many orders a day that some 5,000 dots are in sight at once. */
const DENSE = { key: 'ordersPerDay', value: 500 } as const satisfies {
  key: FieldKey;
  value: number;
};
const FRAMES = 400;
/** The script's share of a frame, milliseconds. */
const FRAME_LIMIT = 4;

/** Two runs and their comparison may take so many times one. */
const TWIN_LIMIT = 2;

interface Lever {
  readonly label: string;
  readonly answers: readonly Answer[];
  /** Milliseconds until settled. */
  readonly settled: readonly number[];
}

export async function inThePage(): Promise<Section> {
  return withPage(async (page, browser) => {
    await settled(page);
    const levers: Lever[] = [];
    for (const { key, step } of LEVERS) levers.push(await measured(page, key, step));
    const compared = await twoWorlds(page, levers);
    const frames = await timeFrames(page, labelOf(DENSE.key), DENSE.value, FRAMES);
    return section(levers, compared, frames, browser.version());
  });
}

/** A lever's settled run and comparison, as multiples of its settled run alone. */
interface Compared {
  readonly label: string;
  readonly times: readonly number[];
  readonly ratio: number;
}

/** The same releases again, each compared with the world that the page began with. */
async function twoWorlds(page: Page, levers: readonly Lever[]): Promise<Compared[]> {
  await page.getByRole('button', { name: 'A + B', exact: true }).click();
  await page.getByLabel('B against A').waitFor();
  await settled(page);
  const compared: Compared[] = [];
  for (const [i, { key, step }] of LEVERS.entries()) {
    const { default: from } = fieldOf(key);
    const label = labelOf(key);
    const times: number[] = [];
    for (let release = RELEASES; release > 0; release--)
      times.push(await settledAfter(page, label, from + release * step));
    await settledAfter(page, label, from);
    compared.push({ label, times, ratio: median(times) / median(levers[i]!.settled) });
  }
  await page.getByRole('button', { name: 'A + B', exact: true }).click();
  await settled(page);
  return compared;
}

async function measured(page: Page, key: FieldKey, step: number): Promise<Lever> {
  const { default: from } = fieldOf(key);
  const label = labelOf(key);
  const answers: Answer[] = [];
  for (let move = 1; move <= WARM_UP + MOVES; move++) {
    const answer = await answerTo(page, label, from + move * step);
    if (move > WARM_UP) answers.push(answer);
    await page.waitForTimeout(PAUSE);
  }
  const times: number[] = [];
  for (let release = RELEASES - 1; release >= 0; release--)
    times.push(await settledAfter(page, label, from + release * step));
  return { label, answers, settled: times };
}

function section(
  levers: readonly Lever[],
  compared: readonly Compared[],
  frames: Frames,
  chromium: string,
): Section {
  return {
    title: 'In the page',
    text: [
      `The production build in Chromium ${chromium}, timed inside the page: from the input event of a slider under way until a key figure has changed and the frame that shows it is painted, ${MOVES} moves a lever, ${PAUSE} ms apart; and from its release until ten replications are in, ${RELEASES} times. Frames come every 17 ms. Clock time, so a busy computer shows; whatever takes too long is answered from the first week of the window first.`,
      table(
        ['', 'answer, median, ms', 'p90, ms', 'first week only', 'settled, median, ms'],
        levers.map(({ label, answers, settled }) => [
          label,
          number(median(answers.map(({ ms }) => ms))),
          number(
            quantile(
              answers.map(({ ms }) => ms),
              0.9,
            ),
          ),
          `${answers.filter(({ preview }) => preview).length} of ${answers.length}`,
          number(median(settled)),
        ]),
      ),
      'Two worlds: the same releases while the run is compared with the one that the page began with, ten replications of both and their comparison, against ten of one.',
      figures(
        compared.map(({ label, times, ratio }) =>
          atMost(
            `${label}: ${number(median(times))} ms, times a run alone`,
            ratio,
            TWIN_LIMIT,
            '×',
          ),
        ),
      ),
      `Parcels in motion: script in each of ${count(frames.script.length)} frames while the clock runs at the densest moment of a run with ${count(DENSE.value)} orders a day; ${count(frames.underWay)} orders under way, ${count(frames.dots)} dots.`,
      figures([
        atMost('script in a frame, median', median(frames.script), FRAME_LIMIT, ' ms'),
        atMost('script in a frame, p95', quantile(frames.script, 0.95), FRAME_LIMIT, ' ms'),
      ]),
    ],
  };
}
