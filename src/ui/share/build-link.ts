import type { FieldKey } from '../../scenario/fields';
import {
  linked,
  MAX_SEED,
  type Assignment,
  type LinkedAssignment,
} from '../../scenario/link/assignment';
import { NO_LINK } from '../../scenario/link/codec';
import { PANELS, type Link, type LinkView, type PanelKey } from '../../scenario/link/link';
import { findPreset } from '../../scenario/presets';
import { m } from '../../words/words';

/** What the link builder is set to. */
export interface Plan {
  /** Key of a preset; '' for the worlds that are shown now. */
  readonly preset: string;
  /** '' for the one it has. */
  readonly seed: string;
  readonly view: LinkView['view'];
  /** Null: all of them, or in a frame the main ones. */
  readonly levers: readonly FieldKey[] | null;
  readonly locked: readonly FieldKey[];
  readonly panels: readonly PanelKey[];
  readonly play: boolean | null;
  /** Begins at the moment that is shown now. */
  readonly fromHere: boolean;
  readonly theme: LinkView['theme'];
  readonly size: LinkView['size'];
  /** What a class is asked to do; its seed comes from `luck`. */
  readonly assignment: Assignment | null;
  readonly luck: NonNullable<Assignment['luck']>['by'];
  /** As typed. */
  readonly host: string;
  /** Of a frame, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export const FIRST_PLAN: Plan = {
  ...{ preset: '', seed: '', view: 'page', levers: null, locked: [], panels: PANELS, play: null },
  ...{
    fromHere: false,
    theme: 'auto',
    size: 'normal',
    assignment: null,
    luck: 'all',
    host: '',
    width: 640,
    height: 420,
  },
};

/** Parts of a frame, unless its link names others. */
export const FRAME_PANELS: readonly PanelKey[] = ['flow', 'levers', 'sentence', 'delivery'];

type Content = Omit<Link, 'version' | 'messages'>;

/** @param shown what a link to the page as it is would say */
export function contentOf(plan: Plan, shown: Content): Content {
  const { preset, seed, view, levers, locked, panels, play, theme, size } = plan;
  const chosen = findPreset(preset);
  const begun: Content = chosen
    ? { ...NO_LINK, inHand: { presetKey: preset, scenario: chosen.scenario } }
    : shown;
  const usual = view === 'frame' ? FRAME_PANELS : PANELS;
  const wanted = plan.assignment ? classSeed(seed || begun.inHand.scenario.seed) : seed;
  const content = wanted ? withSeed(begun, wanted) : begun;
  const same = usual.length === panels.length && usual.every((panel) => panels.includes(panel));
  return {
    ...content,
    view: {
      ...{ view, tab: shown.view.tab, levers, locked, play, theme, size },
      at: plan.fromHere ? shown.view.at : null,
      lang: shown.view.lang,
      panels: same ? null : PANELS.filter((panel) => panels.includes(panel)),
      host: view === 'frame' ? hostOf(plan.host) : null,
      assignment: assignmentOf(plan, content.inHand.scenario.seed),
      lesson: '',
      step: 0,
    },
  };
}

function assignmentOf({ assignment, luck }: Plan, seed: string): LinkedAssignment | null {
  // A seed alone is no task.
  return assignment && linked(assignment) && linked({ ...assignment, luck: { by: luck, seed } });
}

/** Leaves room for a student's name behind it. */
function classSeed(seed: string): string {
  return Array.from(seed)
    .slice(0, MAX_SEED / 2)
    .join('');
}

function withSeed(content: Content, seed: string): Content {
  const { inHand, other } = content;
  const seeded = <T extends Content['inHand']>(world: T): T => ({
    ...world,
    scenario: { ...world.scenario, seed },
  });
  return { ...content, inHand: seeded(inHand), other: other && seeded(other) };
}

/** The origin in what was typed; null when there is none that may drive a frame. */
export function hostOf(typed: string): string | null {
  try {
    const { origin, protocol, hostname } = new URL(typed);
    const own = protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
    return protocol === 'https:' || own ? origin : null;
  } catch {
    return null;
  }
}

/** The frame as HTML for someone's page. @param name of the scenario, any text */
export function snippetOf({ width, height }: Plan, link: string, name: string): string {
  const attributes = [
    `src="${escapeHtml(link)}"`,
    `title="${escapeHtml(m.share_frame_title({ name }))}"`,
    `width="${width}" height="${height}"`,
    'loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-popups"',
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    ...{ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '\u0027': '&#39;' },
  };
  return text.replace(/[&"<>']/g, (character) => names[character]!);
}
