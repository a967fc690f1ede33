import { findElement } from '../dom.ts';
import type { SearchRequest } from './search-request.ts';

/** What the field tells of the reader's doing. */
interface SearchFieldEvents {
  /** The reader is about to search. */
  onWarm(): void;
  /** The words changed while typing. */
  onDraft(request: SearchRequest): void;
  /** The words were sent, or a choice was made. */
  onSubmit(request: SearchRequest): void;
}

/** Time without a keystroke after which the words are looked up. */
const PAUSE = 120;

/** Form, switches and choices of the search. Nothing is reported while an input method composes. */
export class SearchField {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #events: SearchFieldEvents;
  #isComposing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, events: SearchFieldEvents) {
    this.#root = root;
    this.#events = events;
    this.#form = findElement(root, 'form', HTMLFormElement);
    this.#input = findElement(root, 'input[name="q"]', HTMLInputElement);
    this.#listen();
  }

  /** Shows a request without reporting it. */
  show(request: SearchRequest): void {
    this.#input.value = request.raw;
    this.#box('marks').checked = !request.marks;
    this.#box('quoted').checked = request.quotedOnly;
    this.#box('addresses').checked = request.addressesOnly;
    this.#order.ariaPressed = String(request.addressesFirst);
    for (const button of this.#choices) {
      button.ariaPressed = String(request.keys.includes(button.dataset.key ?? ''));
    }
  }

  /** What is asked for. */
  read(): SearchRequest {
    return {
      raw: this.#input.value,
      marks: !this.#box('marks').checked,
      quotedOnly: this.#box('quoted').checked,
      addressesOnly: this.#box('addresses').checked,
      addressesFirst: this.#order.ariaPressed === 'true',
      keys: this.#choices
        .filter((button) => button.ariaPressed === 'true')
        .map((button) => button.dataset.key ?? ''),
    };
  }

  #listen(): void {
    this.#input.addEventListener('focus', () => this.#events.onWarm(), { once: true });
    this.#input.addEventListener('compositionstart', () => this.#setComposing(true));
    this.#input.addEventListener('compositionend', () => this.#setComposing(false));
    this.#input.addEventListener('input', () => this.#wait());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#isComposing) this.#submit();
    });
    this.#root.addEventListener('change', (event) => {
      if (event.target !== this.#input) this.#submit();
    });
    this.#root.addEventListener('click', (event) => this.#press(event));
    this.#root.addEventListener('keydown', (event) => this.#move(event));
  }

  #setComposing(isComposing: boolean): void {
    this.#isComposing = isComposing;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#isComposing) return;
    this.#timer = setTimeout(() => this.#events.onDraft(this.read()), PAUSE);
  }

  #submit(): void {
    clearTimeout(this.#timer);
    this.#events.onSubmit(this.read());
  }

  #press({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button[aria-pressed]') : null;
    if (button === null) return;
    button.ariaPressed = String(button.ariaPressed !== 'true');
    this.#submit();
  }

  /** Arrow keys go from the field into the results, through them, and back. */
  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.isComposing || event.target instanceof HTMLButtonElement) return;
    const stops = [this.#input, ...this.#root.querySelectorAll<HTMLElement>('.found a')];
    const index = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
    const next = index < 0 ? undefined : stops[index + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  #box(name: string): HTMLInputElement {
    return findElement(
      this.#root,
      `input[type="checkbox"][data-option="${name}"]`,
      HTMLInputElement,
    );
  }

  get #order(): HTMLButtonElement {
    return findElement(this.#root, 'button.order', HTMLButtonElement);
  }

  get #choices(): HTMLButtonElement[] {
    return [...this.#root.querySelectorAll<HTMLButtonElement>('button[data-key]')];
  }
}
