import { describe, expect, test } from 'vitest';
import { flowLayout } from './layout';
import { targetsOf, type Target } from './places';
import { DRAWN_STATIONS } from './stations';

/** A target as a pointer has it: at least 24 pixels. */
const ring = ({ x, y, radius }: Target) => {
  const half = Math.max(12, radius);
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
};
type Box = ReturnType<typeof ring>;
const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe.each([288, 358, 608, 668, 1066, 1560])('targets at %i px', (width) => {
  const layout = flowLayout(width);
  const targets = targetsOf(layout);

  test('every station has one, inside the picture, none over another', () => {
    expect(targets.map(({ station }) => station)).toEqual(
      DRAWN_STATIONS.map(({ station }) => station),
    );
    targets.forEach((a, i) => {
      const box = ring(a);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(layout.height);
      for (const b of targets.slice(i + 1)) expect(apart(box, ring(b))).toBe(true);
    });
  });

  test('the words of lanes keep clear of each other', () => {
    const boxes = targets
      .filter(({ drawn }) => layout.lanes.some(({ key }) => key === drawn))
      .map(({ words: { x, y, width: w, height: h } }) => ({
        left: x,
        top: y,
        right: x + w,
        bottom: y + h,
      }));
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(apart(a, b)).toBe(true);
    });
  });
});
