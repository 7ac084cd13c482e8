import { mount } from 'svelte';
import type { Link } from './scenario/link/link';
import { Address, linkIn } from './state/address.svelte';
import { Session } from './state/session.svelte';
import App from './ui/App.svelte';
import './ui/theme.css';

/** The link of a page that has no address of its own: one in a `srcdoc`, say. */
const given = document.querySelector<HTMLMetaElement>('meta[name="dispatch-lab-link"]')?.content;

void linkIn(window, given).then(show);

const query = new URLSearchParams(location.search);
if (query.has('fuzz')) void import('./ui/fuzz/fuzz').then(({ fuzz }) => fuzz(query));

async function show(link: Link): Promise<void> {
  const target = document.getElementById('app')!;
  const session = new Session();
  session.openLink(link);
  const address = new Address(session, link);
  if (link.view.view === 'page') {
    mount(App, { target, props: { session, address } });
    return;
  }
  const { default: Frame } = await import('./ui/frame/Frame.svelte');
  mount(Frame, { target, props: { session, view: link.view, link: () => address.link() } });
}
