import { isLink, NO_LINK, plainLink, readLink, writeLink } from '../scenario/link/codec';
import type { Link, LinkView, Receipt } from '../scenario/link/link';
import type { Scenario } from '../scenario/scenario';
import type { Playback } from './playback.svelte';
import type { Session } from './session.svelte';

/** A change is written once nothing else has changed for so long, in ms: browsers limit how often. */
const REST = 300;

/** What is needed of the browser's window; tests stand in for it. */
export interface Place {
  readonly location: Pick<Location, 'href' | 'hash' | 'protocol'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
}

type Content = Omit<Link, 'version' | 'messages'>;

/** What the address of a window says. Frames written by hand have none: there a `meta` element does. */
export function linkIn(place: Pick<Place, 'location'>, instead?: string): Promise<Link> {
  return readLink(fragmentIn(place, instead));
}

/** The same before it is read. */
export function fragmentIn({ location }: Pick<Place, 'location'>, instead = ''): string {
  const fragment = location.hash.slice(1);
  return isLink(fragment) ? fragment : instead;
}

/** Keeps the address in step with what the page shows, and the page with the address. */
export class Address {
  /** The open tab; '' for the usual one. */
  tab: string = $state('');
  /** What the link said of the rest of the view; it stays. */
  view: LinkView = $state.raw(NO_LINK.view);
  /** What a cited run gave; null when the link cites none. */
  receipt: Receipt | null = $state.raw(null);
  /** The scenario that `receipt` is of. */
  cited: Scenario = $state.raw(NO_LINK.inHand.scenario);
  /** Fragment of what is shown, without `#`. */
  fragment: string = $state('');

  readonly #session: Session;
  readonly #place: Place;
  #playback: Playback | null = null;
  #unknown: Link['unknown'] = [];
  /** As `plainLink`, of what the address says or need not say. */
  #written = '';
  /** Which worlds are shown: a change of these is a step to go back from. */
  #opened = '';
  #waiting: { readonly content: Content; readonly opened: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is shown now came from the address. */
  #arrived = true;

  constructor(session: Session, link: Link = NO_LINK, place: Place = window) {
    this.#session = session;
    this.#place = place;
    this.#take(link);
  }

  /**
   * Writes what is shown into the address. To be called in an effect: it reads all that a link
   * depends on.
   */
  follow(): void {
    const content = this.content();
    const opened = this.#worldsShown();
    if (this.#session.readOnly) return;
    if (this.#arrived) {
      this.#arrived = false;
      [this.#written, this.#opened] = [plainLink(content), opened];
      void this.#tellFragment(content);
      return;
    }
    // What was open is complete before something else is opened.
    if (this.#waiting && this.#waiting.opened !== opened) void this.#write();
    this.#waiting = { content, opened };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), REST);
  }

  /** Follows the browser's back and forward, and links that are typed or pasted into the address. */
  listen(playback: Playback): () => void {
    this.#playback = playback;
    const changed = () => void this.#arrive();
    this.#place.addEventListener('popstate', changed);
    this.#place.addEventListener('hashchange', changed);
    return () => {
      clearTimeout(this.#timer);
      this.#place.removeEventListener('popstate', changed);
      this.#place.removeEventListener('hashchange', changed);
    };
  }

  /** All that a link to what is shown says. */
  content(): Content {
    const { scenario, presetKey, other, worlds, log } = this.#session;
    const playback = this.#playback;
    // A clock that runs is not followed: it would change the address all the time.
    const at = playback?.stoppedAt ?? null;
    return {
      inHand: { scenario, presetKey },
      other: other && { ...other, side: other.key === worlds.a ? 'a' : 'b' },
      view: { ...this.view, tab: this.tab, at, play: null },
      log: log?.measured.digest ?? this.#session.wantedLog,
      receipt: null,
      unknown: this.#unknown,
    };
  }

  /**
   * Address of the whole page, not of a frame or a part, that shows what is shown now; where it has
   * none, its fragment.
   */
  async link(): Promise<string> {
    const content = this.content();
    const { theme, tab, at, lang, assignment, levers, locked, lesson, step } = content.view;
    // Which levers may move is a part of what a class is asked to do.
    const task = assignment && { assignment, levers, locked };
    const view = { ...NO_LINK.view, theme, tab, at, lang, lesson, step, ...task };
    const fragment = await writeLink({ ...content, view });
    return this.hrefOf(fragment) || `#${fragment}`;
  }

  /** Address of the page with a fragment; '' where the page has none that others could open. */
  hrefOf(fragment: string): string {
    const { protocol, href } = this.#place.location;
    return /^https?:$/.test(protocol) ? `${href.split('#', 1)[0]}#${fragment}` : '';
  }

  #take({ inHand, view, receipt, unknown }: Link): void {
    this.cited = inHand.scenario;
    this.tab = view.tab;
    this.view = view;
    this.receipt = receipt;
    this.#unknown = unknown;
    this.#arrived = true;
  }

  #worldsShown(): string {
    const { presetKey, other, worlds } = this.#session;
    return JSON.stringify([presetKey, worlds.inHand, other?.key, worlds.a]);
  }

  async #tellFragment(content: Content): Promise<string> {
    return (this.fragment = await writeLink(content));
  }

  async #write(): Promise<void> {
    const { content, opened } = this.#waiting!;
    this.#waiting = null;
    clearTimeout(this.#timer);
    const plain = plainLink(content);
    if (plain === this.#written) return;
    const step = opened !== this.#opened;
    [this.#written, this.#opened] = [plain, opened];
    const fragment = await this.#tellFragment(content);
    // Overtaken while it was folded.
    if (this.#written !== plain && !step) return;
    try {
      this.#place.history[step ? 'pushState' : 'replaceState'](null, '', `#${fragment}`);
    } catch {
      // Some frames have no history of their own, and browsers refuse too many steps.
    }
  }

  async #arrive(): Promise<void> {
    const fragment = this.#place.location.hash.slice(1);
    if (fragment !== '' && !isLink(fragment)) return;
    const link = await readLink(fragment);
    if (plainLink(link) === this.#written && link.messages.length === 0) return;
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.#take(link);
    this.#session.openLink(link);
    const { at } = link.view;
    if (at !== null) {
      this.#playback?.pause();
      this.#playback?.seek(at);
    }
  }
}
