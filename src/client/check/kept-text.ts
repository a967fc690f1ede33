const KEY = 'check-text';

/** The text kept in this tab, `null` where the reader has not asked for it. */
export function recallText(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    // Storage is closed to the page: nothing is kept.
    return null;
  }
}

/** Keeps the text as long as the tab is open. Whether it could. */
export function keepText(text: string): boolean {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    // Storage is closed or full.
    forgetText();
    return false;
  }
}

export function forgetText(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage is closed: nothing was kept.
  }
}
