import { expect, test } from 'vitest';
import { moreCapacity, WIDENED } from '../scenario/capacity';
import { BASELINE } from '../scenario/scenario';
import { moreWords } from './more-words';

test('in English one more of everything is called what commands call it', () => {
  for (const station of WIDENED)
    expect(moreWords(station)).toBe(moreCapacity(station, (field) => BASELINE.values[field])!.more);
});
