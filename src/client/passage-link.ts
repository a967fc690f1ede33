/**
 * Number links of sentences and paragraphs: besides leading to their place, they open a panel with
 * the link and the citation of the passage to copy. Pages are complete without it.
 */
import {
  type CitableWork,
  formatReferences,
  locateReference,
  shortReference,
} from '../core/publication/reference.ts';

const NUMBER_LINKS = ':is(a.inline-number, a.gutter-number, a.paragraph-number)[href^="#"]';
/** How long a button says 已复制, in milliseconds. */
const CONFIRMATION = 2000;

const cited = document.querySelector<HTMLElement>('[data-cite]');
if (cited && 'showPopover' in cited) enhance(readWork(cited.dataset));

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
  const name = makeText('h2', shortReference(work));
  panel.ariaLabel = `引用${shortReference(work)}`;
  const close = makeButton('关闭', () => panel.hidePopover());
  const first = makeCopyButton(`复制本${unit}链接`, locateReference(work), shown);
  first.autofocus = true;
  const forms = formatReferences(work, today).map(([label, text]) =>
    makeCopyButton(label, text, shown),
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

function makeButton(label: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.ariaLive = 'polite';
  button.addEventListener('click', () => act(button));
  return button;
}

/** Copies, and shows what it copies, so that it can be taken by hand where the clipboard is closed. */
function makeCopyButton(label: string, text: string, shown: HTMLElement): HTMLButtonElement {
  return makeButton(label, async (button) => {
    shown.textContent = text;
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? '已复制' : '请在下方选取';
    setTimeout(() => {
      button.textContent = label;
    }, CONFIRMATION);
  });
}

function readWork(data: DOMStringMap): CitableWork {
  const { key = '', short = '', author = '', title = '', qualifier = '', date = '' } = data;
  const { witness = '', url = '', editionTitle = '', editionVersion = '', editionDate = '' } = data;
  const edition = { editionTitle, editionVersion, editionDate };
  return { key, short, author, title, qualifier, date, witness, url, passage: '', ...edition };
}
