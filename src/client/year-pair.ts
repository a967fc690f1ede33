/** The picker of two years: leads to the page that has them side by side, the earlier first. */
class YearPair extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const years = [...this.querySelectorAll('select')].map(({ value }) => value).sort();
      const [first, second] = years;
      const isPair = first !== undefined && second !== undefined && first !== second;
      const action = this.querySelector('form')?.action ?? '';
      location.assign(isPair ? `${action}${first}-${second}/` : action);
    });
  }
}

customElements.define('year-pair', YearPair);
