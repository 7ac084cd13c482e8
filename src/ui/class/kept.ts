import { ClassResults } from '../../learn/class/results.svelte';
import type { LinkView } from '../../scenario/link/link';
import { REPLICATIONS } from '../../state/run-desk.svelte';
import type { Session } from '../../state/session.svelte';

const kept = new WeakMap<Session, ClassResults>();

/** A page's class: it stays while its dialog is closed, and goes with the page. */
export function classOf(session: Session, view: LinkView): ClassResults {
  const known = kept.get(session);
  if (known) {
    if (known.rows.length === 0) known.setAssignment(view);
    return known;
  }
  const results = new ClassResults(
    (scenario, wanted) => session.ask.answersTo(scenario, REPLICATIONS, wanted),
    view,
  );
  kept.set(session, results);
  // The browser asks before codes that no file has go with the page.
  addEventListener('beforeunload', (event) => {
    if (results.unsaved) event.preventDefault();
  });
  return results;
}
