import { flawOf, isPlain } from './bounds';
import { admit, isShut, type Gate } from './gate';
import type { Ask, ErrorName, MessageId, Refusal, Reply } from './protocol';
import { parseAsk } from './requests';

export const VERSION = 1;

/** What is to be known of a message besides what it says. */
export interface Arrival {
  /** May be a getter: browsers unpack what was posted when it is first looked at. */
  readonly data: unknown;
  /** It comes from the window that this one is framed by. */
  readonly fromParent: boolean;
  /** `MessageEvent.origin`: of the sender; "null" when opaque. */
  readonly origin: string;
  /** Milliseconds, of any clock that only goes forward. */
  readonly now: number;
}

export type Decision =
  /** Neither heeded nor answered. */
  | { readonly kind: 'ignore' }
  | { readonly kind: 'answer'; readonly reply: Reply }
  | { readonly kind: 'perform'; readonly id: MessageId; readonly ask: Ask };

const IGNORE: Decision = { kind: 'ignore' };
/** What changes the frame; the rest is reading. */
const DRIVES: ReadonlySet<Ask['type']> = new Set(['set', 'run', 'play', 'pause', 'seek']);
const MAX_ID = 64;

/** An opaque origin can be anybody's: it is never the one that is named. */
export function mayDrive(origin: string, named: string | null): boolean {
  return named !== null && origin !== 'null' && origin === named;
}

/** What to do about a message; nothing is done here. @param named origin that may drive the frame */
export function decide(
  arrival: Arrival,
  named: string | null,
  gate: Gate,
): { decision: Decision; gate: Gate } {
  const { fromParent, origin, now } = arrival;
  if (!fromParent || isShut(gate, now)) return { decision: IGNORE, gate };
  const { data } = arrival;
  if (!isOurs(data)) return { decision: IGNORE, gate };
  const { gate: next, verdict } = admit(gate, now);
  const decision =
    verdict === 'pass'
      ? understand(data, mayDrive(origin, named))
      : verdict === 'tell'
        ? refuse(idOf(data), 'TooMany', 'Too many messages: some were dropped.')
        : IGNORE;
  return { decision, gate: next };
}

type Envelope = Readonly<Record<string, unknown>>;

/** Other things are posted between windows too: they are none of ours. */
function isOurs(data: unknown): data is Envelope {
  return (
    typeof data === 'object' &&
    data !== null &&
    !Array.isArray(data) &&
    isPlain(data) &&
    Object.hasOwn(data, 'dispatchLab') &&
    typeof (data as Envelope).dispatchLab === 'number'
  );
}

function understand(data: Envelope, drives: boolean): Decision {
  const id = idOf(data);
  const version = data.dispatchLab as number;
  if (version > VERSION)
    return refuse(id, 'LaterVersion', `This page speaks version ${VERSION} of the protocol.`);
  if (version !== VERSION)
    return refuse(id, 'BadRequest', 'There is no such version.', 'dispatchLab');
  const flaw = flawOf(data);
  if (flaw) return refuse(id, 'BadRequest', flaw);
  if (id === null)
    return refuse(id, 'BadRequest', 'id must be a whole number or a short text.', 'id');
  const { dispatchLab: _, id: __, ...body } = data;
  const parsed = parseAsk(body);
  if (!parsed.ok) return { kind: 'answer', reply: { type: 'error', id, error: parsed.error } };
  if (DRIVES.has(parsed.ask.type) && !drives)
    return refuse(
      id,
      'NotAllowed',
      'Only the origin that the address of this frame names as host may do this.',
    );
  return { kind: 'perform', id, ask: parsed.ask };
}

function idOf({ id }: Envelope): MessageId | null {
  if (typeof id === 'string') return id.length <= MAX_ID ? id : null;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

function refuse(id: MessageId | null, name: ErrorName, message: string, field?: string): Decision {
  const error: Refusal = { name, message, ...(field !== undefined && { field }) };
  return { kind: 'answer', reply: { type: 'error', id, error } };
}
