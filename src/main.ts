import { mount } from 'svelte';
import { Session } from './state/session.svelte';
import App from './ui/App.svelte';
import './ui/theme.css';

mount(App, { target: document.getElementById('app')!, props: { session: new Session() } });

const query = new URLSearchParams(location.search);
if (query.has('fuzz')) void import('./ui/fuzz/fuzz').then(({ fuzz }) => fuzz(query));
