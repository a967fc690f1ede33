import type { CitableWork } from '../core/publication/reference/reference.ts';
import { copyFrom } from './copy-button.ts';

/** Makes the references of the page ready to take: the date of access is the reader's, and each has a button. */
export function equipReferences({ editionDate }: CitableWork): void {
  const today = new Date().toLocaleDateString('sv');
  for (const form of document.querySelectorAll<HTMLElement>('.cite .form')) {
    const [label, words] = form.children;
    if (label === undefined || words === undefined) continue;
    words.textContent = words.textContent.replace(`[${editionDate}]`, `[${today}]`);
    const button = copyFrom('复制', () => words.textContent);
    button.className = 'no-print';
    button.title = `复制${label.textContent}`;
    label.after(button);
  }
  document.querySelector('.cite .stand-in')?.remove();
}
