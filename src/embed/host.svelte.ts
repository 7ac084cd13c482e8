import { untrack } from 'svelte';
import { Conduct, Refused, type Reach } from './conduct';
import { decide, mayDrive, VERSION } from './decide';
import { OPEN_GATE } from './gate';
import { followHeight } from './height';
import type { Ask, FromFrame, MessageId, Result, Topic } from './protocol';

export interface Attached extends Reach {
  readonly view: {
    /** Origin that may drive this frame; null for none. */ readonly host: string | null;
  };
  /** The window of the frame. */
  readonly window: Window;
}

/**
 * Lets the page that frames this one read it, and drive it where the address names its origin.
 * Nobody else is heard. See docs/host-api.md.
 * @returns what ends it
 */
export function attachHost({ view, window, ...reach }: Attached): () => void {
  const { parent } = window;
  if (parent === window) return () => {};
  const { session } = reach;
  const conduct = new Conduct(reach);
  /** Origin that each topic is told to. */
  const subscribed: { [T in Topic]?: string } = {};
  let gate = OPEN_GATE;

  /** An opaque origin has no name to post to. */
  const post = (message: FromFrame, origin: string) =>
    parent.postMessage({ dispatchLab: VERSION, ...message }, origin === 'null' ? '*' : origin);
  const tell = (topic: Topic, origin = subscribed[topic]) => {
    const detail = origin === undefined ? null : conduct.news(topic);
    if (origin !== undefined && detail !== null)
      post({ type: 'event', event: topic, detail } as FromFrame, origin);
  };
  // A height tells nothing of what is shown: any parent may know it.
  const height = followHeight(window, (pixels) => {
    post({ type: 'event', event: 'resize', detail: { height: pixels } }, '*');
    // What Canvas, the learning platform, listens for.
    parent.postMessage({ subject: 'lti.frameResize', height: pixels }, '*');
  });

  async function perform(id: MessageId, ask: Ask, origin: string): Promise<void> {
    try {
      const result = await answer(ask, origin);
      post({ type: 'result', id, result }, origin);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      post({ type: 'error', id, error: error.refusal }, origin);
    }
    // After the answer: what it is now, before what it becomes.
    if (ask.type === 'subscribe') ask.topics.forEach((topic) => tell(topic));
  }

  function answer(ask: Ask, origin: string): Result | Promise<Result> {
    switch (ask.type) {
      case 'resize':
        return { height: height.now() };
      case 'subscribe':
        for (const topic of ask.topics) subscribed[topic] = origin;
        return { topics: Object.keys(subscribed) as Topic[] };
      case 'unsubscribe':
        for (const topic of ask.topics) delete subscribed[topic];
        return { topics: Object.keys(subscribed) as Topic[] };
      default:
        return conduct.perform(ask, mayDrive(origin, view.host) ? 'drive' : 'read');
    }
  }

  function hear(event: MessageEvent): void {
    const { origin } = event;
    const arrival = {
      get data(): unknown {
        return event.data;
      },
      fromParent: event.source === parent,
      origin,
      now: performance.now(),
    };
    const decided = decide(arrival, view.host, gate);
    ({ gate } = decided);
    const { decision } = decided;
    if (decision.kind === 'answer') post(decision.reply, origin);
    else if (decision.kind === 'perform') void perform(decision.id, decision.ask, origin);
  }

  const unwatch = $effect.root(() => {
    $effect(() => {
      const { run, answers } = session;
      if (run === 'failed' || run === 'settled') conduct.ended(run === 'failed');
      if (run === 'settled' && answers) untrack(() => tell('settled'));
    });
    $effect(() => {
      void session.closer.order;
      untrack(() => tell('order'));
    });
  });
  window.addEventListener('message', hear);
  post({ type: 'event', event: 'ready', detail: {} }, '*');

  return () => {
    window.removeEventListener('message', hear);
    unwatch();
    height.stop();
  };
}
