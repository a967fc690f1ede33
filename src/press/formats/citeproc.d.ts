/** As much of citeproc-js as the tests use. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: System, style: string);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]];
    /** Sets a first note of these items, alone. */
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
  }
}
