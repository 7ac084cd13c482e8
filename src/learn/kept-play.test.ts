import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKept, writeKept } from './kept-play';
import { loadLesson } from './lessons';

const journey = await loadLesson('journey');
const asks = (kind: string) => journey.steps.findIndex((step) => step.kind === kind);
const predict = asks('predict');
const choose = asks('choose');

test('what was answered is read as it was written', () => {
  const replies = {
    [predict]: { given: 15, made: true },
    [choose]: { given: 1, made: false },
  };
  const kept = { before: 'customsDelay=2.5&v=1', replies };
  expect(readKept(writeKept(kept), journey)).toEqual(kept);
  const nothing = { before: 'v=1', replies: { [predict]: { given: null, made: true } } };
  expect(readKept(writeKept(nothing), journey)).toEqual(nothing);
});

test.each([
  ['a prediction beyond the scale', predict, 1e9],
  ['an option that there is not', choose, 40],
  ['half an option', choose, 0.5],
  ['a step that asks nothing', journey.steps.findIndex(({ kind }) => kind === 'look'), 1],
  ['a step behind the last', 90, 1],
])('%s fits the lesson no more', (_, at, given) => {
  const text = writeKept({ before: 'v=1', replies: { [at]: { given, made: true } } });
  expect(readKept(text, journey)).toBeNull();
});

test('whatever else lies there is as nothing', () => {
  expect(readKept('x'.repeat(100_000), journey)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => readKept(text, journey) === null));
  fc.assert(fc.property(fc.json(), (text) => readKept(text, journey) === null));
});
