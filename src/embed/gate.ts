/** Messages that may come at once, and that may come a second, again and again. */
const BURST = 60;
const PER_SECOND = 30;
/** A host that sends too much is told so this many milliseconds apart, and not in between. */
const TELL_AGAIN = 1000;

/** How many more messages are let through: a token bucket. Times in milliseconds, of any clock. */
export interface Gate {
  readonly tokens: number;
  /** When `tokens` was reckoned. */
  readonly at: number;
  /** When the host was last told; −Infinity when never. */
  readonly told: number;
}

export const OPEN_GATE: Gate = { tokens: BURST, at: 0, told: -Infinity };

/** `drop`: neither heeded nor answered. */
export type Verdict = 'pass' | 'tell' | 'drop';

/** Whatever comes at `now` is dropped: it need not even be looked at. */
export function isShut(gate: Gate, now: number): boolean {
  return admit(gate, now).verdict === 'drop';
}

/** One message comes at `now`. A clock that is set back lets nothing more through, nor less. */
export function admit(gate: Gate, now: number): { gate: Gate; verdict: Verdict } {
  const gained = (Math.max(0, now - gate.at) / 1000) * PER_SECOND;
  const tokens = Math.min(BURST, gate.tokens + gained);
  if (tokens >= 1) return { gate: { ...gate, tokens: tokens - 1, at: now }, verdict: 'pass' };
  const tell = now - gate.told >= TELL_AGAIN;
  return {
    gate: { tokens, at: now, told: tell ? now : gate.told },
    verdict: tell ? 'tell' : 'drop',
  };
}
