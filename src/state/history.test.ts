import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from './history';

test('undo goes back, redo forth, a new step forgets what was undone', () => {
  const history = new History<string>();
  expect([history.canUndo, history.canRedo]).toEqual([false, false]);
  history.leave('a');
  history.leave('b');
  expect(history.undo('c')).toBe('b');
  expect(history.undo('b')).toBe('a');
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  expect(history.undo('a')).toBeUndefined();
  expect(history.redo('a')).toBe('b');
  history.leave('b');
  expect(history.canRedo).toBe(false);
  expect(history.redo('d')).toBeUndefined();
  expect(history.undo('d')).toBe('b');
});

test('equals a list of states with a place in it, whatever people do', () => {
  const step = fc.oneof(fc.nat(99), fc.constant('undo' as const), fc.constant('redo' as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const history = new History<number>();
      let current = -1;
      let states = [current];
      let place = 0;
      for (const what of steps) {
        if (what === 'undo') {
          if (place > 0) place--;
          current = history.undo(current) ?? current;
        } else if (what === 'redo') {
          if (place < states.length - 1) place++;
          current = history.redo(current) ?? current;
        } else {
          history.leave(current);
          current = what;
          states = [...states.slice(0, ++place), what];
        }
        expect(current).toBe(states[place]);
        expect([history.canUndo, history.canRedo]).toEqual([place > 0, place < states.length - 1]);
      }
    }),
    { seed: 41, numRuns: 500 },
  );
});

test('the oldest states are forgotten', () => {
  const history = new History<number>(3);
  for (let state = 0; state < 10; state++) history.leave(state);
  expect([10, 9, 8, 7].map((current) => history.undo(current))).toEqual([9, 8, 7, undefined]);
});
