import { beforeEach, describe, expect, test, vi } from 'vitest';
import { locale, speak, type Locale } from '../shared/locale';
import { languageLost, ownWishes, rememberLocale, speakIn, wantedLocale } from './language';

const fetching = vi.hoisted(() => ({ words: vi.fn<(locale: string) => Promise<void>>() }));
vi.mock('../words/load-language', () => ({ loadLanguage: fetching.words }));

const description = { content: '' };
const documentElement = { lang: 'en', dir: '' };
const page = { documentElement, title: '', querySelector: () => description };

beforeEach(() => {
  fetching.words.mockReset().mockResolvedValue();
  vi.stubGlobal('document', page);
  page.title = '';
  return () => {
    vi.unstubAllGlobals();
    speak('en');
  };
});

describe('the language of the page', () => {
  const wishes = { fragment: '', chosen: null, preferred: ['fr-FR', 'es-MX', 'en'] };

  test('is that of the link, else of an earlier choice, else of the browser, else English', () => {
    const linked = { ...wishes, fragment: 'customsDelay=3&lang=zh&v=1', chosen: 'es' };
    expect(wantedLocale(linked)).toBe('zh');
    expect(wantedLocale({ ...linked, fragment: 'lang=auto&v=1' })).toBe('es');
    expect(wantedLocale(wishes)).toBe('es');
    expect(wantedLocale({ ...wishes, preferred: ['zh-TW'] })).toBe('zh');
    expect(wantedLocale({ ...wishes, preferred: ['fr', 'tlh'] })).toBe('en');
    expect(wantedLocale({ ...wishes, preferred: [] })).toBe('en');
  });

  test.each(['lang=xx&v=1', 'slang=zh&v=1', 'name=lang=zh&v=1', 'lang=%7Ah&v=1', 'lang=&v=1'])(
    'is not taken from %s',
    (fragment) => expect(wantedLocale({ ...wishes, fragment })).toBe('es'),
  );

  test('is remembered where there is storage, and asked for without harm where there is none', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('navigator', { languages: ['de'] });
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(rememberLocale('zh')).toBe(true);
    expect(ownWishes()).toEqual({ chosen: 'zh', preferred: ['de'] });
    const refuses = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuses, setItem: refuses });
    expect(rememberLocale('es')).toBe(false);
    expect(ownWishes().chosen).toBeNull();
  });
});

describe('a language is spoken', () => {
  test('once its words are there, and the document says which', async () => {
    expect(await speakIn('zh')).toBe(true);
    expect(locale()).toBe('zh');
    expect(documentElement).toEqual({ lang: 'zh-Hans', dir: 'ltr' });
    expect(page.title).toContain('订单');
    expect(description.content).toContain('订单');
    await speakIn('en');
    expect(page.title).toBe('Dispatch Lab');
  });

  test('not when they cannot be fetched: what was spoken goes on, and that is said', async () => {
    await speakIn('es');
    fetching.words.mockRejectedValueOnce(new TypeError('no network'));
    expect(await speakIn('zh')).toBe(false);
    expect(locale()).toBe('es');
    expect(languageLost('zh')).toMatch(/中文.*Español/);
  });

  test('and of two that are asked for the later, whichever comes first', async () => {
    const arrived = new Map<string, () => void>();
    fetching.words.mockImplementation(
      (wanted) => new Promise((resolve) => arrived.set(wanted, resolve)),
    );
    const both = (['es', 'zh'] as Locale[]).map(speakIn);
    arrived.get('zh')!();
    await both[1];
    arrived.get('es')!();
    await both[0];
    expect(locale()).toBe('zh');
  });
});
