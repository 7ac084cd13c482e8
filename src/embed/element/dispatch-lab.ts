import type { Ask, Changes, FromFrame, Results, Topic } from '../protocol';
import { frameAddress, leverOf } from './frame-address';

const VERSION = 1;
/** Pixels: what a frame needs at least, has at first, and gets at most, whatever it asks for. */
const [LOWEST, USUAL, HIGHEST] = [256, 480, 10_000];
/** Milliseconds after which a question counts as lost; a run may take its time. */
const PATIENCE = 20_000;
const PATIENCE_FOR_RUNS = 600_000;

interface Asked {
  readonly ask: Ask;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src$="embed.js"], script[src*="embed.js?"]');
/** The page is served beside this script. */
const page = new URL('./', script?.src || location.href).href;

/** Made by script: a policy that forbids styles in markup has nothing against it. */
const looks = new CSSStyleSheet();
looks.replaceSync(
  ':host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}',
);

/** May it be named as the host of a frame? Only what nobody in between can pretend to be. */
const mayHost =
  location.protocol === 'https:' ||
  (location.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname));

function named(name: string, message: string, field?: string): Error {
  return Object.assign(new Error(message), { name, ...(field !== undefined && { field }) });
}

/** A frame with Dispatch Lab; see docs/host-api.md. */
class DispatchLab extends HTMLElement {
  #frame = document.createElement('iframe');
  readonly #asked = new Map<number, Asked>();
  readonly #topics = new Set<Topic>();
  readonly #attributes = new MutationObserver((records) =>
    this.#changed(new Set(records.map(({ attributeName }) => attributeName!))),
  );
  #number = 0;
  #ready = false;
  /** Of the frame; "null" when it is opaque. */
  #origin = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [looks];
  }

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.#attributes.observe(this, { attributes: true });
    this.#open();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#attributes.disconnect();
    this.#ready = false;
    for (const { reject, timer } of this.#asked.values()) {
      clearTimeout(timer);
      reject(named('Gone', 'The frame was taken out of the page.'));
    }
    this.#asked.clear();
  }

  set(changes: Changes): Promise<Results['set']> {
    return this.#ask({ type: 'set', ...changes });
  }
  get(): Promise<Results['get']> {
    return this.#ask({ type: 'get' });
  }
  run(): Promise<Results['run']> {
    return this.#ask({ type: 'run' });
  }
  play(): Promise<Results['play']> {
    return this.#ask({ type: 'play' });
  }
  pause(): Promise<Results['pause']> {
    return this.#ask({ type: 'pause' });
  }
  /** @param to simulated second since the start */
  seek(to: number): Promise<Results['seek']> {
    return this.#ask({ type: 'seek', to });
  }
  /** What is told from now on as events of the same names; also after the frame was loaded anew. */
  subscribe(...topics: Topic[]): Promise<Results['subscribe']> {
    for (const topic of topics) this.#topics.add(topic);
    return this.#ask({ type: 'subscribe', topics });
  }
  unsubscribe(...topics: Topic[]): Promise<Results['unsubscribe']> {
    for (const topic of topics) this.#topics.delete(topic);
    return this.#ask({ type: 'unsubscribe', topics });
  }

  /** A frame of its own for each address: a fragment that changes loads no page anew. */
  #open(): void {
    const { levers, ...words } = this.#said();
    const params = Object.entries({ ...words, ...levers }).map(([key, x]) => [key, String(x)]);
    const wanted = {
      src: this.getAttribute('src'),
      params: Object.fromEntries(params) as Record<string, string>,
      host: mayHost && !this.hasAttribute('readonly') ? location.origin : null,
    };
    const address = frameAddress(wanted, page, document.baseURI);
    const sandbox = this.getAttribute('sandbox');
    const opaque = sandbox !== null && !/\ballow-same-origin\b/i.test(sandbox);
    this.#ready = false;
    const frame = (this.#frame = document.createElement('iframe'));
    this.#dress();
    this.shadowRoot!.replaceChildren(frame);
    if (address === null) return;
    this.#origin = opaque ? 'null' : new URL(address).origin;
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    if (this.getAttribute('loading') === 'lazy') frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    // One that was loaded and says nothing is not waited for.
    frame.onload = () => this.#asked.forEach((asked, id) => this.#lose(id, asked));
    frame.src = address;
  }

  /** The scenario and theme that attributes ask for. */
  #said(): Changes & { levers: Record<string, number> } {
    const levers: Record<string, number> = {};
    for (const { name, value } of this.attributes) {
      const lever = leverOf(name);
      if (lever) levers[lever] = Number(value);
    }
    const words = ['preset', 'seed', 'theme'].flatMap((name) => {
      const value = this.getAttribute(name);
      return value === null ? [] : [[name, value]];
    });
    return { ...Object.fromEntries(words), levers };
  }

  /** Attributes that only change how the frame looks from here. */
  #dress(): void {
    const frame = this.#frame;
    frame.title = this.title || 'Dispatch Lab, a simulation of orders on their way';
    const height = Number(this.getAttribute('height'));
    if (height > 0) frame.style.height = `${height}px`;
    else frame.style.height ||= `${USUAL}px`;
  }

  #changed(names: ReadonlySet<string>): void {
    this.#dress();
    const all = [...names];
    if (all.some((name) => ['src', 'sandbox', 'readonly'].includes(name))) return this.#open();
    const { levers, ...words } = this.#said();
    const changed = Object.entries(words).filter(([name]) => names.has(name));
    const moved = Object.entries(levers).filter(([lever]) =>
      all.some((name) => leverOf(name) === lever),
    );
    if (changed.length + moved.length === 0) return;
    const changes = {
      ...Object.fromEntries(changed),
      ...(moved.length > 0 && { levers: Object.fromEntries(moved) }),
    } as Changes;
    this.set(changes).catch((error: Error) => this.#tell('error', error));
  }

  #ask<Result>(ask: Ask): Promise<Result> {
    if (!this.isConnected) return Promise.reject(named('Gone', 'The frame is in no page.'));
    return new Promise<Result>((resolve, reject) => {
      const id = ++this.#number;
      this.#asked.set(id, { ask, resolve, reject, timer: undefined });
      if (this.#ready) this.#post(id);
    });
  }

  /** Gives it up after a while. */
  #lose(id: number, asked: Asked): void {
    const late = () => {
      this.#asked.delete(id);
      asked.reject(named('TimedOut', 'The frame did not answer.'));
    };
    asked.timer ??= setTimeout(late, asked.ask.type === 'run' ? PATIENCE_FOR_RUNS : PATIENCE);
  }

  #post(id: number): void {
    const asked = this.#asked.get(id)!;
    this.#lose(id, asked);
    const message = { dispatchLab: VERSION, id, ...asked.ask };
    this.#frame.contentWindow?.postMessage(message, this.#origin === 'null' ? '*' : this.#origin);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (typeof data !== 'object' || data?.dispatchLab !== VERSION) return;
    const message = data as FromFrame;
    if (message.type === 'event') return this.#happened(message);
    const asked = this.#asked.get(message.id as number);
    if (!asked) return;
    this.#asked.delete(message.id as number);
    clearTimeout(asked.timer);
    if (message.type === 'result') asked.resolve(message.result as never);
    else asked.reject(named(message.error.name, message.error.message, message.error.field));
  };

  #happened(message: FromFrame & { type: 'event' }): void {
    if (message.event === 'ready') {
      this.#ready = true;
      const waiting = [...this.#asked.keys()];
      const topics = [...this.#topics];
      if (topics.length > 0) this.subscribe(...topics).catch(() => {});
      waiting.forEach((id) => this.#post(id));
    } else if (message.event === 'resize' && !this.hasAttribute('height')) {
      const height = Math.min(HIGHEST, Math.max(LOWEST, Number(message.detail.height) || 0));
      this.#frame.style.height = `${height}px`;
    }
    this.#tell(message.event, message.detail);
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get('dispatch-lab')) customElements.define('dispatch-lab', DispatchLab);
