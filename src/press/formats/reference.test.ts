import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Engine } from 'citeproc';
import { describe, expect, it } from 'vitest';
import {
  citeDocument,
  citeSpeech,
  listDocumentReferences,
  listSpeechReferences,
} from '../../core/publication/reference/citable-work.ts';
import {
  formatApa,
  formatChicagoNote,
} from '../../core/publication/reference/english-reference.ts';
import { toCslItem } from '../../core/publication/reference/library-entry.ts';
import { type CitableWork, formatGbt7714 } from '../../core/publication/reference/reference.ts';
import { loadEdition } from '../content/load.ts';

/** Styles and locales of the Citation Style Language project, CC BY-SA 3.0; its schema, MIT. */
const read = (name: string) => readFileSync(new URL(`./fixture/${name}`, import.meta.url), 'utf8');

/** The schema of CSL-JSON, whose strict mode would find fault with itself. */
const isCsl = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(read('csl-data.schema.json')),
);

/** Sets each work by itself: in a list, a style tells works of one author and year apart by letters. */
function openStyle(name: string, language: string) {
  const locale = read(`locales-${language}.xml`);
  const items = new Map<string, object>();
  const engine = new Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) ?? {} },
    read(`${name}.csl`),
  );
  engine.setOutputFormat('text');
  return (work: CitableWork, form: 'entry' | 'note') => {
    // The engine keeps what it read under an id.
    const id = String(items.size);
    items.set(id, { ...toCslItem(work), id });
    engine.updateItems([id]);
    if (form === 'note') return engine.makeCitationCluster([{ id }]);
    const [, [entry = '']] = engine.makeBibliography();
    return entry.trim().replace(/^\[\d+\] */u, '');
  };
}

const inGbt = openStyle('gb-t-7714-2025-numeric', 'zh-CN');
const inApa = openStyle('apa', 'en-US');
const inChicago = openStyle('chicago-notes-bibliography', 'en-US');

/**
 * What the style cannot hold: host item and version of a web page; that a year is estimated, for which it prints the
 * date as if it were known.
 */
function reduceGbt(work: CitableWork): string {
  const host = `//${work.editionTitle}. V${work.editionVersion}. `;
  const full = formatGbt7714(work).replace(host, '. ');
  return work.certainty === 'printed'
    ? full
    : full.replace(`. [${work.date.slice(0, 4)}][`, `. （${work.date}）[`);
}

/** Before a date in brackets the style loses the comma behind the version. */
function reduceChicago(work: CitableWork): string {
  const full = formatChicagoNote(work);
  const version = `version ${work.editionVersion}`;
  return work.certainty === 'printed' ? full : full.replace(`${version},`, version);
}

describe.each(['src/press/fixture', '.'])('references to the edition in %s', (root) => {
  const { edition } = loadEdition(root);
  if (edition === null) throw new Error(`${root} cannot be read; run npm run check`);
  /** Each work, and its passages behind it. */
  const groups = [
    ...edition.speeches.map((speech) => {
      const work = citeSpeech(edition, speech, `https://edition.example/${speech.year}/`);
      return [work, ...listSpeechReferences(work, speech)];
    }),
    ...edition.documents.map((document) => {
      const work = citeDocument(edition, document, `https://edition.example/d/${document.id}/`);
      return [work, ...listDocumentReferences(work, document)];
    }),
  ];
  const all = groups.flat();
  /** The styles in English take seconds for all passages. */
  const ends = groups.flatMap((works) => [...works.slice(0, 1), ...works.slice(-1)]);

  it('are valid CSL-JSON', () => {
    expect(isCsl(all.map(toCslItem)), JSON.stringify(isCsl.errors)).toBe(true);
  });

  it('are in GB/T 7714 what a citation program makes of their data', () => {
    expect(all.map((work) => inGbt(work, 'entry'))).toEqual(all.map(reduceGbt));
  });

  it('are so in APA', () => {
    expect(ends.map((work) => inApa(work, 'entry'))).toEqual(ends.map(formatApa));
  });

  it('are so in the notes of Chicago', () => {
    expect(ends.map((work) => inChicago(work, 'note'))).toEqual(ends.map(reduceChicago));
  });
});

describe('references in English', () => {
  const work: CitableWork = {
    key: 'work',
    short: '某',
    author: '',
    title: '“甲”与乙',
    qualifier: '',
    remark: '某报',
    publisher: '某报',
    date: '2025',
    certainty: 'inferred',
    witness: '底本',
    url: 'https://edition.example/work/',
    passage: '',
    editionTitle: '某编',
    editionVersion: '1.2.0',
    editionDate: '2026-01-31',
  };

  it.each([
    ['a year alone', { date: '2025' }],
    ['a month', { date: '2025-10', certainty: 'printed' }],
    ['a day', { date: '2025-10-09', certainty: 'printed' }],
    ['an inferred day', { date: '2025-10-09' }],
    ['one author', { author: '张三' }],
    ['two authors', { author: '张三、李四' }],
    ['three authors', { author: '张三、李四、王五' }],
  ] as const)('are those of a citation program for %s', (_, part) => {
    const one = { ...work, ...part };
    expect(inApa(one, 'entry')).toBe(formatApa(one));
    expect(inChicago(one, 'note')).toBe(reduceChicago(one));
  });
});
