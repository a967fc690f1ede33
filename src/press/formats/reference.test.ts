import { readFileSync } from 'node:fs';
import { Engine } from 'citeproc';
import { describe, expect, it } from 'vitest';
import {
  citeDocument,
  citeSpeech,
  listDocumentReferences,
  listSpeechReferences,
} from '../../core/publication/reference/citable-work.ts';
import { toCslItem } from '../../core/publication/reference/library-entry.ts';
import { type CitableWork, formatGbt7714 } from '../../core/publication/reference/reference.ts';
import { loadEdition } from '../content/load.ts';

/** The style and the locale of the Citation Style Language project, CC BY-SA 3.0. */
const read = (name: string) => readFileSync(new URL(`./fixture/${name}`, import.meta.url), 'utf8');
const style = read('gb-t-7714-2025-numeric.csl');
const locale = read('locales-zh-CN.xml');

function render(works: readonly CitableWork[]): string[] {
  const items = new Map(works.map(toCslItem).map((item) => [item.id, item]));
  const engine = new Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) ?? {} },
    style,
  );
  engine.setOutputFormat('text');
  engine.updateItems([...items.keys()]);
  const [, entries] = engine.makeBibliography();
  return entries.map((entry) => entry.trim().replace(/^\[\d+\] */u, ''));
}

/**
 * What the style cannot hold: host item and version of a web page; that a year is estimated, for which it prints the
 * date as if it were known.
 */
function reduce(work: CitableWork): string {
  const host = `//${work.editionTitle}. V${work.editionVersion}. `;
  const full = formatGbt7714(work).replace(host, '. ');
  return work.certainty === 'printed'
    ? full
    : full.replace(`. [${work.date.slice(0, 4)}][`, `. （${work.date}）[`);
}

describe.each(['src/press/fixture', '.'])('references to the edition in %s', (root) => {
  const { edition } = loadEdition(root);
  if (edition === null) throw new Error(`${root} cannot be read; run npm run check`);
  const works = [
    ...edition.speeches.flatMap((speech) => {
      const work = citeSpeech(edition, speech, `https://edition.example/${speech.year}/`);
      return [work, ...listSpeechReferences(work, speech)];
    }),
    ...edition.documents.flatMap((document) => {
      const work = citeDocument(edition, document, `https://edition.example/d/${document.id}/`);
      return [work, ...listDocumentReferences(work, document)];
    }),
  ];

  it('are in GB/T 7714 what a citation program makes of their data', () => {
    const rendered = render(works);
    expect(rendered).toHaveLength(works.length);
    expect(rendered.toSorted()).toEqual(works.map(reduce).toSorted());
  });
});
