import type { Cause } from '../sim/codes';

/**
 * The pattern of a cause in a picture that holds `CausePatterns` of this id; the style sheet
 * colours the others. Named in the markup: a fragment in a style sheet would be looked for in the
 * style sheet's own address.
 */
export function causeFill(cause: Cause, id: string): string | undefined {
  return cause === 'closed' || cause === 'hold' ? `url(#${id}-${cause})` : undefined;
}
