/**
 * `<citation-filter>`: a form of selects, one for each data attribute of the entries of the list `[data-citations]`.
 * Hides entries that do not fit, tells how many do, and keeps the choice in the address. Without it all are shown.
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

customElements.define('citation-filter', CitationFilter);
