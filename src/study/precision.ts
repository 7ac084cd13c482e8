import { halfWidth } from '../kpi/interval';

/** How far a series of replications is from the precision that is wanted. */
export interface Precision {
  /** Half the width that was asked for. */
  readonly wanted: number;
  /** Half the width of the 95 % interval so far; NaN below two replications. */
  readonly half: number;
  /** Replications after which it was, and stayed, narrow enough; null while it is not. */
  readonly reachedAt: number | null;
  /** Replications that are still needed, by the spread so far. */
  readonly left: number;
}

/** The fewest that a variance is trusted from (Hoad et al. 2010). */
const FEWEST = 3;
/** Replications over which the interval must stay narrow: it may be so by chance for a moment. */
const LOOK_AHEAD = 5;

/**
 * The sequential rule for "enough runs": the cumulative interval must be narrow enough and stay so
 * over the next five replications, or a twentieth more of them beyond a hundred (Hoad, Robinson &
 * Davies 2010, "Automated selection of the number of replications for a discrete-event simulation",
 * J. Oper. Res. Soc. 61). They ask for a precision relative to the mean; a difference may well be
 * zero, so here it is absolute.
 * @param values by replication @param wanted half-width, in the unit of the values, above 0
 */
export function precisionOf(values: readonly number[], wanted: number): Precision {
  let since = 0;
  for (let n = FEWEST; n <= values.length; n++) {
    if (!(halfWidth(values.slice(0, n)) <= wanted)) since = 0;
    else if (since === 0) since = n;
    if (since > 0 && n >= since + lookAhead(since))
      return { wanted, half: halfWidth(values), reachedAt: since, left: 0 };
  }
  const half = halfWidth(values);
  const n = values.length;
  // The interval shrinks with the square root of the runs.
  const needed =
    since > 0 ? since : Math.max(FEWEST, Math.ceil((n * half * half) / (wanted * wanted)));
  const left = Number.isFinite(needed) ? Math.max(1, needed + lookAhead(needed) - n) : NaN;
  return { wanted, half, reachedAt: null, left };
}

function lookAhead(n: number): number {
  return Math.ceil((LOOK_AHEAD * Math.max(n, 100)) / 100);
}
