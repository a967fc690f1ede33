/**
 * Opens the folds that an address leads into, in every browser: by itself Chromium opens those around a target,
 * Firefox does not, and none opens a fold that is the target. On paper all folds are open.
 */
function openFolds(target: Element): boolean {
  let opened = false;
  for (
    let one = target.closest('details');
    one;
    one = one.parentElement?.closest('details') ?? null
  ) {
    opened ||= !one.open;
    one.open = true;
  }
  return opened;
}

function followFragment(): void {
  // Where the script runs before the browser has gone there, nothing is `:target` yet.
  const target = document.getElementById(location.hash.slice(1));
  if (target !== null && openFolds(target)) target.scrollIntoView({ behavior: 'instant' });
}

followFragment();
addEventListener('hashchange', followFragment);
// A link to the fragment where the reader is already changes nothing in the address.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
  if (link?.href === location.href) followFragment();
});

addEventListener('beforeprint', () => {
  const folds = document.querySelectorAll<HTMLDetailsElement>('details.fold:not([open])');
  for (const fold of folds) fold.open = true;
  const close = () => {
    for (const fold of folds) fold.open = false;
  };
  addEventListener('afterprint', close, { once: true });
});
