import type { Span } from '../../core/text/span.ts';
import { findElement, makeElement } from '../dom.ts';

/** More are counted, not shown. */
const MOST_SHOWN = 200;

/** The fold of words in marks that are no quotation. */
export class UnlistedView {
  readonly #root: HTMLDetailsElement;
  readonly #onChoose: (span: Span) => void;

  constructor(root: HTMLElement, onChoose: (span: Span) => void) {
    this.#root = findElement(root, 'details.unlisted', HTMLDetailsElement);
    this.#onChoose = onChoose;
  }

  show(text: string, spans: readonly Span[]): void {
    this.#root.hidden = spans.length === 0;
    this.#root.open = false;
    findElement(this.#root, 'summary', HTMLElement).textContent = `未列出的引号（${spans.length}）`;
    const items = spans.slice(0, MOST_SHOWN).map((span) => {
      const words = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
      const button = makeElement('button', 'plain', `“${words}”`);
      button.type = 'button';
      button.addEventListener('click', () => this.#onChoose(span));
      return makeElement('li', '', button);
    });
    findElement(this.#root, 'ul', HTMLUListElement).replaceChildren(...items);
  }
}
