import { findElement } from '../dom.ts';
import { forgetText, keepText, recallText } from './kept-text.ts';
import { readTextFile } from './text-file.ts';

/** What the field tells of the reader's doing. */
interface TextInputEvents {
  /** The reader is about to give a text. */
  onWarm(): void;
  /** The text is changing. */
  onDraft(text: string): void;
  /** The text is to be checked. */
  onText(text: string): void;
  /** A file or a text could not be taken, for a reason that readers can be told. */
  onRefusal(message: string): void;
  /** Something else that readers should know. */
  onRemark(message: string): void;
}

/** Time without a keystroke after which a text is checked, in milliseconds; long texts wait longer. */
const PAUSE = 250;
const LONG_PAUSE = 1200;
/** UTF-16 code units. */
const LONG_TEXT = 50_000;

/** Field, files and memory of the checker. Nothing is reported while an input method composes. */
export class TextInput {
  readonly #root: HTMLElement;
  readonly #events: TextInputEvents;
  readonly #field: HTMLTextAreaElement;
  readonly #keep: HTMLInputElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sent = '';

  constructor(root: HTMLElement, events: TextInputEvents) {
    this.#root = root;
    this.#events = events;
    this.#field = findElement(root, 'textarea', HTMLTextAreaElement);
    this.#keep = findElement(root, 'input[data-keep]', HTMLInputElement);
    this.#listenToForm();
    this.#listenToField();
    this.#listenForFiles();
    this.#keep.addEventListener('change', () => this.#remember());
    const kept = recallText();
    this.#keep.checked = kept !== null;
    if (kept !== null) this.set(kept);
  }

  /** Puts a text into the field and sends it. */
  set(text: string): void {
    this.#field.classList.toggle('long', text.length > LONG_TEXT);
    this.#put(text);
  }

  /** Sends the text again, read anew. */
  resend(): void {
    this.#send();
  }

  /** Selects words in the field, if the text is still the one sent last. */
  select(start: number, end: number): void {
    if (this.#field.value !== this.#sent) return;
    this.#field.focus();
    this.#field.setSelectionRange(start, end);
  }

  #listenToForm(): void {
    const form = findElement(this.#root, 'form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.set('');
      this.#field.focus();
    });
  }

  #listenToField(): void {
    this.#field.addEventListener('focus', () => this.#events.onWarm(), { once: true });
    this.#field.addEventListener('beforeinput', (event) => this.#insert(event));
    this.#field.addEventListener('input', (event) => {
      this.#weigh(0);
      if (!(event instanceof InputEvent && event.isComposing)) this.#wait();
    });
    this.#field.addEventListener('compositionend', () => this.#wait());
  }

  #listenForFiles(): void {
    const chooser = findElement(this.#root, 'input[type="file"]', HTMLInputElement);
    chooser.addEventListener('change', () => {
      const [file] = chooser.files ?? [];
      chooser.value = '';
      void this.#read(file);
    });
    this.#root.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.#root.classList.add('over');
    });
    this.#root.addEventListener('dragleave', () => this.#root.classList.remove('over'));
    this.#root.addEventListener('drop', (event) => {
      this.#root.classList.remove('over');
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void this.#read(event.dataTransfer.files[0]);
    });
  }

  async #read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const read = await readTextFile(file);
    if (read.ok) this.set(read.text);
    else this.#events.onRefusal(read.message);
  }

  /** Puts a long text in as a whole: browsers take it line by line, which can hold the page up for a minute. */
  #insert(event: InputEvent): void {
    const added = event.data ?? event.dataTransfer?.getData('text') ?? '';
    this.#weigh(added.length);
    if (added.length <= LONG_TEXT || !event.cancelable) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = this.#field;
    const before = value.slice(0, selectionStart) + added.replace(/\r\n?/g, '\n');
    this.#put(before + value.slice(selectionEnd));
    this.#field.setSelectionRange(before.length, before.length);
  }

  /** Sends a text and shows it; it can be checked while the browser lays it out. */
  #put(text: string): void {
    this.#tell(text);
    this.#field.value = text;
    if (this.#keep.checked) this.#remember();
  }

  /** Long texts are set in a face that the browser lays out ten times faster. */
  #weigh(added: number): void {
    this.#field.classList.toggle('long', this.#field.value.length + added > LONG_TEXT);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const text = this.#field.value;
    if (text === this.#sent) return;
    this.#events.onDraft(text);
    const pause = text.length > LONG_TEXT ? LONG_PAUSE : PAUSE;
    this.#timer = setTimeout(() => this.#send(), pause);
  }

  #send(): void {
    if (this.#keep.checked) this.#remember();
    this.#tell(this.#field.value);
  }

  #tell(text: string): void {
    clearTimeout(this.#timer);
    this.#sent = text;
    this.#events.onText(text);
  }

  #remember(): void {
    if (!this.#keep.checked) forgetText();
    else if (!keepText(this.#field.value)) {
      this.#keep.checked = false;
      this.#events.onRemark('文字过长，或浏览器不许存放，刷新后不能保留。');
    }
  }
}
