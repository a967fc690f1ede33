import {
  type CheckReport,
  formatCsvReport,
  formatMarkdownReport,
} from '../../core/citation/check-report.ts';
import { collectCheckNames, tallyVerdicts } from '../../core/citation/check-wording.ts';
import type { Verdict } from '../../core/citation/verdict.ts';
import { createRoutes } from '../../core/route.ts';
import { findElement } from '../search/dom.ts';
import { Checker, type CheckOutcome } from './checker.ts';
import { forgetText, keepText, recallText } from './kept-text.ts';
import { readTextFile } from './text-file.ts';
import { type ShownCheck, showVerdict } from './verdict-view.ts';

type CheckState = 'idle' | 'working' | 'done' | 'error';

/** Time without a keystroke after which a text is checked, in milliseconds; long texts wait longer. */
const PAUSE = 250;
const LONG_PAUSE = 1200;
const LONG_TEXT = 50_000;
/** UTF-16 code units; more would fill the memory of a phone. */
const LONGEST_TEXT = 3_000_000;
/** A check that takes longer shows its progress. */
const PATIENCE = 300;
/** Verdicts shown at once; the rest on demand. */
const SHOWN_AT_ONCE = 300;
/** How long a button says 已复制. */
const CONFIRMATION = 2000;

/** Field, buttons and result of the checker of quotations. Nothing of the text leaves the page. */
class QuoteCheck extends HTMLElement {
  readonly #routes = createRoutes(this.dataset.base ?? '/');
  readonly #checker = new Checker(this.dataset.corpus ?? '', {
    onProgress: (share) => {
      this.#progress.value = share;
    },
    onDone: (outcome) => void this.#show(outcome),
    onFailure: (reason) =>
      this.#report(
        'error',
        reason === 'corpus'
          ? '核对所需的文字没有取到，请稍后再按“核对”。'
          : '核对中断，请再按“核对”。',
      ),
  });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #checked = '';
  #shown: ShownCheck | null = null;

  connectedCallback(): void {
    const form = this.#find('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#check();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#set('');
      this.#field.focus();
    });
    this.#field.addEventListener('focus', () => this.#checker.warm(), { once: true });
    this.#field.addEventListener('beforeinput', ({ data, dataTransfer }) => {
      this.#weigh((data ?? dataTransfer?.getData('text') ?? '').length);
    });
    this.#field.addEventListener('input', (event) => {
      this.#weigh(0);
      if (!(event instanceof InputEvent && event.isComposing)) this.#wait();
    });
    this.#field.addEventListener('compositionend', () => this.#wait());
    this.#listenForFiles();
    this.#listenForButtons();
    this.#recall();
  }

  #listenForFiles(): void {
    const chooser = this.#find('input[type="file"]', HTMLInputElement);
    chooser.addEventListener('change', () => {
      void this.#read(chooser.files);
      chooser.value = '';
    });
    this.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.classList.add('over');
    });
    this.addEventListener('dragleave', () => this.classList.remove('over'));
    this.addEventListener('drop', (event) => {
      this.classList.remove('over');
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void this.#read(event.dataTransfer.files);
    });
  }

  #listenForButtons(): void {
    this.#act('example', () => this.#set(this.dataset.example ?? ''));
    this.#act('cancel', () => {
      this.#checker.cancel();
      this.#report('idle', '已取消。');
    });
    this.#act('more', async (button) => {
      await this.#append(SHOWN_AT_ONCE);
      if (!button.hidden) button.focus();
    });
    this.#act('markdown', (button) => this.#copy(button, formatMarkdownReport));
    this.#act('csv', (button) => this.#copy(button, formatCsvReport));
    this.#act('print', async () => {
      await this.#append(Number.POSITIVE_INFINITY);
      print();
    });
    this.#keep.addEventListener('change', () => this.#remember());
  }

  #act(name: string, act: (button: HTMLButtonElement) => void | Promise<void>): void {
    const button = this.#find(`button[data-act="${name}"]`, HTMLButtonElement);
    button.addEventListener('click', () => void act(button));
  }

  #recall(): void {
    const kept = recallText();
    if (kept === null) return;
    this.#keep.checked = true;
    this.#set(kept);
  }

  #remember(): void {
    if (!this.#keep.checked) forgetText();
    else if (!keepText(this.#field.value)) {
      this.#keep.checked = false;
      this.#say('文字过长，或浏览器不许存放，刷新后不能保留。');
    }
  }

  async #read(files: FileList | null): Promise<void> {
    const [file] = files ?? [];
    if (file === undefined) return;
    const read = await readTextFile(file);
    if (read.ok) this.#set(read.text);
    else this.#report('error', read.message);
  }

  /** Long texts are set in a face that the browser lays out ten times faster. */
  #weigh(added: number): void {
    this.#field.classList.toggle('long', this.#field.value.length + added > LONG_TEXT);
  }

  #set(text: string): void {
    this.#field.classList.toggle('long', text.length > LONG_TEXT);
    this.#field.value = text;
    this.#check();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#field.value === this.#checked) return;
    this.#state = this.#field.value.trim() === '' ? 'idle' : 'working';
    const pause = this.#field.value.length > LONG_TEXT ? LONG_PAUSE : PAUSE;
    this.#timer = setTimeout(() => this.#check(), pause);
  }

  #check(): void {
    clearTimeout(this.#timer);
    const text = this.#field.value;
    this.#checked = text;
    if (this.#keep.checked) this.#remember();
    if (text.trim() === '') {
      this.#checker.cancel();
      this.#report('idle', '');
    } else if (text.length > LONGEST_TEXT) {
      this.#checker.cancel();
      this.#report('error', '文字超过三百万字，请分成几份核对。');
    } else {
      this.#state = 'working';
      this.#progress.value = 0;
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => {
        this.#busy.hidden = false;
      }, PATIENCE);
      this.#checker.check(text);
    }
  }

  async #show({ kinds, names, duration }: CheckOutcome): Promise<void> {
    this.#shown = {
      kinds,
      names: collectCheckNames(names),
      routes: this.#routes,
      locate: (path) => new URL(path, document.baseURI).href,
      date: new Date().toLocaleDateString('sv'),
      text: this.#checked,
    };
    this.dataset.duration = duration.toFixed(1);
    this.#list.replaceChildren();
    await this.#append(SHOWN_AT_ONCE);
    const tally = tallyVerdicts(kinds);
    const none = '没有查到与本编相同或相近的文句，也没有引号内的话。以本编所收为限。';
    this.#finish('done', tally === '' ? none : `${tally}。`);
  }

  async #append(count: number): Promise<void> {
    const shown = this.#shown;
    const all = shown?.kinds.length ?? 0;
    const from = this.#list.children.length;
    const verdicts = from < all ? await this.#checker.list(from, Math.min(from + count, all)) : [];
    if (shown !== null) {
      const choose = ({ start, end }: Verdict) => this.#choose(start, end);
      const items = verdicts.map((one, index) => showVerdict(one, from + index + 1, shown, choose));
      this.#list.append(...items);
    }
    const left = all - this.#list.children.length;
    const more = this.#find('button[data-act="more"]', HTMLButtonElement);
    more.hidden = left === 0;
    more.textContent = `再列${Math.min(left, SHOWN_AT_ONCE)}条，尚余${left}条`;
    this.#find('.out', HTMLElement).hidden = all === 0;
  }

  /** Selects words in the field, if they still stand there. */
  #choose(start: number, end: number): void {
    if (this.#field.value !== this.#checked) return;
    this.#field.focus();
    this.#field.setSelectionRange(start, end);
  }

  #report(state: CheckState, message: string): void {
    this.#shown = null;
    this.#list.replaceChildren();
    void this.#append(0);
    this.#finish(state, message);
  }

  #finish(state: CheckState, message: string): void {
    clearTimeout(this.#patience);
    this.#busy.hidden = true;
    this.#say(message);
    this.#state = state;
  }

  #say(message: string): void {
    this.#find('.said', HTMLElement).textContent = message;
  }

  async #copy(button: HTMLButtonElement, format: (report: CheckReport) => string): Promise<void> {
    if (this.#shown === null) return;
    const verdicts = await this.#checker.list(0, this.#shown.kinds.length);
    const report = format({ ...this.#shown, verdicts });
    const label = button.textContent;
    const isCopied = await navigator.clipboard?.writeText(report).then(
      () => true,
      () => false,
    );
    button.textContent = isCopied ? '已复制' : '浏览器不许复制';
    setTimeout(() => {
      button.textContent = label;
    }, CONFIRMATION);
  }

  set #state(state: CheckState) {
    const result = this.#find('[data-check-state]', HTMLElement);
    result.dataset.checkState = state;
    result.ariaBusy = String(state === 'working');
  }

  #find<Kind extends Element>(selector: string, kind: abstract new () => Kind): Kind {
    return findElement(this, selector, kind);
  }

  get #field(): HTMLTextAreaElement {
    return this.#find('textarea', HTMLTextAreaElement);
  }

  get #keep(): HTMLInputElement {
    return this.#find('input[data-keep]', HTMLInputElement);
  }

  get #list(): HTMLOListElement {
    return this.#find('.out ol', HTMLOListElement);
  }

  get #busy(): HTMLElement {
    return this.#find('.busy', HTMLElement);
  }

  get #progress(): HTMLProgressElement {
    return this.#find('progress', HTMLProgressElement);
  }
}

customElements.define('quote-check', QuoteCheck);
