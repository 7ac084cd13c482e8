/** Frames are no taller than this, in pixels, whatever their content asks for. */
const TALLEST = 20_000;
/**
 * Times in a row that content may grow as the frame does: more, and it would go on for ever. Parts of
 * the page that come one after another make a dozen.
 */
const MOST_IN_A_ROW = 20;

/**
 * Tells how tall the content is, now and whenever that changes.
 * @param tell called with whole pixels
 */
export function followHeight(
  window: Window,
  tell: (height: number) => void,
): { now: () => number; stop: () => void } {
  const content = window.document.getElementById('app') ?? window.document.body;
  let [told, seen, frame, inARow] = [0, 0, 0, 0];

  // As it is on the screen, also where the page is magnified.
  const now = () => Math.min(TALLEST, Math.ceil(content.getBoundingClientRect().height));
  const observer = new ResizeObserver(() => {
    const height = now();
    if (height === seen) return;
    const { innerHeight } = window;
    inARow = height > told && innerHeight > frame ? inARow + 1 : 0;
    [seen, frame] = [height, innerHeight];
    if (height === told || height === 0 || inARow > MOST_IN_A_ROW) return;
    told = height;
    tell(height);
  });
  observer.observe(content);
  return { now, stop: () => observer.disconnect() };
}
