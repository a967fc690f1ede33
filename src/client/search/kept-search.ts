/** The search of the dialog, in the form of an address, kept with the entry of the history; empty for none. */
export function readKept(): string {
  const kept: unknown = history.state?.search;
  return typeof kept === 'string' ? kept : '';
}

export function keepSearch(search: string): void {
  try {
    history.replaceState({ ...history.state, search }, '');
  } catch {
    // Browsers refuse hundreds of changes within seconds; the search goes on.
  }
}
