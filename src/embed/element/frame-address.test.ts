import { describe, expect, test } from 'vitest';
import { readLink } from '../../scenario/link/codec';
import { frameAddress, leverOf, type Wanted } from './frame-address';

const PAGE = 'https://lab.example/sub/';
const BASE = 'https://blog.example/posts/1.html';
const HOST = 'https://blog.example';

const address = (wanted: Partial<Wanted>) =>
  frameAddress({ src: null, params: {}, host: null, ...wanted }, PAGE, BASE);
const linkOf = (wanted: Partial<Wanted>) => readLink(address(wanted)!.split('#')[1] ?? '');

describe('where the frame goes', () => {
  test.each([
    ['nothing', null, PAGE],
    ['a fragment', '#customsDelay=3', PAGE],
    ['a link alone', 'customsDelay=3&v=1', PAGE],
    ['a page', 'https://other.example/lab/', 'https://other.example/lab/'],
    ['a path', '../lab/index.html', 'https://blog.example/lab/index.html'],
    ['a page with a link', 'https://other.example/#seed=a', 'https://other.example/'],
  ])('%s', (_, src, place) => {
    expect(address({ src })?.split('#')[0]).toBe(place);
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'http://',
  ])('%s: nowhere', (src) => expect(address({ src })).toBeNull());
});

describe('what the link says', () => {
  test('view, host and version are added, and the product understands all of it', async () => {
    const link = await linkOf({ src: '#customsDelay=3&lang=es', host: HOST });
    expect(link.messages).toEqual([]);
    expect(link.view).toMatchObject({ view: 'frame', host: HOST, lang: 'es' });
    expect(link.inHand.scenario.values.customsDelay).toBe(3);
  });

  test('what src says itself stays', async () => {
    const src = '#view=page&host=https%3A%2F%2Fother.example&v=1';
    const link = await linkOf({ src, host: HOST });
    expect(link.messages).toEqual([]);
    expect(link.view).toMatchObject({ view: 'page', host: 'https://other.example' });
  });

  test('attributes win over src, and their text is only text', async () => {
    const params = { customsDelay: '5', seed: 'a&b=c#d', preset: 'express-only' };
    const link = await linkOf({ src: '#customsDelay=3&seed=x&v=1', params });
    expect(link.messages).toEqual([]);
    expect(link.inHand.presetKey).toBe('express-only');
    expect(link.inHand.scenario).toMatchObject({ seed: 'a&b=c#d', values: { customsDelay: 5 } });
  });

  test('a folded link keeps what is in it', async () => {
    const stream = new Blob(['customsDelay=3&view=page&v=1']).stream();
    const bytes = await new Response(
      stream.pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer();
    const folded = Buffer.from(bytes).toString('base64url');
    const link = await linkOf({ src: `#z=${folded}`, host: HOST, params: { seed: 's' } });
    expect(link.messages).toEqual([]);
    expect(link.view).toMatchObject({ view: 'frame', host: HOST });
    expect(link.inHand.scenario).toMatchObject({ seed: 's', values: { customsDelay: 3 } });
  });
});

test('attributes name levers in the way of attributes', () => {
  expect(leverOf('lever-customs-delay')).toBe('customsDelay');
  expect(leverOf('lever-usps-share')).toBe('uspsShare');
  expect(leverOf('height')).toBeNull();
});
