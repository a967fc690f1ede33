import { createRoutes } from '../../core/edition/route.ts';
import type { Span } from '../../core/text/span.ts';
import {
  type CheckReport,
  formatCsvReport,
  formatMarkdownReport,
  formatShortReport,
} from '../../core/verdict/report/check-report.ts';
import { collectCheckNames, tallyVerdicts } from '../../core/verdict/report/check-wording.ts';
import type { Verdict } from '../../core/verdict/verdict.ts';
import { findElement } from '../dom.ts';
import type { CheckOutcome } from './checker.ts';
import { ResultFilter } from './result-filter.ts';
import { UnlistedView } from './unlisted-view.ts';
import { type ShownCheck, showVerdict } from './verdict-view.ts';

/** Where the view gets verdicts and what it reports. */
interface ResultSource {
  /** Verdicts from one place to another, half-open. */
  list(from: number, to: number): Promise<readonly Verdict[]>;
  onChoose(span: Span): void;
  onCancel(): void;
}

type CheckState = 'idle' | 'working' | 'done' | 'error';

/** Verdicts shown at once; the rest on demand. */
export const SHOWN_AT_ONCE = 300;
/** A check that takes longer shows its progress, in milliseconds. */
const PATIENCE = 300;
/** How long a button says 已复制, in milliseconds. */
const CONFIRMATION = 2000;

/** State, tally, list and exports of a check. */
export class ResultView {
  readonly #root: HTMLElement;
  readonly #source: ResultSource;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #shown: ShownCheck | null = null;
  readonly #filter: ResultFilter;
  /** Number of the last wish to see verdicts. */
  #turn = 0;
  readonly #unlisted: UnlistedView;

  constructor(root: HTMLElement, source: ResultSource) {
    this.#root = root;
    this.#source = source;
    this.#filter = new ResultFilter(root, () => void this.#refill());
    this.#unlisted = new UnlistedView(root, (span) => source.onChoose(span));
    this.#act('cancel', () => source.onCancel());
    this.#act('more', async (button) => {
      await this.#append(SHOWN_AT_ONCE);
      if (!button.hidden) button.focus();
    });
    this.#act('short', (button) => this.#copy(button, formatShortReport));
    this.#act('markdown', (button) => this.#copy(button, formatMarkdownReport));
    this.#act('csv', (button) => this.#copy(button, formatCsvReport));
    this.#act('print', async () => {
      await this.#append(Number.POSITIVE_INFINITY);
      print();
    });
  }

  /** Nothing is shown of a check that may be out of date; progress only of one that takes its time. */
  await(): void {
    this.#setState('working');
    this.#progress.value = 0;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#busy.hidden = false;
    }, PATIENCE);
  }

  /** `share` from 0 to 1. */
  advance(share: number): void {
    this.#progress.value = share;
  }

  show(text: string, { kinds, names, first, unlisted }: CheckOutcome): void {
    this.#shown = {
      text,
      kinds,
      names: collectCheckNames(names),
      routes: createRoutes(this.#root.dataset.base ?? '/'),
      locate: (path) => new URL(path, document.baseURI).href,
      date: new Date().toLocaleDateString('sv'),
    };
    this.#turn += 1;
    this.#filter.reset(kinds);
    this.#unlisted.show(text, unlisted);
    this.#list.replaceChildren();
    this.#add(first.map((verdict, place) => ({ verdict, place })));
    const tally = tallyVerdicts(kinds);
    const none = '没有查到与本编相同或相近的文句，也没有引号内的话。以本编所收为限。';
    this.#finish('done', tally === '' ? none : `${tally}。`);
  }

  /** Clears the list and says why. */
  clear(state: CheckState, message: string): void {
    this.#shown = null;
    this.#turn += 1;
    this.#filter.reset([]);
    this.#unlisted.show('', []);
    this.#list.replaceChildren();
    this.#add([]);
    this.#finish(state, message);
  }

  say(message: string): void {
    this.#find('.said', HTMLElement).textContent = message;
  }

  /** Shows the verdicts chosen, from the first; what was shown stays until they are there. */
  async #refill(): Promise<void> {
    await this.#fetch(0, SHOWN_AT_ONCE);
  }

  async #append(count: number): Promise<void> {
    await this.#fetch(this.#list.children.length, count);
  }

  /** Lists verdicts of the choice from a place of it on; a later wish makes an earlier one void. */
  async #fetch(from: number, count: number): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const places = this.#filter.places.slice(from, from + count);
    const [first] = places;
    const last = places.at(-1);
    if (first === undefined || last === undefined) return;
    const verdicts = await this.#source.list(first, last + 1);
    if (turn !== this.#turn) return;
    if (from === 0) this.#list.replaceChildren();
    this.#add(
      places.flatMap((place) => {
        const verdict = verdicts[place - first];
        return verdict === undefined ? [] : [{ verdict, place }];
      }),
    );
  }

  #add(verdicts: readonly { readonly verdict: Verdict; readonly place: number }[]): void {
    const shown = this.#shown;
    if (shown !== null) {
      const onChoose = (verdict: Verdict) => this.#source.onChoose(verdict);
      const items = verdicts.map(({ verdict, place }) =>
        showVerdict(verdict, shown, { number: place + 1, onChoose }),
      );
      this.#list.append(...items);
    }
    const left = this.#filter.places.length - this.#list.children.length;
    const more = this.#find('button[data-act="more"]', HTMLButtonElement);
    more.hidden = left === 0;
    more.textContent = `再列${Math.min(left, SHOWN_AT_ONCE)}条，尚余${left}条`;
    this.#find('.out', HTMLElement).hidden = (shown?.kinds.length ?? 0) === 0;
  }

  #finish(state: CheckState, message: string): void {
    clearTimeout(this.#patience);
    this.#busy.hidden = true;
    this.say(message);
    this.#setState(state);
  }

  #setState(state: CheckState): void {
    const result = this.#find('[data-check-state]', HTMLElement);
    result.dataset.checkState = state;
    result.ariaBusy = String(state === 'working');
  }

  async #copy(button: HTMLButtonElement, format: (report: CheckReport) => string): Promise<void> {
    const shown = this.#shown;
    if (shown === null || button.dataset.label !== undefined) return;
    const label = button.textContent;
    button.dataset.label = label;
    const report = format({ ...shown, verdicts: await this.#source.list(0, shown.kinds.length) });
    const isCopied = await navigator.clipboard?.writeText(report).then(
      () => true,
      () => false,
    );
    button.textContent = isCopied ? '已复制' : '浏览器不许复制';
    setTimeout(() => {
      button.textContent = label;
      delete button.dataset.label;
    }, CONFIRMATION);
  }

  #act(name: string, act: (button: HTMLButtonElement) => void | Promise<void>): void {
    const button = this.#find(`button[data-act="${name}"]`, HTMLButtonElement);
    button.addEventListener('click', () => void act(button));
  }

  #find<Kind extends Element>(selector: string, kind: abstract new () => Kind): Kind {
    return findElement(this.#root, selector, kind);
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
