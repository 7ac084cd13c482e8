import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITE_FORMS, type Citation } from './cite-words';

const citation: Citation = {
  name: 'Singles’ Day',
  seed: 'class 7b',
  figures: ['Delivery time 12.64 days (12.60 to 12.68)', 'Satisfaction 4.21 stars (4.20 to 4.22)'],
  receipt: { engine: '1', orders: 201_120, digest: '0123456789abcdef', figures: [1, 2, 3, 0.1, 4] },
  link: 'https://lab.example/#preset=singles-day&v=1',
  day: new Date(2026, 10, 3),
};

describe('a result that is cited', () => {
  test.each(Object.entries(CITE_FORMS))(
    'as %s says all that it takes to run it again',
    (_, form) => {
      const text = form.write(citation);
      for (const part of [
        'Singles’ Day',
        '201,120',
        '0123456789abcdef',
        citation.link,
        '2026-11-03',
      ])
        expect(text.replaceAll('\\', '')).toContain(part);
    },
  );

  test('leaves out the address of a page that nobody else can open', () => {
    for (const { write } of Object.values(CITE_FORMS))
      expect(write({ ...citation, link: '' })).not.toMatch(/https?:|\(<>\)|url =/);
  });

  test('keeps a hostile name literal', () => {
    const name = '<img src=x onerror=alert(1)> [x](javascript:1) }\n@misc{y, $\\input{z}%';
    const markdown = CITE_FORMS.markdown.write({ ...citation, name });
    expect(markdown).not.toMatch(/(?<!\\)<img/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(javascript/);
    expect(CITE_FORMS.text.write({ ...citation, name }).split('\n')).toHaveLength(4);
  });

  test('is BibTeX whose braces close, whatever the name and the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, seed) => {
        const text = CITE_FORMS.bibtex.write({ ...citation, name, seed });
        let depth = 0;
        for (const [token] of text.matchAll(/\\.|[{}]/gs)) {
          if (token === '{') depth++;
          if (token === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
