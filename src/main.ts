import { mount } from 'svelte';
import type { Link } from './scenario/link/link';
import { Address, fragmentIn, linkIn } from './state/address.svelte';
import { Session } from './state/session.svelte';
import App from './ui/App.svelte';
import { languageLost, ownWishes, speakIn, wantedLocale } from './ui/language';
import './ui/theme.css';

/** The link of a page that has no address of its own: one in a `srcdoc`, say. */
const given = document.querySelector<HTMLMetaElement>('meta[name="dispatch-lab-link"]')?.content;

void begin();

const query = new URLSearchParams(location.search);
if (query.has('fuzz')) void import('./ui/fuzz/fuzz').then(({ fuzz }) => fuzz(query));

/** The language comes first: what is to be said of a link is said in it. */
async function begin(): Promise<void> {
  const wanted = wantedLocale({ fragment: fragmentIn(window, given), ...ownWishes() });
  const fetched = await speakIn(wanted);
  const link = await linkIn(window, given);
  const { lang } = link.view;
  // A folded link says only now what it wants.
  const language = lang === 'auto' ? wanted : lang;
  const lost = language === wanted ? !fetched : !(await speakIn(language));
  await show(lost ? withMessage(link, () => languageLost(language)) : link);
}

function withMessage(link: Link, saying: () => string): Link {
  return {
    ...link,
    get messages() {
      return [...link.messages, saying()];
    },
  };
}

async function show(link: Link): Promise<void> {
  const target = document.getElementById('app')!;
  const session = new Session();
  session.openLink(link);
  const address = new Address(session, link);
  if (link.view.view === 'page') {
    target.replaceChildren();
    mount(App, { target, props: { session, address } });
    return;
  }
  const { default: Frame } = await import('./ui/frame/Frame.svelte');
  target.replaceChildren();
  mount(Frame, { target, props: { session, view: link.view, link: () => address.link() } });
}
