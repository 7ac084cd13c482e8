import { describe, expect, it } from 'vitest';
import { consequencesOf, problemsOf } from './mapping';

const full = { placed: 0, delivered: 1, approved: 2, handedOver: 3, promised: 4 };
const mapping = { ...full, orderId: 5, status: 6, stars: 7 };

describe('a mapping', () => {
  it('is good when every meaning has a column of its own', () => {
    expect(problemsOf(mapping)).toEqual({});
    expect(consequencesOf(mapping)).toEqual([]);
  });

  it('needs placement and delivery', () => {
    expect(Object.keys(problemsOf({ ...mapping, placed: null, delivered: null }))).toEqual([
      'placed',
      'delivered',
    ]);
  });

  it('gives no column two meanings, and names both', () => {
    expect(problemsOf({ ...mapping, approved: 0 })).toEqual({
      placed: '“Payment approved” has the same column as “Order placed”.',
      approved: '“Order placed” has the same column as “Payment approved”.',
    });
  });

  it('says what an absent column costs', () => {
    expect(consequencesOf({ ...mapping, approved: null, stars: null })).toHaveLength(2);
    expect(consequencesOf({ ...mapping, handedOver: null })[0]).toContain('hand-over');
  });
});
