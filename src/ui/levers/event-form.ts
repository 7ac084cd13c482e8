import { findField } from '../../scenario/fields';
import type { DatedEvent } from '../../scenario/scenario';
import { isSite, SITES } from '../../scenario/sites';
import { parseDate } from '../../shared/dates';
import { formatPlain } from '../../shared/format';
import { readNumber } from './number-text';

/** The form as typed. */
export interface EventDraft {
  effect: 'close' | 'scale' | 'set';
  /** A site or the key of a dated lever. */
  target: string;
  value: string;
  from: string;
  to: string;
  label: string;
}

export type EventProblems = Partial<Record<keyof EventDraft, string>>;

export type ReadEvent =
  | { readonly ok: true; readonly event: DatedEvent }
  | { readonly ok: false; readonly problems: EventProblems };

/** The event of a form, or what is wrong with it, part by part. */
export function readEvent(draft: EventDraft): ReadEvent {
  const problems: EventProblems = {};
  const from = parseDate(draft.from);
  const to = draft.to === '' ? null : parseDate(draft.to);
  if (from === undefined) problems.from = 'Give the first day.';
  if (to === undefined) problems.to = 'This is no date.';
  else if (to === null && draft.effect === 'close') problems.to = 'Say when it opens again.';
  else if (to !== null && from !== undefined && to <= from)
    problems.to = 'It must end after it begins.';
  const label = draft.label.trim();
  if (label.length > 60) problems.label = 'At most 60 characters.';
  const common = { from: draft.from, to: draft.to || null };

  if (draft.effect === 'close') {
    const site = draft.target;
    if (!isSite(site)) problems.target = 'Choose what closes.';
    if (!isSite(site) || Object.keys(problems).length > 0) return { ok: false, problems };
    const name = label || `${SITES[site]} closed`;
    return {
      ok: true,
      event: { label: name, effect: 'close', site, from: draft.from, to: draft.to },
    };
  }
  const field = findField(draft.target);
  if (!field?.dated) {
    problems.target = 'Choose a lever.';
    return { ok: false, problems };
  }
  const limits =
    draft.effect === 'scale'
      ? { label: 'The factor', unit: '', min: 0, max: 100, step: 0.01 }
      : { ...field, label: field.label };
  const value = readNumber(draft.value, limits);
  if (!value.ok) problems.value = value.message;
  if (!value.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const sign = draft.effect === 'scale' ? '×' : '→';
  const name = label || `${field.label} ${sign} ${formatPlain(value.value)}`;
  const effect = draft.effect;
  return {
    ok: true,
    event: { label: name, effect, field: field.key, value: value.value, ...common },
  };
}

/** The form that would give an event. */
export function draftOf(event: DatedEvent): EventDraft {
  return {
    effect: event.effect,
    target: event.effect === 'close' ? event.site : event.field,
    value: event.effect === 'close' ? '' : String(event.value),
    from: event.from,
    to: event.to ?? '',
    label: event.label,
  };
}
