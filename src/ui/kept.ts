/** What was kept in this browser under a key; null for nothing, or where there is no storage. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps a choice of the reader for later visits.
 * @returns false where nothing can be kept, as in some frames, files and private windows: the choice
 * then lasts as long as the page
 */
export function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
