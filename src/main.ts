import { mount } from 'svelte';
import { Address, linkIn } from './state/address.svelte';
import { Session } from './state/session.svelte';
import App from './ui/App.svelte';
import './ui/theme.css';

/** The link of a page that has no address of its own: one in a `srcdoc`, say. */
const given = document.querySelector<HTMLMetaElement>('meta[name="dispatch-lab-link"]')?.content;

void linkIn(window, given).then((link) => {
  const session = new Session();
  session.openLink(link);
  const props = { session, address: new Address(session, link) };
  mount(App, { target: document.getElementById('app')!, props });
});
