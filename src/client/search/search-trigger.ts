/**
 * Opens the search on / and Ctrl- or ⌘-K, at the link of the masthead and at others marked `data-search`, and where
 * a reader comes back to it; paints `?q=` where it is asked for.
 */
const link = document.querySelector<HTMLAnchorElement>('a.find');

/** Without `onFailure`, a search that cannot be opened here leads to its own page. */
async function open(onFailure?: () => void): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('quotation-search input');
  if (field !== null) {
    field.closest('dialog')?.showModal();
    field.focus();
    field.select();
  } else if (link !== null) {
    try {
      await (await import('./search-dialog.ts')).openSearchDialog(link.href);
    } catch {
      if (onFailure === undefined) location.assign(link.href);
      else onFailure();
    }
  }
}

for (const opener of document.querySelectorAll<HTMLAnchorElement>('a.find, a[data-search]')) {
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  });
}

addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  if (event.isComposing || !(isCommand || (isSlash && !isTyping))) return;
  event.preventDefault();
  void open();
});

// Kept by `kept-search.ts`, which is not imported: every page would load a file more.
if (history.state?.search) void open(() => undefined);

if (/[?&]q=/.test(location.search) && document.querySelector('quotation-search') === null) {
  const directory = new URL('../pagefind/texts.json', link?.href ?? location.href).href;
  void import('./hit.ts').then(({ paintQuery }) => paintQuery(directory));
}
