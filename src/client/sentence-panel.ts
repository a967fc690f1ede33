/**
 * The panel of a sentence: chosen by its number, or by a click on its words that selects nothing, it shows who quotes
 * the sentence and what can be copied of it. Beside the text on wide screens, over the foot of the page elsewhere.
 * Without scripts the number still leads to the sentence.
 */
import {
  citeInText,
  formatGbt7714,
  locateReference,
  namePassage,
} from '../core/publication/reference/reference.ts';
import { readCitedWork } from './cited-work.ts';
import { copyFrom, makeButton } from './copy-button.ts';
import { equipReferences } from './reference-form.ts';

const WIDE = matchMedia('(width >= 80rem)');
const CHOSEN = 'chosen';
const KEY = 'show-uses';

const panels = new Map(
  [...document.querySelectorAll<HTMLElement>('.sentence-panel')].map((panel) => [
    panel.dataset.sentence ?? '',
    panel,
  ]),
);

document.addEventListener('click', (event) => {
  if (event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(event.target instanceof Element)) return;
  const number = event.target.closest<HTMLAnchorElement>('.speech.text a[data-n]');
  const sentence = event.target.closest<HTMLElement>('.speech.text :is(p, li) > [id]');
  if (number === null && (sentence === null || !getSelection()?.isCollapsed)) return;
  const id = number?.hash.slice(1) ?? sentence?.id ?? '';
  event.preventDefault();
  // Words that the address asked for are those of another sentence.
  if (number !== null && number.hash !== location.hash) {
    history.replaceState(history.state, '', location.pathname + number.hash);
  }
  choose(id);
  // Without a pointer, the panel is the next place to go to.
  if (event.detail === 0) panels.get(id)?.focus();
});

equipReferences(readCitedWork());

addEventListener('hashchange', () => showTarget());
showTarget();

/** On wide screens the panel of the sentence that the address names stands open. */
function showTarget(): void {
  const id = location.hash.slice(1);
  if (WIDE.matches && panels.has(id)) choose(id);
}

function choose(id: string): void {
  const panel = panels.get(id);
  if (panel === undefined) return;
  for (const one of document.querySelectorAll(`.${CHOSEN}`)) one.classList.remove(CHOSEN);
  document.getElementById(id)?.classList.add(CHOSEN);
  panel.classList.add(CHOSEN);
  equip(panel, id);
  if (!WIDE.matches && !panel.matches(':popover-open')) panel.showPopover();
}

/** Adds what only scripts can do, once. */
function equip(panel: HTMLElement, id: string): void {
  if (panel.querySelector('.actions') !== null) return;
  const work = { ...readCitedWork(), passage: id };
  const words = document.getElementById(id)?.textContent ?? '';
  const quoted = document.createElement('p');
  quoted.className = 'sentence-words';
  quoted.textContent = words;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '关闭';
  close.addEventListener('click', () => panel.hidePopover());
  const actions = document.createElement('ul');
  actions.className = 'actions';
  const address = locateReference(work);
  const today = new Date().toLocaleDateString('sv');
  const source = `${work.title}，${work.qualifier}，${namePassage(id)}`;
  if (!WIDE.matches && 'share' in navigator) {
    const shared = { title: source, text: words, url: address };
    actions.append(makeItem(makeButton('分享', () => navigator.share(shared).catch(() => {}))));
  }
  actions.append(
    makeItem(copyFrom('复制链接', () => address)),
    makeItem(copyFrom('复制原句和出处', () => `“${words}”（${source}）\n${address}`)),
    makeItem(
      makeReferences([
        ['正文里', citeInText(work)],
        ['参考文献', formatGbt7714(work, today)],
      ]),
    ),
  );
  panel.prepend(close);
  panel.querySelector('h2')?.after(quoted);
  panel.append(actions);
  prepareForKeys(panel, id, source);
}

/** Makes a place of the panel that keys can go to; from it they go back to the number of the sentence, or on from there. */
function prepareForKeys(panel: HTMLElement, id: string, label: string): void {
  panel.tabIndex = -1;
  panel.role = 'group';
  panel.ariaLabel = label;
  panel.addEventListener('keydown', (event) => {
    const { key, shiftKey, target } = event;
    const number = document.querySelector<HTMLElement>(`a[data-n][href="#${id}"]`);
    if (key === 'Escape') number?.focus();
    if (key !== 'Tab' || !WIDE.matches) return;
    const places = [...panel.querySelectorAll('a, button, summary')].filter((one) =>
      one.checkVisibility(),
    );
    const ends = shiftKey ? [panel, places[0]] : [places.at(-1)];
    if (!ends.some((one) => one === target)) return;
    // Forwards the browser itself goes on from the number to what follows it in the text.
    number?.focus();
    if (shiftKey) event.preventDefault();
  });
}

function makeItem(child: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}

function makeReferences(forms: readonly (readonly [string, string])[]): HTMLDetailsElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.className = 'chevron';
  summary.textContent = '引用';
  details.append(summary);
  for (const [label, text] of forms) {
    const line = document.createElement('p');
    const name = document.createElement('b');
    name.textContent = label;
    line.append(name, text);
    details.append(
      line,
      copyFrom('复制', () => text),
    );
  }
  return details;
}

/** Remembers on this device whether uses are shown. */
const toggle = document.querySelector<HTMLInputElement>('[data-show-uses]');
if (toggle !== null) {
  try {
    toggle.checked = localStorage.getItem(KEY) === 'yes';
    toggle.addEventListener('change', () => {
      if (toggle.checked) localStorage.setItem(KEY, 'yes');
      else localStorage.removeItem(KEY);
    });
  } catch {
    // Storage is closed: the choice holds for this page.
  }
}
