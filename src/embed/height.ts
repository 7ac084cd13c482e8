/** Frames are no taller than this, in pixels, whatever their content asks for. */
const TALLEST = 20_000;

/**
 * Tells how tall the content is, now and whenever that changes.
 * @param tell called with whole pixels
 */
export function followHeight(
  window: Window,
  tell: (height: number) => void,
): { now: () => number; stop: () => void } {
  const content = window.document.getElementById('app') ?? window.document.body;
  let [told, frame, width] = [0, 0, 0];

  const now = () => Math.min(TALLEST, Math.ceil(content.getBoundingClientRect().height));
  const observer = new ResizeObserver(() => {
    const height = now();
    const { innerHeight, innerWidth } = window;
    // Content that grows only because the frame did would go on for ever.
    const follows = innerHeight !== frame && innerWidth === width && height > told && frame > 0;
    [frame, width] = [innerHeight, innerWidth];
    if (height === told || height === 0 || follows) return;
    told = height;
    tell(height);
  });
  observer.observe(content);
  return { now, stop: () => observer.disconnect() };
}
