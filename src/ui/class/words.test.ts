import { afterEach, describe, expect, test } from 'vitest';
import type { Row } from '../../learn/class/results.svelte';
import type { Standing } from '../../learn/class/task';
import { linked, NO_ASSIGNMENT, TASK_FIGURES, type Target } from '../../scenario/link/assignment';
import { BASELINE } from '../../scenario/scenario';
import { speak } from '../../shared/locale';
import { columnsFor, nextSorting, sortRows, tableLines } from './columns';
import { dollars, figureLabel } from './figures';
import { addedWords, budgetWords, plotSentence, standingWords, targetWords } from './words';

const TARGET: Target = { figure: 'within', days: 15, is: 'atLeast', value: 90, cheapest: true };
const STANDING: Standing = {
  figure: { mean: 84.2, lo: 84.2, hi: 84.2 },
  ...{ reached: false, close: false, spent: 0.1, overBudget: false, met: false },
};

afterEach(() => speak('en'));

describe('the words of an assignment', () => {
  test('say what is to be reached, and how far it is', () => {
    expect(targetWords(TARGET)).toBe(
      'Delivered within 15 days: at least 90\u00a0%, for the least money',
    );
    expect(standingWords(TARGET, STANDING)).toBe('Not yet: 84.2\u00a0%.');
    expect(standingWords(TARGET, null)).toMatch(/under way/);
    expect(standingWords(TARGET, { ...STANDING, reached: null, met: null })).toMatch(/no order/);
    const days: Target = { ...TARGET, figure: 'delivery', days: null, is: 'atMost', value: 12 };
    const figure = { mean: 11.9, lo: 11.7, hi: 12.1 };
    expect(standingWords(days, { ...STANDING, figure, reached: true, close: true })).toMatch(
      /^Reached: 11\.9\u00a0days.*luck may tip it/,
    );
    expect(standingWords(TARGET, { ...STANDING, reached: true, overBudget: true })).toMatch(
      /over the budget/,
    );
  });

  test('count a budget to the cent, and finer where cents would hide it', () => {
    expect(budgetWords(STANDING, 0.25)).toBe(
      'Opportunities cost $0.10 of $0.25 an order; $0.15 left.',
    );
    expect(budgetWords({ ...STANDING, spent: 0.125, overBudget: true }, 0.1)).toMatch(
      /\$0\.125 of \$0\.10.*\$0\.025 over/,
    );
    expect(dollars(0)).toBe('$0.00');
  });

  test('name every figure, and count', () => {
    for (const figure of TASK_FIGURES)
      expect(figureLabel({ figure, days: figure === 'within' ? 1 : null })).not.toMatch(/…|0 days/);
    expect(addedWords({ added: 1, again: 0, refused: 2, cut: true })).toBe(
      '1 code added. 2 lines left out, named below. There was more than fits: the rest was not looked at.',
    );
    const counts = { all: 30, inside: 1, low: 20, high: 9 };
    expect(plotSentence(counts, true)).toBe(
      'Of 30 predictions, 1 is inside the interval of their run, 20 below and 9 above.',
    );
  });

  test('are said in the language that is spoken when they are asked for', () => {
    const figure = { mean: 11.9, lo: 11.7, hi: 12.1 };
    const days: Target = { ...TARGET, figure: 'delivery', days: null, is: 'atMost' };
    const standing = { ...STANDING, figure, reached: true, close: true };
    speak('es');
    expect(standingWords(days, standing)).toMatch(
      /^Alcanzado: 11,9\u00a0días \(11,7\u00a0a\u00a012,1\)\. El/,
    );
    expect(columnsFor(null)[0]!.label).toBe('Estudiante');
    speak('zh');
    expect(targetWords(TARGET)).toBe('15 天内送达：至少 90%，花费最少');
    expect(columnsFor(null)[0]!.label).toBe('学生');
  });
});

describe('the class’s table', () => {
  const row = (name: string, cost: number | null): Row => ({
    ...{ key: cost ?? -1, text: `DC1-${name}`, isReplaced: false, otherSeed: false },
    code: {
      ...{ task: '', name, prediction: null, afterwards: false, answer: '' },
      world: { presetKey: 'baseline', scenario: BASELINE },
      receipt: { engine: '1', orders: 1, digest: '', figures: [] },
    },
    checked:
      cost === null
        ? null
        : {
            ...{ mark: 'verified' as const, figures: [], predicted: null, standing: null },
            cost: { mean: cost, lo: cost, hi: cost },
          },
  });
  const rows = [row('Bo 10', 7), row('Ana', null), row('Bo 9', 8), row('Cy', 6)];
  const columns = columnsFor(null);
  const names = (sorted: readonly Row[]) => sorted.map(({ code }) => code.name);

  test('sorts by number and by name, what is not known yet last', () => {
    const by = (key: 'cost' | 'name', up: boolean) => names(sortRows(rows, columns, { key, up }));
    expect(by('cost', true)).toEqual(['Cy', 'Bo 10', 'Bo 9', 'Ana']);
    expect(by('cost', false)).toEqual(['Bo 9', 'Bo 10', 'Cy', 'Ana']);
    expect(by('name', true)).toEqual(['Ana', 'Bo 9', 'Bo 10', 'Cy']);
    expect(nextSorting('cost', { key: 'cost', up: false })).toBeNull();
  });

  test('has each figure once, whatever is asked for', () => {
    const target: Target = { ...TARGET, figure: 'satisfaction', days: null };
    for (const predict of [null, target, { figure: 'delivery' as const, days: null }]) {
      const found = columnsFor(linked({ ...NO_ASSIGNMENT, target, predict }));
      const labels = found.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels).not.toContain('Stars');
    }
    expect(tableLines(rows, columns)[0]!.at(-1)).toBe('Code');
    expect(tableLines(rows, columns)).toHaveLength(5);
  });
});
