import type { Attached } from '../embed/host.svelte';
import type { Theme } from './theme.svelte';

type Framed = Required<Pick<Attached, 'session' | 'playback' | 'view' | 'link'>> & {
  readonly theme: Theme;
};

/** Within a frame, the page around it may read and, if it is named, drive this one; see src/embed. */
export function listenToHost({ theme, ...framed }: Framed): () => void {
  if (window.parent === window) return () => {};
  document.documentElement.dataset.framed = '';
  let stop: (() => void) | null = null;
  let stopped = false;
  void import('../embed/host.svelte').then(({ attachHost }) => {
    if (stopped) return;
    stop = attachHost({ ...framed, window, setTheme: (name) => theme.choose(name) });
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
