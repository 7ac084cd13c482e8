import { readLink } from '../scenario/link/codec';
import { isFromFuture, type Link } from '../scenario/link/link';
import { spanOf } from '../scenario/scenario';
import { DAY } from '../shared/units';
import type { Playback } from '../state/playback.svelte';
import type { Session } from '../state/session.svelte';
import { presetFrom, withLevers, type Applied } from './apply';
import type {
  Ask,
  Changes,
  Clock,
  Events,
  Refusal,
  Result,
  Results,
  State,
  Topic,
} from './protocol';
import { orderOf, settledOf, toldOf } from './told';

/** What a host reaches of the page. */
export interface Reach {
  readonly session: Session;
  readonly playback: Playback;
  /** Address of a page that shows the same. */
  readonly link?: () => Promise<string>;
  readonly setTheme?: (theme: 'light' | 'dark' | 'auto') => void;
}

/** What is asked of the page itself, not of the frame around it. */
export type Deed = Exclude<Ask, { type: 'resize' | 'subscribe' | 'unsubscribe' }>;

/** Runs that are waited for at once, at most. */
const MOST_WAITING = 32;

/** A request that is not granted. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

interface Waiting {
  readonly resolve: (result: Results['run']) => void;
  readonly reject: (error: Refused) => void;
}

/** Does what a host may ask of the page. Who may ask what has been decided before. */
export class Conduct {
  readonly #reach: Reach;
  #waiting: Waiting[] = [];
  /** A link takes a moment to read: what is asked after it waits for its turn. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /**
   * @param access of who asks
   * @throws Refused when what is asked cannot be done; then nothing has changed
   */
  perform(ask: Deed, access: State['access']): Promise<Result> {
    const read = ask.type === 'set' && ask.link !== undefined ? ask.link : null;
    const turn = this.#turn.then(async () => {
      const link = read === null ? null : await linkFrom(read);
      // The answer may come later: the next in turn need not wait for it.
      return { answer: this.#act(ask, link, access) };
    });
    this.#turn = turn.catch(() => {});
    return turn.then(({ answer }) => answer);
  }

  #act(ask: Deed, link: Link | null, access: State['access']): Result | Promise<Result> {
    const { playback } = this.#reach;
    switch (ask.type) {
      case 'get':
        return this.#state(access);
      case 'set':
        return this.#set(ask, link);
      case 'run':
        return this.#run();
      case 'play':
        playback.play();
        return { clock: this.#clock() };
      case 'pause':
        playback.pause();
        return { clock: this.#clock() };
      case 'seek':
        return this.#seek(ask.to);
    }
  }

  /** An order log is the reader's own: what was measured from it is told to nobody. */
  get withheld(): boolean {
    const { session } = this.#reach;
    return session.log !== null || session.showsLog;
  }

  /** What subscribers are told now; null while there is nothing they may know. */
  news(topic: Topic): Events[Topic] | null {
    const { session } = this.#reach;
    if (this.withheld) return null;
    if (topic === 'order') return { order: this.#order() };
    if (session.run !== 'settled' || !session.answers) return null;
    return {
      settled: settledOf(session.answers),
      scenario: toldOf(session.shown, session.presetKey),
    };
  }

  /** To be called whenever a run has settled or failed. */
  ended(failed: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { resolve, reject } of waiting)
      if (failed) reject(refused('RunFailed', 'The run failed; the page says why.'));
      else resolve({ settled: this.#settled() });
  }

  #settled() {
    const { run, answers } = this.#reach.session;
    return run === 'settled' && answers && !this.withheld ? settledOf(answers) : null;
  }

  /** Of the run that is shown, not of one before. */
  #order() {
    const { order, outdated } = this.#reach.session.closer;
    return order && !outdated && !this.withheld ? orderOf(order) : null;
  }

  async #state(access: State['access']): Promise<State> {
    const { session, link } = this.#reach;
    const { withheld } = this;
    const address = withheld || !link ? null : await link();
    return {
      access,
      run: session.run,
      withheld: this.withheld,
      scenario: toldOf(session.scenario, session.presetKey),
      link: this.withheld ? null : address,
      settled: this.#settled(),
      order: this.#order(),
      clock: this.#clock(),
    };
  }

  #set(changes: Changes, link: Link | null): Results['set'] {
    const { session, setTheme } = this.#reach;
    const { theme, preset, levers, seed } = changes;
    if (theme !== undefined && !setTheme)
      throw refused('NotSupported', 'The theme of this page cannot be set.', 'theme');
    if (link) this.#open(link);
    else if (preset !== undefined || levers !== undefined || seed !== undefined) {
      if (session.readOnly)
        throw refused('NotAllowed', 'What a later version has made cannot be changed here.');
      const { scenario: present } = session;
      const begun = preset === undefined ? present : granted(presetFrom(preset, present));
      const scenario = granted(withLevers({ ...begun, seed: seed ?? begun.seed }, levers ?? {}));
      if (preset !== undefined) session.openPreset(preset);
      session.arrange(session.worlds, { scenario, presetKey: session.presetKey });
    }
    if (theme !== undefined) setTheme?.(theme);
    return { scenario: toldOf(session.scenario, session.presetKey) };
  }

  #open(link: Link): void {
    const { session, playback } = this.#reach;
    session.openLink(link);
    if (link.view.at === null) return;
    playback.pause();
    playback.seek(link.view.at);
  }

  #run(): Promise<Results['run']> {
    if (this.#waiting.length >= MOST_WAITING)
      throw refused('TooMany', 'Too many runs are waited for.');
    this.#reach.session.runNow();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #seek(to: number): Results['seek'] {
    const { end } = this.#clock();
    if (to < 0 || to > end)
      throw refused('OutOfRange', `to must lie between 0 and ${end} seconds.`, 'to');
    this.#reach.playback.seek(to);
    return { clock: this.#clock() };
  }

  #clock(): Clock {
    const { session, playback } = this.#reach;
    const { warmupDays, windowDays, cooldownDays } = spanOf(session.shown);
    const end = (warmupDays + windowDays + cooldownDays) * DAY;
    return { at: playback.now, end, playing: playback.playing };
  }
}

/** @param address of a page, or its fragment alone, with or without `#` */
async function linkFrom(address: string): Promise<Link> {
  const at = address.indexOf('#');
  const link = await readLink(at < 0 && address.includes('://') ? '' : address.slice(at + 1));
  if (isFromFuture(link))
    throw refused('LaterVersion', 'This link was made by a later version.', 'link');
  if (link.messages.length > 0) throw refused('BadRequest', link.messages.join(' '), 'link');
  return link;
}

function granted(applied: Applied) {
  if (!applied.ok) throw new Refused(applied.error);
  return applied.scenario;
}

function refused(name: Refusal['name'], message: string, field?: string): Refused {
  return new Refused({ name, message, ...(field !== undefined && { field }) });
}
