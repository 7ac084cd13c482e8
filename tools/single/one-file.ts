import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The page and its worker are one script, which is the one or the other by where it runs. */
const ENTRY = '/one-file-entry';
const BOTH = `
  if (typeof document === 'undefined') import('${root}src/worker/endpoint.ts');
  else import('${root}src/main.ts');
`;
/** The element that holds it. */
const SCRIPT = 'dispatch-lab';
const WORKER = './endpoint?worker&url';
/** One file is kept where people put it: it has nothing that keeps it for when there is no network. */
const UPDATES = '../../state/updates.svelte';
const NO_UPDATES = 'export const keeperOf = () => null; export class Updates {}';
const OWN_TEXT = `
  const { textContent } = document.getElementById('${SCRIPT}');
  export default URL.createObjectURL(new Blob([textContent], { type: 'text/javascript' }));
`;

/**
 * Puts the whole product into one HTML file that runs where modules do not: in a frame with
 * `sandbox="allow-scripts"` and nothing else, in `srcdoc`, from a disk. One classic script, one
 * style, the worker as a blob; the policy names both by their hashes.
 */
export function oneFile(name: string): Plugin {
  const made = [
    [ENTRY, BOTH],
    [WORKER, OWN_TEXT],
    [UPDATES, NO_UPDATES],
  ] as const;
  // By number: a name that ends in `.svelte` would be taken for what it is not.
  const placeOf = (id: string) => made.findIndex(([name]) => name === id);
  return {
    name: 'one-file',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      build: {
        outDir: 'dist/single',
        copyPublicDir: false,
        cssCodeSplit: false,
        assetsInlineLimit: () => true,
        rolldownOptions: {
          output: { format: 'iife', codeSplitting: false },
          // Vite leaves traces of where to preload from: in one file, nowhere.
          transform: { define: { 'import.meta': '{}' } },
        },
      },
    }),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/main.ts', ENTRY),
    },
    resolveId: (id) => (placeOf(id) < 0 ? null : `\0one-file:${placeOf(id)}`),
    load: (id) => made[Number(/^\0one-file:(\d)$/.exec(id)?.[1])]?.[1] ?? null,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const html = pageOf(bundle);
        for (const part of Object.keys(bundle)) delete bundle[part];
        this.emitFile({ type: 'asset', fileName: name, source: html });
      },
    },
  };
}

/** The page with everything that belongs to it inside. */
function pageOf(bundle: Rolldown.OutputBundle): string {
  const parts = Object.values(bundle);
  const only = <T>(found: T[], what: string): T => {
    if (found.length !== 1) throw new Error(`Expected one ${what}, found ${found.length}.`);
    return found[0];
  };
  const page = only(
    parts.filter(({ fileName }) => fileName.endsWith('.html')),
    'page',
  );
  const script = only(
    parts.filter((part) => part.type === 'chunk'),
    'script',
  );
  const style = only(
    parts.filter(({ fileName }) => fileName.endsWith('.css')),
    'style',
  );
  return assemble(textOf(page), inElement(script.code, 'script'), textOf(style));
}

const textOf = (part: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
  part.type === 'asset' ? String(part.source) : part.code;

/** Only within strings may code say what would end its element; there a backslash changes nothing. */
const inElement = (code: string, element: string) =>
  code.replaceAll(`</${element}`, `<\\/${element}`).replaceAll('<!--', '<\\!--');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function assemble(html: string, script: string, style: string): string {
  const icon = readFileSync(`${root}/public/favicon.svg`);
  // Functions, because a string to replace with may not say `$&`.
  const replaced = (text: string, what: RegExp, by: string) => {
    if (!what.test(text)) throw new Error(`The page has nothing like ${what}.`);
    return text.replace(what, () => by);
  };
  let page = html.replace(/\s*<link rel="(modulepreload|stylesheet)"[^>]*>/g, '');
  page = replaced(page, /\s*<script type="module"[^>]*><\/script>/, '');
  page = replaced(page, /script-src 'self'/, `script-src ${hashOf(script)}`);
  page = replaced(page, /style-src 'self'/, `style-src ${hashOf(style)}`);
  page = replaced(page, /worker-src 'self' blob:/, 'worker-src blob:');
  page = replaced(page, /connect-src 'self'; /, '');
  page = replaced(page, /manifest-src 'self'; /, '');
  page = replaced(
    page,
    /href="[^"]*favicon.svg"/,
    `href="data:image/svg+xml;base64,${icon.toString('base64')}"`,
  );
  page = replaced(page, /<\/head>/, `<style>${style}</style>\n  </head>`);
  return replaced(page, /<\/body>/, `<script id="${SCRIPT}">${script}</script>\n  </body>`);
}
