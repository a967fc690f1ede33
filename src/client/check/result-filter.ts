import type { VerdictKind } from '../../core/verdict/verdict.ts';
import { findElement } from '../dom.ts';

/** What of the verdicts is shown, by the value of its choice; all others show everything. */
const KINDS: ReadonlyMap<string, VerdictKind> = new Map([
  ['variant', 'variant'],
  ['other-year', 'other-year'],
  ['unknown', 'unknown'],
]);

/** The choice which verdicts are shown, with the number of each. */
export class ResultFilter {
  readonly #root: HTMLFieldSetElement;
  #kinds: readonly VerdictKind[] = [];

  constructor(root: HTMLElement, onChoice: () => void) {
    this.#root = findElement(root, 'fieldset.filter', HTMLFieldSetElement);
    this.#root.addEventListener('change', onChoice);
  }

  /** Places of the verdicts that are to be shown, in order. */
  get places(): number[] {
    const chosen = KINDS.get(this.#choices.find(({ checked }) => checked)?.value ?? '');
    return this.#kinds.flatMap((kind, place) =>
      chosen === undefined || kind === chosen ? [place] : [],
    );
  }

  /** Starts anew with all verdicts of a check. */
  reset(kinds: readonly VerdictKind[]): void {
    this.#kinds = kinds;
    this.#root.hidden = kinds.length === 0;
    for (const choice of this.#choices) {
      const kind = KINDS.get(choice.value);
      const count = kind === undefined ? kinds.length : kinds.filter((one) => one === kind).length;
      choice.checked = kind === undefined;
      choice.disabled = count === 0;
      const told = choice.parentElement?.querySelector('data');
      if (told) {
        told.value = String(count);
        told.textContent = String(count);
      }
    }
  }

  get #choices(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll('input')];
  }
}
