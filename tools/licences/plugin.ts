import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { folderOf, listed, readPackage } from './collect.ts';

const VIRTUAL = 'virtual:licences';
/** Stands in the code until it is known what the page is made of. */
const PLACE = '"the licences come here"';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** What the bundler itself adds: its runtime, and Vite's preloading. */
const ADDED: readonly [RegExp, string][] = [
  [/^\0vite\//, `${packages}/vite`],
  [/rolldown\/runtime/, `${packages}/rolldown`],
];

/** Folders of the packages that are in the page or its worker. */
const used = new Set<string>();

function note(modules: Iterable<string>): void {
  for (const module of modules) {
    const added = ADDED.find(([pattern]) => pattern.test(module))?.[1];
    const folder = added ?? folderOf(module);
    if (folder) used.add(folder);
  }
}

/** Notes what goes into the worker, which is bundled by itself and before the page. */
export function noteLicences(): Plugin {
  return {
    name: 'note-licences',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) if (part.type === 'chunk') note(part.moduleIds);
    },
  };
}

/** `virtual:licences`: the packages that really are in the page, with licences and who grants them. */
export function licences(): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return null;
      const nothing = JSON.stringify({ groups: [], texts: [] });
      return `export default ${this.meta.watchMode ? nothing : PLACE};`;
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes(PLACE)) return null;
      for (const { moduleIds } of Object.values(chunks)) note(moduleIds);
      const all = [...used].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
      const text = JSON.stringify(listed(all));
      return { code: code.replace(PLACE, () => text), map: null };
    },
  };
}
