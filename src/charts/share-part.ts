/** One part of a whole, drawn as a length of one bar. */
export interface SharePart {
  readonly tone: 'better' | 'same' | 'worse';
  /** 0–1; all together 1. */
  readonly share: number;
  readonly text: string;
}
