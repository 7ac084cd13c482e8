import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followHeight } from './height';

let changed: () => void;
let window: { document: object; innerHeight: number };
let height: number;
const told: number[] = [];

beforeEach(() => {
  told.length = 0;
  height = 100;
  const observer = class {
    constructor(run: () => void) {
      changed = run;
    }
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', observer);
  const content = { getBoundingClientRect: () => ({ height }) };
  window = { innerHeight: 480, document: { getElementById: () => content } };
  followHeight(window as unknown as Window, (pixels) => told.push(pixels));
});
afterEach(() => vi.unstubAllGlobals());

const becomes = (pixels: number) => {
  height = pixels;
  changed();
};

test('the height is told when it changes, up or down, in whole pixels', () => {
  becomes(300.2);
  becomes(300.4);
  window.innerHeight = 301;
  becomes(290);
  becomes(700);
  expect(told).toEqual([301, 290, 700]);
});

test('a frame that is not shown has no height', () => {
  becomes(0);
  expect(told).toEqual([]);
});

test('content that grows with its frame is followed only so often and no more', () => {
  becomes(500);
  for (let i = 0; i < 100; i++) {
    window.innerHeight = told.at(-1)!;
    becomes(window.innerHeight + 45);
  }
  expect(told.length).toBeLessThan(30);
});

test('no frame is made taller than any page needs', () => {
  becomes(1e9);
  expect(told).toEqual([20_000]);
});
