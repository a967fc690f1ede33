import {
  formatQuotation,
  locateSharedWords,
} from '../../core/publication/reference/quotation-reference.ts';
import { copyFrom } from '../copy-button.ts';
import { makeElement } from '../dom.ts';
import { readSelectedWords, type SelectedWords } from './selected-words.ts';

/** A selection that has not changed for so long is meant, in milliseconds. */
const SETTLED = 200;
/** Between selection and toolbar, and between toolbar and window, in pixels. */
const GAP = 8;
const PHONE = '(width < 48rem)';

/** Three things to do with selected words: copy them with their source, copy a link to them, search them. */
class SelectionToolbar extends HTMLElement {
  readonly #first = this.#makeButton('复制并附出处', formatQuotation);
  readonly #search = makeElement('a', '', '搜索');
  #shown: SelectedWords | null = null;
  #settling = 0;

  connectedCallback(): void {
    this.role = 'toolbar';
    this.ariaLabel = '所选文字';
    this.#search.href = this.dataset.search ?? '';
    const link = this.#makeButton('复制链接', locateSharedWords);
    this.append(this.#first, link, this.#search);
    // A press must not take the selection away.
    this.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('selectionchange', () => this.#follow());
    document.addEventListener('keydown', (event) => this.#steer(event));
    addEventListener('resize', () => this.#place());
    this.#follow();
  }

  #makeButton(label: string, write: (words: SelectedWords) => string): HTMLButtonElement {
    return copyFrom(label, () => (this.#shown === null ? '' : write(this.#shown)));
  }

  #follow(): void {
    clearTimeout(this.#settling);
    const isWithin = this.contains(document.activeElement);
    if (getSelection()?.isCollapsed !== false) {
      if (!isWithin) this.#hide();
      return;
    }
    this.#settling = window.setTimeout(() => {
      const words = readSelectedWords();
      if (words === null) this.#hide();
      else this.#show(words);
    }, SETTLED);
  }

  #show(words: SelectedWords): void {
    this.#shown = words;
    this.#search.search = `?${new URLSearchParams({ q: words.words })}`;
    this.hidden = false;
    this.#place();
  }

  #hide(): void {
    this.#shown = null;
    this.hidden = true;
  }

  /** Below the selection, at its start; on a phone the style sheet has it at the foot of the window. */
  #place(): void {
    if (this.#shown === null) return;
    this.style.translate = 'none';
    if (matchMedia(PHONE).matches) return;
    const own = this.getBoundingClientRect();
    const { left, bottom } = this.#shown.range.getBoundingClientRect();
    const x = Math.max(GAP, Math.min(left, document.documentElement.clientWidth - own.width - GAP));
    const y = Math.min(bottom + GAP, innerHeight - own.height - GAP);
    this.style.translate = `${x - own.left}px ${y - own.top}px`;
  }

  #steer(event: KeyboardEvent): void {
    if (this.hidden) return;
    if (event.key === 'Escape') {
      this.#hide();
      return;
    }
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== 'Tab' || !isPlain || this.contains(document.activeElement)) return;
    event.preventDefault();
    this.#first.focus({ preventScroll: true });
  }
}

customElements.define('selection-toolbar', SelectionToolbar);
