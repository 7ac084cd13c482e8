import { tick } from 'svelte';
import type { Address } from '../../state/address.svelte';
import type { Playback } from '../../state/playback.svelte';
import type { Session } from '../../state/session.svelte';

/** What of the page a lesson uses. */
export interface Desk {
  readonly session: Session;
  readonly address: Address;
  readonly playback: Playback;
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
