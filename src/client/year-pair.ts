/** The picker of two years: leads to the page that has them side by side, the earlier first. */
class YearPair extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const years = [...new FormData(form).values()].map(String).sort();
      const [first, second] = years;
      location.assign(first === second ? form.action : `${form.action}${first}-${second}/`);
    });
  }
}

customElements.define('year-pair', YearPair);
