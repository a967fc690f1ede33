import { findElement, makeElement } from '../dom.ts';
import { keepSearch } from './kept-search.ts';
import styles from './quotation-form.css?inline';
import { adoptStyles } from './quotation-search-element.ts';

/**
 * Opens the search over the page. Its markup comes from the search page at `address`, so that there is one.
 * Rejects if that cannot be read.
 */
export async function openSearchDialog(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const search = findElement(page, 'quotation-search', HTMLElement);
  search.dataset.dialog = '';
  adoptStyles(styles);
  const dialog = drawDialog(document.importNode(search, true));
  document.body.append(dialog);
  dialog.showModal();
  findElement(dialog, 'input[name="q"]', HTMLInputElement).focus();
}

function drawDialog(search: HTMLElement): HTMLDialogElement {
  const close = makeElement('button', 'close', '关闭');
  close.type = 'button';
  const dialog = makeElement('dialog', 'search-dialog', close, search);
  dialog.ariaLabel = '搜索';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => keepSearch(''));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}
