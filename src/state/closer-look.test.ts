import { beforeEach, expect, test } from 'vitest';
import type { OrderTrack } from '../kpi/track';
import type { CloseUp } from '../kpi/close-up';
import type { Work } from '../worker/pool';
import { CloserLook } from './closer-look.svelte';
import type { Runner } from './runner';

interface Question {
  readonly hand: number;
  answer(found: unknown): Promise<void>;
  refuse(why: string): Promise<void>;
}

let questions: Question[];
let look: CloserLook;

beforeEach(() => {
  questions = [];
  const extra = (hand: 0 | 1, _: Work<unknown>) =>
    new Promise<unknown>((resolve, reject) => {
      const after = () => new Promise<void>((next) => setTimeout(next));
      questions.push({
        hand,
        answer: (found) => (resolve(found), after()),
        refuse: (why) => (reject(new Error(why)), after()),
      });
    });
  look = new CloserLook({ extra } as unknown as Runner, () => ({
    scenario: {} as never,
    measured: null,
  }));
});

const track = (order: number) => ({ order }) as OrderTrack;

test('an order is asked of the hand that keeps the run, a station of the other', async () => {
  void look.atOrder({ order: 7 });
  void look.atStation('sorting');
  expect(questions.map(({ hand }) => hand)).toEqual([0, 1]);
});

test('the answer to an older question is never shown', async () => {
  void look.atOrder({ order: 1 });
  void look.atOrder({ order: 2 });
  await questions[1]!.answer(track(2));
  await questions[0]!.answer(track(1));
  expect(look.order?.order).toBe(2);
  expect(look.state).toBe('shown');
});

test('what comes after the card was closed is thrown away', async () => {
  void look.atStation('sorting');
  look.close();
  await questions[0]!.answer({ key: 'sorting' } as CloseUp);
  expect(look.station).toBeNull();
  expect(look.subject).toBeNull();
});

test('a new run is asked for the same order, and it stays in sight meanwhile', async () => {
  void look.atOrder({ notable: 'slowest', turn: 0 });
  await questions[0]!.answer(track(42));
  void look.again();
  expect(look.state).toBe('asking');
  expect(look.order?.order).toBe(42);
  await questions[1]!.answer(track(42));
  expect(look.state).toBe('shown');
});

test('nothing of the kind, and a refusal, are told apart', async () => {
  void look.atOrder({ notable: 'lost', turn: 0 });
  await questions[0]!.answer(null);
  expect(look.state).toBe('none');
  void look.atOrder({ order: 999_999 });
  await questions[1]!.refuse('There is no order 999999.');
  expect(look).toMatchObject({ state: 'refused', reason: 'There is no order 999999.' });
});
