import type { Attachment } from 'svelte/attachments';

/**
 * Where the focused control is replaced by what follows from it (a question by its progress, that
 * by the answer), the focus goes on to the first control that stands there now.
 */
export const keepFocus: Attachment<HTMLElement> = (place) => {
  let last: Element | null = null;
  place.dataset.keepsFocus = '';
  const remember = ({ target }: FocusEvent) => {
    const nearest = (target as Element).closest('[data-keeps-focus]');
    last = nearest === place ? (target as Element) : null;
  };
  // Left for elsewhere, not taken away.
  const forget = ({ target }: FocusEvent) =>
    setTimeout(() => target === last && last?.isConnected && (last = null));
  const follow = () => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    place.querySelector<HTMLElement>('[tabindex="-1"], button:not(:disabled)')?.focus();
  };
  const observer = new MutationObserver(follow);
  observer.observe(place, { childList: true, subtree: true });
  place.addEventListener('focusin', remember);
  place.addEventListener('focusout', forget);
  return () => {
    observer.disconnect();
    place.removeEventListener('focusin', remember);
    place.removeEventListener('focusout', forget);
  };
};
