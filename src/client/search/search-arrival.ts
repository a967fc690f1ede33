/** Where the address has words, Pagefind is asked for at once, and what it itself asks for only later. */
const folder = document.querySelector<HTMLElement>('quotation-search')?.dataset.index;
if (folder !== undefined && new URLSearchParams(location.search).get('q')) {
  preload(`${folder}pagefind.js`, { rel: 'modulepreload' });
  preload(`${folder}wasm.unknown.pagefind`, {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
  });
}

function preload(href: string, kind: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), kind, { href }));
}
