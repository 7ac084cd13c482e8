/** Whether the page is read from right to left. */
export function fromRight(): boolean {
  return document.documentElement.dir === 'rtl';
}

/** Where an arrow key to the side leads in the order of reading: 1 on, −1 back; 0: another key. */
export function sideways(key: string): -1 | 0 | 1 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  return (key === 'ArrowRight') === fromRight() ? -1 : 1;
}
