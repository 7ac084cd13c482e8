import { afterEach, expect, test } from 'vitest';
import { speak } from '../shared/locale';
import { CAUSE_LABEL, STAGE_LABEL, STAGES } from './names';
import { BASELINE_REFERENCE } from './reference';

afterEach(() => speak('en'));

test('names are in the language that is spoken when they are read, not when they were made', () => {
  const label = () => [STAGE_LABEL.customs, CAUSE_LABEL.queue, BASELINE_REFERENCE.the];
  expect(label()).toEqual(['Customs', 'queue', 'the baseline']);
  speak('es');
  expect(label()).toEqual(['Aduana', 'cola', 'el escenario base']);
  speak('zh');
  expect(label()).toEqual(['海关', '排队', '基准']);
  expect(Object.keys(STAGE_LABEL)).toEqual([...STAGES]);
});
