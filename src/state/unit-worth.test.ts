import { beforeEach, expect, test } from 'vitest';
import type { Answers } from '../kpi/answers';
import type { UnitWorth } from '../study/unit-worth';
import type { Questions } from './questions';
import { WorthDesk } from './unit-worth.svelte';

const usps = { station: 'usps', dollars: 13 } as UnitWorth;
const answersOf = (digest: string) => ({ digest, orders: 200_000, replications: 10 }) as Answers;

interface Asked {
  readonly wanted: () => boolean;
  readonly progress: (share: number) => void;
  answer(worth: UnitWorth[] | null): Promise<void>;
  refuse(why: string): Promise<void>;
}
let asked: Asked[];
let answers: Answers;
let desk: WorthDesk;

beforeEach(() => {
  asked = [];
  answers = answersOf('a');
  const after = () => new Promise<void>((next) => setTimeout(next));
  const unitWorth: Questions['unitWorth'] = (wanted, progress) =>
    new Promise((resolve, reject) =>
      asked.push({
        wanted,
        progress: progress!,
        answer: (worth) => (resolve(worth), after()),
        refuse: (why) => (reject(new Error(why)), after()),
      }),
    );
  desk = new WorthDesk({ unitWorth } as Questions, () => answers);
});

test('what is found belongs to the run that is shown, and comes back with it', async () => {
  void desk.find();
  expect(desk.share).toBe(0);
  asked[0]!.progress(0.4);
  expect(desk.share).toBe(0.4);
  await asked[0]!.answer([usps]);
  expect(desk.share).toBeNull();
  expect(desk.found).toMatchObject({ worth: [usps], orders: 100_000 });

  answers = answersOf('b');
  expect([desk.found, desk.outdated]).toEqual([null, true]);
  answers = answersOf('a');
  expect([desk.found?.worth, desk.outdated]).toEqual([[usps], false]);
});

test('a question taken back is over at once, and its answer thrown away', async () => {
  void desk.find();
  desk.stop();
  expect(desk.share).toBeNull();
  expect(asked[0]!.wanted()).toBe(false);
  await asked[0]!.answer([usps]);
  expect(desk.found).toBeNull();
});

test('a run that changes meanwhile, or cannot be run, is said', async () => {
  void desk.find();
  await asked[0]!.answer(null);
  expect(desk.problem).toContain('Another run is shown');
  void desk.find();
  expect(desk.problem).toBe('');
  await asked[1]!.refuse('too large');
  expect([desk.problem, desk.share, desk.found]).toEqual(['too large', null, null]);
});

test('costs are what people say, and again what is assumed', () => {
  expect(desk.costOf(usps)).toBe(13);
  desk.setCost('usps', 40);
  expect(desk.costOf(usps)).toBe(40);
  desk.setCost('usps', null);
  expect(desk.costOf(usps)).toBe(13);
});
