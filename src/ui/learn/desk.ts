import { tick } from 'svelte';
import { plainLink } from '../../scenario/link/codec';
import type { Link } from '../../scenario/link/link';
import type { Address } from '../../state/address.svelte';
import type { Playback } from '../../state/playback.svelte';
import type { Session } from '../../state/session.svelte';

/** What of the page a lesson uses. */
export interface Desk {
  readonly session: Session;
  readonly address: Address;
  readonly playback: Playback;
}

/** Fragment of a link to what the page shows, without any lesson. */
export function fragmentOf({ address }: Desk): string {
  const content = address.content();
  return plainLink({ ...content, view: { ...content.view, lesson: '', step: 0 } });
}

/** @returns gives the page back as a link has it, in one step of undo */
export function asLinked({ session, address, playback }: Desk, link: Link): () => void {
  return () => {
    session.openLink(link);
    void tick().then(() => (address.tab = link.view.tab));
    playback.pause();
    if (link.view.at !== null) playback.seek(link.view.at);
  };
}

/**
 * Clears the page for a lesson: measured stages and levers that wait would tell another story.
 * @returns gives the page back as it was, in one step of undo
 */
export function clear({ session, address, playback }: Desk): () => void {
  const { scenario, presetKey, worlds, log, held } = session;
  const { stoppedAt } = playback;
  const { tab } = address;
  if (held) session.setHeld(false);
  if (log) session.closeLog();
  return () => {
    if (log) session.log = log;
    session.arrange(worlds, { scenario, presetKey });
    if (log) session.runNow();
    if (held) session.setHeld(true);
    void tick().then(() => (address.tab = tab));
    playback.pause();
    if (stoppedAt !== null) playback.seek(stoppedAt);
  };
}
