import {
  type ConcordanceLine,
  countLines,
  filterLines,
  groupLines,
  type TextCard,
} from '../../core/concordance/concordance.ts';
import { findDivergence } from '../../core/concordance/divergence.ts';
import { listIgnored } from '../../core/concordance/query.ts';
import type { QuotationOutcome, ReworkedLines } from '../../core/concordance/quotation-search.ts';
import { findElement, makeElement } from '../dom.ts';
import { drawGroups, drawNearby, drawReworked, drawYearPage } from './concordance-view.ts';
import {
  countKinds,
  describeDivergence,
  describeIgnored,
  quoteQuery,
  REWORKED_LABELS,
  SENTENCES,
} from './outcome-wording.ts';
import type { SearchRequest } from './search-request.ts';

type SearchState = 'idle' | 'loading' | 'done' | 'near' | 'none' | 'error';

interface Shown {
  /** What was found, in a sentence. */
  readonly sum: readonly (Node | string)[];
  readonly list?: readonly HTMLElement[];
  readonly hits?: number;
}

/** A text that has places, or that is chosen. */
const CHOICE = 'button[data-key]:not(:disabled)';

/** The results of the search: state, sum, list. */
export class OutcomeView {
  readonly #root: HTMLElement;
  readonly #region: HTMLElement;
  readonly #said: HTMLElement;
  readonly #late: HTMLElement;
  readonly #list: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#region = findElement(root, '[data-search-state]', HTMLElement);
    this.#said = findElement(root, '.told', HTMLElement);
    this.#late = findElement(root, '.late', HTMLElement);
    this.#list = findElement(root, '.found', HTMLElement);
  }

  /** What was shown stays in sight meanwhile. */
  showLoading(): void {
    this.#region.dataset.searchState = 'loading' satisfies SearchState;
  }

  showLate(): void {
    const isFirst = this.#region.classList.contains('bare');
    (isFirst ? this.#late : this.#said).replaceChildren(SENTENCES.late);
  }

  showIdle({ keys }: SearchRequest): void {
    updateFacets(this.#root, [], keys);
    this.#show('idle', { sum: [] });
  }

  showError(retry: () => void): void {
    const button = makeElement('button', 'again', '重试');
    button.type = 'button';
    button.addEventListener('click', retry);
    this.#show('error', { sum: [SENTENCES.error], list: [button] });
  }

  /** `page` is the address of a year that was asked for by its number. */
  showOutcome(request: SearchRequest, outcome: QuotationOutcome, page: TextCard | null): void {
    const head = page === null ? [] : [drawYearPage(page, this.#base)];
    const ignored = listIgnored(request.raw);
    if (ignored.length > 0) head.push(makeElement('p', 'hint', describeIgnored(ignored)));
    if (outcome.state === 'done') {
      this.#showLines(request, outcome, head);
      return;
    }
    updateFacets(this.#root, [], request.keys);
    if (outcome.state === 'near') this.#showNear(outcome, head);
    else {
      const sum = [outcome.isEmpty ? SENTENCES.empty : SENTENCES.none];
      this.#show('none', { sum, list: head });
    }
  }

  #showLines(
    request: SearchRequest,
    outcome: QuotationOutcome & { readonly state: 'done' },
    head: readonly HTMLElement[],
  ): void {
    const allowed = filterLines(outcome.lines, request);
    const { keys } = request;
    const choose = (all: readonly ConcordanceLine[]) =>
      keys.length === 0 ? all : all.filter(({ card }) => keys.includes(card.key));
    const lines = choose(allowed);
    updateFacets(this.#root, allowed, keys);
    if (lines.length === 0) {
      const rest = `不限条件有${outcome.lines.length}处。`;
      this.#show('none', { sum: [SENTENCES.filtered, rest], list: head });
      return;
    }
    const cards = [...new Set(lines.map(({ card }) => card))];
    const divergence = findDivergence(lines);
    const groups = groupLines(lines, cards, request.addressesFirst);
    const other = groupLines(lines, cards, !request.addressesFirst);
    const isSame = groups.every(({ card }, index) => card === other[index]?.card);
    findElement(this.#root, 'button.order', HTMLButtonElement).hidden = isSame;
    const shown = [...head, ...drawGroups(groups, this.#base, divergence)];
    if (divergence !== null && divergence.without.length > 0) {
      const title = makeElement('b', '', '异文。');
      shown.push(makeElement('p', 'hint', title, describeDivergence(divergence)));
    }
    const reworked = outcome.reworked.map(({ kind, lines: all }) => {
      return { kind, lines: choose(filterLines(all, request)) };
    });
    shown.push(...this.#drawReworked(reworked));
    const { address, document } = countKinds(lines);
    const count = (label: string, number: number, mark: string) =>
      makeElement('span', 'unbroken', label, makeElement('b', '', String(number)), mark);
    const counts = [count('致辞', address, '处，'), count('文献', document, '处')];
    const sum = [`${quoteQuery(request.raw)}　`, ...counts];
    this.#show('done', { sum, list: shown, hits: lines.length });
  }

  #drawReworked(reworked: readonly ReworkedLines[]): HTMLElement[] {
    return reworked
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ kind, lines }) => [
        makeElement('h2', 'kind', `${REWORKED_LABELS[kind]}　${lines.length}处`),
        drawReworked(lines, this.#base),
      ]);
  }

  #showNear(
    { reworked, nearby }: QuotationOutcome & { readonly state: 'near' },
    head: readonly HTMLElement[],
  ): void {
    const shown = [...head, ...this.#drawReworked(reworked)];
    if (nearby.length > 0) {
      const title = makeElement('h2', 'kind', '相近的文字，不同的字另行标出');
      shown.push(title, drawNearby(nearby, this.#base));
    }
    this.#show('near', { sum: [SENTENCES.near], list: shown });
  }

  /** The list first, then its state: who waits for the state finds the list. */
  #show(state: SearchState, { sum, list = [], hits = 0 }: Shown): void {
    this.#list.replaceChildren(...list);
    this.#said.replaceChildren(...sum);
    this.#late.replaceChildren();
    this.#region.dataset.hits = String(hits);
    const isBare = state !== 'done' && this.#root.querySelector(CHOICE) === null;
    this.#region.classList.toggle('bare', isBare);
    this.#region.dataset.searchState = state;
  }

  get #base(): string {
    return this.#root.dataset.base ?? '/';
  }
}

/**
 * Shows beside each choice of a text how many places it has, and which texts are chosen.
 * The bars of the years are measured by the year with most places.
 */
function updateFacets(
  root: ParentNode,
  lines: readonly ConcordanceLine[],
  chosen: readonly string[],
): void {
  const counts = countLines(lines);
  const most = Math.max(
    ...countLines(lines.filter(({ card }) => card.kind === 'address')).values(),
  );
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-key]')) {
    const { key = '' } = button.dataset;
    const count = counts.get(key) ?? 0;
    const isChosen = chosen.includes(key);
    button.ariaPressed = String(isChosen);
    button.disabled = count === 0 && !isChosen;
    button.querySelector('b')?.replaceChildren(String(count));
    button.style.setProperty('--share', String(count / Math.max(1, most)));
    button.classList.toggle('zero', count === 0);
  }
}
