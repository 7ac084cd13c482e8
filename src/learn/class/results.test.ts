import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../kpi/answers';
import { answersOf } from '../../kpi/answers.testkit';
import { linked, type Assignment } from '../../scenario/link/assignment';
import { NO_LINK } from '../../scenario/link/codec';
import { opportunityDollars } from '../../scenario/opportunities';
import { BASELINE, withValue, type Scenario } from '../../scenario/scenario';
import { receiptOf } from '../../state/receipt';
import { writeCode } from './code';
import { readClassFile, tableCsv, writeClassFile } from './file';
import { bestOf, ClassResults } from './results.svelte';
import { assignmentDigest, figureOf, normalName, seedOf, standing } from './task';

const QUICK = [
  ['ordersPerDay', 20],
  ['measuredOrders', 200],
  ['warmupDays', 14],
  ['cooldownDays', 14],
] as const;
const quick: Scenario = QUICK.reduce((now, [key, value]) => withValue(now, key, value), BASELINE);
const ASSIGNMENT: Assignment = {
  question: 'Get them there in time for the least money.',
  target: { figure: 'within', days: 15, is: 'atLeast', value: 1, cheapest: true },
  predict: { figure: 'delivery', days: null },
  budget: 0.2,
  luck: { by: 'each', seed: 'class' },
};
const viewOf = (assignment: Assignment) => ({ ...NO_LINK.view, assignment: linked(assignment) });
const view = viewOf(ASSIGNMENT);

/** As a student's page makes it; two replications are enough to compare. */
function handIn(name: string, scenario: Scenario, answers = answersOf(scenario, 2)): string {
  return writeCode({
    ...{ task: assignmentDigest(view), name, prediction: 12, afterwards: false, answer: '' },
    world: { presetKey: 'baseline', scenario },
    receipt: receiptOf(answers),
  })!;
}
const withSeed = (scenario: Scenario, name: string) => ({
  ...scenario,
  seed: seedOf(ASSIGNMENT, name)!,
});
const runs: Scenario[] = [];
const run = async (scenario: Scenario) => {
  runs.push(scenario);
  return answersOf(scenario, 2);
};

describe('codes run again', () => {
  const results = new ClassResults(run, view);
  const costly = withSeed(withValue(quick, 'infrastructure', 1), 'Cy');
  beforeAll(async () => {
    const ana = withSeed(quick, 'Ana');
    const bo = withSeed(withValue(quick, 'customsDelay', 0), 'Bo');
    const forged = receiptOf(answersOf(bo, 2));
    const lines = [
      handIn('Ana', ana),
      handIn('Bo', bo),
      writeCode({
        ...{
          task: assignmentDigest(view),
          name: 'Forger',
          prediction: null,
          afterwards: false,
          answer: 'mine',
        },
        world: { presetKey: 'baseline', scenario: withSeed(bo, 'Forger') },
        receipt: { ...forged, figures: forged.figures.with(2, 3.5) },
      })!,
      handIn('Cy', costly),
      handIn('Dee', { ...quick, seed: 'lucky' }),
      handIn('Ana', withValue(ana, 'customsDelay', 2)),
      'see you tomorrow',
    ];
    expect(results.add(lines.join('\n\n'))).toMatchObject({ added: 6, refused: 1, again: 0 });
    await results.check();
  });

  const row = (name: string) => results.counting.find(({ code }) => code.name === name)!;

  test('are the same to the bit, or named', () => {
    expect(results.running).toBe(false);
    expect(results.done).toBe(6);
    for (const name of ['Ana', 'Bo', 'Cy', 'Dee']) expect(row(name).checked!.mark).toBe('verified');
    expect(row('Forger').checked!.mark).toBe('differs');
    expect(results.refused).toMatchObject([{ text: 'see you tomorrow', why: 'not a code' }]);
  });

  test('of one student the latest counts, and both are there', () => {
    expect(results.rows.map(({ isReplaced }) => isReplaced)).toEqual([
      true,
      ...[false, false, false, false, false],
    ]);
    expect(row('Ana').code.world.scenario.values.customsDelay).toBe(2);
  });

  test('are judged by target and budget; luck of one’s own choice is named', () => {
    expect(row('Bo').checked!.standing).toMatchObject({
      reached: true,
      overBudget: false,
      met: true,
    });
    expect(row('Cy').checked!.standing).toMatchObject({
      reached: true,
      overBudget: true,
      met: false,
    });
    expect(results.rows.filter(({ otherSeed }) => otherSeed).map(({ code }) => code.name)).toEqual([
      'Dee',
    ]);
    const best = bestOf(results.rows, view)!;
    expect(['Ana', 'Bo']).toContain(best.code.name);
    const costs = [row('Ana'), row('Bo')].map(({ checked }) => checked!.cost!.mean);
    expect(best.checked!.cost!.mean).toBe(Math.min(...costs));
  });

  test('that come again are not run again', async () => {
    const before = runs.length;
    expect(results.add(results.rows[0]!.text)).toMatchObject({ added: 0, again: 1 });
    await results.check();
    expect(runs.length).toBe(before);
  });

  test('can be saved and opened, and what is saved runs again', () => {
    const saved = writeClassFile({
      assignment: 'v=1',
      codes: results.rows.map(({ text }) => text),
    });
    const opened = readClassFile(saved);
    expect(opened.ok && opened.file.codes.length).toBe(6);
    const again = new ClassResults(run, view);
    if (opened.ok) again.inFile(opened.file.codes);
    expect(opened.ok && again.add(opened.file.codes.join('\n')).added).toBe(6);
    expect([results.unsaved, again.unsaved]).toEqual([true, false]);
  });

  test('for another assignment are refused by name', () => {
    const other = new ClassResults(run, viewOf({ ...ASSIGNMENT, budget: 0.3 }));
    expect(other.add(results.rows[0]!.text)).toMatchObject({ added: 0, refused: 1 });
    expect(other.refused[0]!.why).toBe('another assignment');
    other.setAssignment(view);
    expect(other.rows.length).toBe(1);
    expect(other.refused).toEqual([]);
  });
});

test('what cannot be run does not stop the others, and a stop throws late answers away', async () => {
  let refuse = true;
  const results = new ClassResults(async (scenario) => {
    if (scenario.values.customsDelay === 2 && refuse) throw new Error('too many orders');
    return answersOf(scenario, 2);
  }, NO_LINK.view);
  results.add([handIn('Ana', withValue(quick, 'customsDelay', 2)), handIn('Bo', quick)].join('\n'));
  await results.check();
  expect(results.rows.map(({ checked }) => checked!.mark)).toEqual(['cannot be run', 'verified']);
  refuse = false;

  let answer: (answers: Answers | null) => void = () => {};
  const slow = new ClassResults(() => new Promise((resolve) => (answer = resolve)), NO_LINK.view);
  slow.add(handIn('Ana', quick));
  const checking = slow.check();
  slow.stop();
  answer(answersOf(quick, 2));
  await checking;
  expect(slow.rows[0]!.checked).toBeNull();
  expect(slow.running).toBe(false);
});

describe('an assignment', () => {
  test('gives each student the same luck each time, whoever types the name', () => {
    expect(seedOf(ASSIGNMENT, ' Ana  LINDQVIST ')).toBe('class:ana lindqvist');
    expect(seedOf({ ...ASSIGNMENT, luck: { by: 'all', seed: 'x' } }, 'Ana')).toBe('x');
    expect(seedOf({ ...ASSIGNMENT, luck: null }, 'Ana')).toBeNull();
    expect(normalName('１２')).toBe('12');
  });

  test('is another one when anything that is asked, or may move, is', () => {
    const all = [
      view,
      { ...view, locked: ['inspectors' as const] },
      { ...view, levers: ['customsDelay' as const] },
      viewOf({ ...ASSIGNMENT, question: 'Why?' }),
    ].map(assignmentDigest);
    expect(new Set(all).size).toBe(4);
    expect(assignmentDigest({ ...view, theme: 'dark', tab: 'partners', at: 9 })).toBe(all[0]);
  });

  test('counts what opportunities cost as each states it, cents exactly', () => {
    const all = ['aiScreening', 'demandPrediction', 'sellerTraining'] as const;
    const full = all.reduce((now, key) => withValue(now, key, 100), BASELINE);
    expect(opportunityDollars(BASELINE.values)).toBe(0);
    expect(opportunityDollars(full.values)).toBeCloseTo(0.17, 12);
    const none = { ...ASSIGNMENT, target: null };
    expect(standing({ ...none, budget: 0.17 }, full, null)).toMatchObject({
      spent: 0.17,
      overBudget: false,
      met: null,
    });
    expect(standing({ ...none, budget: 0.16 }, full, null).overBudget).toBe(true);
  });

  test('reads the share within some days off the same distribution as the median', () => {
    const answers = answersOf(withValue(quick, 'measuredOrders', 2000));
    const days = Math.ceil(answers.deliveryTime.p50.mean);
    const within = (day: number) => figureOf(answers, { figure: 'within', days: day }).mean;
    expect(within(days)).toBeGreaterThanOrEqual(50);
    expect(within(days - 1)).toBeLessThan(50);
    expect(within(120)).toBeCloseTo(100, 6);
    expect(within(1)).toBe(0);
  });
});

test.each([
  ['', 'not a class'],
  ['[1]', 'not a class'],
  ['{"format":"dispatch-lab-class","version":2}', 'another version'],
  ['{"format":"dispatch-lab-class","version":1}', 'damaged'],
  ['{"format":"dispatch-lab-class","version":1,"assignment":"","codes":[1]}', 'damaged'],
  ['{"format":"dispatch-lab-class","version":1,"assignment":"","codes":["a\\nb"]}', 'damaged'],
  ['{"format":"dispatch-lab-class","version":1,"assignment":"","codes":[],"x":1}', 'damaged'],
  [`"${'x'.repeat(16_000_001)}"`, 'too long'],
])('a file that is none is refused by name: %#', (text, why) => {
  expect(readClassFile(text)).toEqual({ ok: false, why });
});

test('a name that is a formula does not run in a spreadsheet', () => {
  expect(tableCsv([['Name'], ['=HYPERLINK("x")']])).toBe('\ufeffName\r\n"\'=HYPERLINK(""x"")"\r\n');
});
