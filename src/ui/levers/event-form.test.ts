import { expect, test } from 'vitest';
import { eventLabel } from '../../scenario/preset-words';
import { PRESETS } from '../../scenario/presets';
import { LOCALES, speak } from '../../shared/locale';
import { draftOf, type EventDraft } from './event-draft';
import { readEvent } from './event-form';
import { dateWords, effectWords } from './event-words';

const strike: EventDraft = {
  effect: 'close',
  target: 'usps',
  value: '',
  from: '2026-05-18',
  to: '2026-05-28',
  label: '',
};

test('every event of every preset survives the form', () => {
  for (const { scenario } of PRESETS)
    for (const event of scenario.events)
      expect(readEvent(draftOf(event))).toEqual({ ok: true, event });
});

test('a closure is named after what closes and told in words', () => {
  const read = readEvent(strike);
  expect(read).toMatchObject({ ok: true, event: { label: 'USPS closed', site: 'usps' } });
  if (!read.ok) return;
  expect(effectWords(read.event)).toBe('USPS closed');
  expect(dateWords(read.event)).toBe('from 18 May 2026 until 28 May 2026');
});

test.each<[Partial<EventDraft>, keyof EventDraft]>([
  [{ from: '' }, 'from'],
  [{ from: '2026-02-30' }, 'from'],
  [{ to: '' }, 'to'],
  [{ to: '2026-05-18' }, 'to'],
  [{ target: '' }, 'target'],
  [{ effect: 'scale', target: 'usps' }, 'target'],
  [{ effect: 'scale', target: 'sellerCount', value: '2' }, 'target'],
  [{ effect: 'scale', target: 'ordersPerDay', value: '' }, 'value'],
  [{ effect: 'set', target: 'dutyRate', value: '900' }, 'value'],
  [{ label: 'x'.repeat(61) }, 'label'],
])('%j is refused at %s', (change, where) => {
  const read = readEvent({ ...strike, ...change });
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.problems[where]).toBeTruthy();
});

test('a lever may stay changed for good', () => {
  const read = readEvent({ ...strike, effect: 'set', target: 'dutyRate', value: '54', to: '' });
  expect(read).toMatchObject({ ok: true, event: { field: 'dutyRate', value: 54, to: null } });
});

test.each(LOCALES)(
  '%s: a preset’s event is shown in the language, and stored as it was',
  (locale) => {
    speak(locale);
    for (const { scenario } of PRESETS)
      for (const event of scenario.events) {
        const draft = draftOf(event);
        expect(draft.label).toBe(eventLabel(event));
        expect(readEvent(draft)).toEqual({ ok: true, event });
      }
    speak('en');
  },
);
