/**
 * `<citation-filter>`: a form of selects, one for each data attribute of the entries of the lists `[data-citations]`.
 * Hides entries that do not fit, and headings and folds that are left without any; opens the folds that have some,
 * tells how many there are, and keeps the choice in the address. Without it all are shown.
 */
class CitationFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) throw new TypeError('no form');
    const chosen = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      select.value = chosen.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    form.addEventListener('change', () => this.apply(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.apply(form)));
    if (chosen.size === 0) return;
    form.closest('details')?.setAttribute('open', '');
    this.apply(form);
  }

  private apply(form: HTMLFormElement): void {
    const choice = [...form.querySelectorAll('select')].flatMap(
      ({ name, value }): [string, string][] => (value === '' ? [] : [[name, value]]),
    );
    const entries = [...document.querySelectorAll<HTMLElement>('[data-citations] > li')];
    for (const entry of entries) {
      entry.hidden = !choice.every(([name, value]) => entry.dataset[name] === value);
    }
    showParts(choice.length > 0);
    const shown = entries.filter((one) => !one.hidden).length;
    const output = form.querySelector('output');
    if (output !== null) {
      output.value = shown === entries.length ? `共${shown}条` : `${entries.length}条中${shown}条`;
    }
    const query = new URLSearchParams(choice).toString();
    history.replaceState(
      null,
      '',
      `${query === '' ? location.pathname : `?${query}`}${location.hash}`,
    );
  }
}

/** Shows the headings and folds that have an entry to show; a choice opens these folds, none closes what it opened. */
function showParts(isChosen: boolean): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-citations]')) {
    const part = list.closest('section');
    if (part !== null) part.hidden = list.querySelector('li:not([hidden])') === null;
  }
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold')) {
    if (fold.querySelector('[data-citations]') === null) continue;
    const isEmpty = fold.querySelector('[data-citations] > li:not([hidden])') === null;
    fold.hidden = isEmpty;
    if (isChosen) fold.open = !isEmpty;
    else if (fold.querySelector(':target') === null && !fold.matches(':target')) fold.open = false;
  }
}

customElements.define('citation-filter', CitationFilter);
