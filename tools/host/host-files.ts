// What the build adds for other people's pages: `embed.js`, and addresses for links that unfurl.
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the custom element as one classic script, `embed.js`, beside the page. */
export function embedScript(): Plugin {
  return {
    name: 'embed-script',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: await embedCode() });
    },
  };
}

async function embedCode(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: 'src/embed/element/dispatch-lab.ts',
        formats: ['iife'],
        name: 'DispatchLab',
        fileName: () => 'embed.js',
      },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  if (!built || !('output' in built)) throw new Error('embed.js was not built.');
  return built.output[0].code;
}

const TITLE = 'Dispatch Lab';
/** Pixels of the frame that is offered, and of the picture (public/card.png). */
const FRAME = { width: 640, height: 480 };
const CARD = { width: 1200, height: 630 };

/**
 * Tells those who read only the page's head, and no script, where it stands. They need whole
 * addresses, which a build does not know by itself: SITE_URL gives its own (docs/host-api.md).
 * Without it they get title, description and a picture by a relative address, and no frame.
 * @throws Error when SITE_URL is no address by https or http
 */
export function siteAddress(site = process.env.SITE_URL ?? ''): Plugin {
  const base = site === '' ? null : baseOf(site);
  return {
    name: 'site-address',
    apply: 'build',
    generateBundle() {
      const source = `${JSON.stringify(oembed(base), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source });
    },
    transformIndexHtml(html) {
      if (base === null) return html;
      const tags = [
        { tag: 'link', attrs: { rel: 'canonical', href: base } },
        { tag: 'meta', attrs: { property: 'og:url', content: base } },
      ].map((tag) => ({ ...tag, injectTo: 'head' as const }));
      const whole = html.replace(/"\.\/(card\.png|oembed\.json)"/g, `"${base}$1"`);
      return { html: whole, tags };
    },
  };
}

/** https://oembed.com: a frame to embed where its address is known, otherwise a link with a title. */
function oembed(base: string | null): object {
  const common = { version: '1.0', title: TITLE, provider_name: TITLE };
  if (base === null) return { type: 'link', ...common };
  const { width, height } = FRAME;
  const html = `<iframe src="${base}#view=frame&amp;v=1" width="${width}" height="${height}" title="${TITLE}" loading="lazy"></iframe>`;
  const picture = {
    thumbnail_url: `${base}card.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
  return { type: 'rich', ...common, provider_url: base, ...picture, html, ...FRAME };
}

/** Whole, without query and fragment, with a slash at its end, and nothing that ends an attribute. */
function baseOf(site: string): string {
  const url = new URL(site);
  if (!/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL must begin with https://: ${site}`);
  return `${url.origin}${url.pathname.replace(/\/?$/, '/')}`;
}
