import { expect, test } from 'vitest';
import type { DaysAnswer, StationAnswer } from '../../kpi/answers';
import { changeSentence, growingWords, levelSentence, wholeWords } from './days-words';

const about = (mean: number, half: number) => ({
  mean,
  lo: mean - half,
  hi: mean + half,
  provisional: false,
});
function days(customsQueue: number, half = 0.1): DaysAnswer {
  const parts = [0.1, 2, 1, 3, 5, 1, 3].map((work, i) => ({
    work,
    queue: i === 5 ? customsQueue : 0,
    closed: 0,
    hold: 0,
  }));
  const stages = parts.map(({ work, queue }) => about(work + queue, 0.05));
  const still = about(customsQueue, 0.05);
  const causes = {
    work: about(15.1, 0.05),
    queue: still,
    closed: about(0, 0),
    hold: about(0, 0),
  };
  return { total: about(15.1 + customsQueue, half), parts, stages, causes, still };
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the level names every stage with the days that are drawn', () => {
  expect(plain(wholeWords(days(1)))).toBe('16.1 d ±0.1');
  expect(plain(levelSentence(days(1), 'p90'))).toBe(
    'The 90th percentile of the delivery time is 16.1 days (±0.1). By stage, in days: Payment 0.1, Sellers 2.0, First mile 1.0, Hub 3.0, Linehaul 5.0, Customs 2.0, Last mile 3.0.',
  );
});

test('a change is told with its interval and largest parts', () => {
  expect(plain(changeSentence(days(1), days(0), 'mean'))).toBe(
    'The mean delivery time is 1.0 days longer than the baseline’s (+0.9 to +1.1 days). Largest parts, in days: Customs queue +1.00.',
  );
  expect(plain(changeSentence(days(0), days(1), 'mean'))).toContain('1.0 days shorter');
});

test('no change is claimed that the intervals do not support', () => {
  const said = plain(changeSentence(days(0.2, 0.5), days(0, 0.5), 'mean'));
  expect(said).toContain('No clear change of the mean delivery time');
  expect(said).not.toContain('longer');
});

test('a queue without bound is named beside the days', () => {
  const station = (overload: StationAnswer['overload']) =>
    ({ label: 'USPS', overload }) as StationAnswer;
  expect(growingWords([station('none'), station('passing')])).toBe('');
  expect(growingWords([station('lasting')])).toContain('queue of USPS');
});
