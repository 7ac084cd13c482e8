/** What was kept in this browser under a key; null for nothing, or where there is no storage. */
export function recall(key: string): string | null {
  return attempt(() => localStorage.getItem(key), null);
}

/**
 * Keeps a choice of the reader for later visits.
 * @returns false where nothing can be kept, as in some frames, files and private windows: the choice
 * then lasts as long as the page
 */
export function keep(key: string, value: string): boolean {
  return attempt(() => {
    localStorage.setItem(key, value);
    return true;
  }, false);
}

/** As `recall`, of what lasts as long as the tab: over a reload, not beyond. */
export function recallInTab(key: string): string | null {
  return attempt(() => sessionStorage.getItem(key), null);
}

export function keepInTab(key: string, value: string): void {
  attempt(() => sessionStorage.setItem(key, value), undefined);
}

export function forgetInTab(key: string): void {
  attempt(() => sessionStorage.removeItem(key), undefined);
}

/** Storage that is denied throws even when it is only named. */
function attempt<T>(work: () => T, denied: T): T {
  try {
    return work();
  } catch {
    return denied;
  }
}
