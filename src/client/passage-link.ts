/**
 * Number links of sentences and paragraphs: besides leading to their place, they open a panel with
 * the link and the citation of the passage to copy. Pages are complete without it.
 */

import { formatEntries } from '../core/publication/reference/library-entry.ts';
import {
  type CitableWork,
  formatReferences,
  locateReference,
  namePassage,
} from '../core/publication/reference/reference.ts';
import { readCitedWork } from './cited-work.ts';
import { copyFrom, makeButton } from './copy-button.ts';
import { equipReferences } from './reference-form.ts';

const NUMBER_LINKS = 'a:is(.paragraph-number, .document .inline-number)[href^="#"]';
const cited = document.querySelector<HTMLElement>('[data-cite]');
if (cited) equipReferences(readCitedWork());
if (cited && 'showPopover' in cited) enhance(readCitedWork());

function enhance(work: CitableWork): void {
  const panel = document.createElement('div');
  panel.className = 'passage-panel';
  panel.popover = 'auto';
  panel.role = 'dialog';
  document.body.append(panel);
  document.addEventListener('click', (event) => {
    if (event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>(NUMBER_LINKS);
    if (!link) return;
    // Following the link moves the focus to the place; the panel opens after that.
    setTimeout(() => open(panel, link, { ...work, passage: link.hash.slice(1) }), 50);
  });
}

function open(panel: HTMLElement, link: HTMLElement, work: CitableWork): void {
  const unit = /s/.test(work.passage) ? '句' : '段';
  const shown = document.createElement('pre');
  const today = new Date().toLocaleDateString('sv');
  const name = makeText('h2', namePassage(work.passage));
  panel.ariaLabel = `引用${namePassage(work.passage)}`;
  const close = makeButton('关闭', () => panel.hidePopover());
  // What is copied is shown, so that it can be taken by hand where the clipboard is closed.
  const copy = (label: string, text: string) =>
    copyFrom(label, () => {
      shown.textContent = text;
      return text;
    });
  const first = copy(`复制本${unit}链接`, locateReference(work));
  first.autofocus = true;
  const forms = [...formatReferences(work, today), ...formatEntries(work)].map(([label, text]) =>
    copy(label, text),
  );
  panel.replaceChildren(name, close, first, makeText('p', '引用'), ...forms, shown);
  link.focus({ preventScroll: true });
  panel.showPopover({ source: link });
}

function makeText(tag: 'h2' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
