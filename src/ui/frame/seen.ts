/**
 * Acts once when an element comes into sight, also from within a frame far down on another page or
 * in a tab that is closed. Where browsers cannot tell, and when anybody touches the frame, at once.
 * @returns stops waiting
 */
export function whenSeen(element: Element, act: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    act();
    return () => {};
  }
  const touches = ['pointerdown', 'keydown', 'focusin', 'beforeprint'] as const;
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) seen();
  });
  const stop = () => {
    observer.disconnect();
    for (const touch of touches) removeEventListener(touch, seen);
  };
  function seen() {
    stop();
    act();
  }
  observer.observe(element);
  for (const touch of touches) addEventListener(touch, seen);
  return stop;
}
