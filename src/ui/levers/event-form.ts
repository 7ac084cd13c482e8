import { findField } from '../../scenario/fields';
import type { DatedEvent } from '../../scenario/scenario';
import { labelOf } from '../../scenario/field-words';
import { storedLabel } from '../../scenario/preset-words';
import { closedWords } from '../../scenario/site-words';
import { isSite } from '../../scenario/sites';
import { parseDate } from '../../shared/dates';
import { formatPlain } from '../../shared/format';
import { m } from '../../words/words';
import type { EventDraft } from './event-draft';
import { readNumber } from './number-text';

/** Of a name that is typed. */
const MOST_LETTERS = 60;

export type EventProblems = Partial<Record<keyof EventDraft, string>>;

export type ReadEvent =
  | { readonly ok: true; readonly event: DatedEvent }
  | { readonly ok: false; readonly problems: EventProblems };

/** The event of a form, or what is wrong with it, part by part. */
export function readEvent(draft: EventDraft): ReadEvent {
  const problems: EventProblems = {};
  const from = parseDate(draft.from);
  const to = draft.to === '' ? null : parseDate(draft.to);
  if (from === undefined) problems.from = m.levers_give_first_day();
  if (to === undefined) problems.to = m.levers_no_date();
  else if (to === null && draft.effect === 'close') problems.to = m.levers_say_when();
  else if (to !== null && from !== undefined && to <= from) problems.to = m.levers_must_end();
  const label = storedLabel(draft.label.trim());
  if (label.length > MOST_LETTERS)
    problems.label = m.levers_most_letters({ most: String(MOST_LETTERS) });
  const common = { from: draft.from, to: draft.to || null };

  if (draft.effect === 'close') {
    const site = draft.target;
    if (!isSite(site)) problems.target = m.levers_choose_closing();
    if (!isSite(site) || Object.keys(problems).length > 0) return { ok: false, problems };
    const name = label || closedWords(site);
    return {
      ok: true,
      event: { label: name, effect: 'close', site, from: draft.from, to: draft.to },
    };
  }
  const field = findField(draft.target);
  if (!field?.dated) {
    problems.target = m.levers_choose_lever();
    return { ok: false, problems };
  }
  const limits =
    draft.effect === 'scale'
      ? { label: m.levers_the_factor(), unit: '', min: 0, max: 100, step: 0.01 }
      : { ...field, label: labelOf(field.key) };
  const value = readNumber(draft.value, limits);
  if (!value.ok) problems.value = value.message;
  if (!value.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const say = draft.effect === 'scale' ? m.levers_event_times : m.levers_event_becomes;
  const name = label || say({ lever: labelOf(field.key), value: formatPlain(value.value) });
  const effect = draft.effect;
  return {
    ok: true,
    event: { label: name, effect, field: field.key, value: value.value, ...common },
  };
}
