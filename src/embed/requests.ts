import * as v from 'valibot';
import { findField, type FieldKey } from '../scenario/fields';
import type { Ask, Refusal } from './protocol';

/** Longest address or fragment that is looked at. */
const MAX_LINK = 33 * 1024;

const text = (most: number) =>
  v.pipe(v.string('must be text.'), v.maxLength(most, `must have at most ${most} characters.`));
const number = v.pipe(v.number('must be a number.'), v.finite('must be a finite number.'));
const topics = v.pipe(
  v.array(v.picklist(['settled', 'order'], 'must be settled or order.'), 'must be a list.'),
  v.minLength(1, 'must not be empty.'),
  v.maxLength(2, 'must have at most 2 entries.'),
);
const lever = v.pipe(
  v.string(),
  v.check((key) => findField(key) !== undefined, 'is no lever.'),
  v.transform((key) => key as FieldKey),
);

const ask = v.variant('type', [
  v.pipe(
    v.strictObject({
      type: v.literal('set'),
      levers: v.optional(v.record(lever, number, 'must be an object.')),
      preset: v.optional(text(64)),
      seed: v.optional(v.pipe(text(200), v.minLength(1, 'must not be empty.'))),
      link: v.optional(text(MAX_LINK)),
      theme: v.optional(v.picklist(['light', 'dark', 'auto'], 'must be light, dark or auto.')),
    }),
    v.check(
      ({ link, levers, preset, seed }) =>
        link === undefined || (levers ?? preset ?? seed) === undefined,
      'A link holds the whole scenario: it comes without levers, preset and seed.',
    ),
  ),
  ...(['get', 'run', 'play', 'pause', 'resize'] as const).map((type) =>
    v.strictObject({ type: v.literal(type) }),
  ),
  v.strictObject({ type: v.literal('seek'), to: number }),
  v.strictObject({ type: v.literal('subscribe'), topics }),
  v.strictObject({ type: v.literal('unsubscribe'), topics }),
]);

export type ParsedAsk =
  { readonly ok: true; readonly ask: Ask } | { readonly ok: false; readonly error: Refusal };

/** @param body of a request, without `dispatchLab` and `id`; its size is known to be bounded */
export function parseAsk(body: Readonly<Record<string, unknown>>): ParsedAsk {
  const result = v.safeParse(ask, body, { abortEarly: true });
  if (result.success) return { ok: true, ask: result.output as Ask };
  return { ok: false, error: refusal(result.issues[0]) };
}

function refusal(issue: v.BaseIssue<unknown>): Refusal {
  const path = (issue.path ?? []).map(({ key }) => String(key).slice(0, 64));
  // In `levers` the lever itself is the field.
  const field = path[0] === 'levers' && path[1] !== undefined ? path[1] : path.join('.');
  if (issue.type === 'variant')
    return { name: 'UnknownType', message: 'There is no such type of request.', field: 'type' };
  if (issue.type === 'strict_object') {
    const what = issue.expected === 'never' ? 'is not part of such a request.' : 'is missing.';
    return { name: 'BadRequest', message: `${field} ${what}`, field };
  }
  if (field === '') return { name: 'BadRequest', message: issue.message };
  return { name: 'BadRequest', message: `${field} ${issue.message}`, field };
}
