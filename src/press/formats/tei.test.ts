import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlElement, type XmlNode } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { toEditionData } from '../../core/publication/data/edition-data.ts';
import {
  formatTeiCorpus,
  formatTeiDocument,
  formatTeiSpeech,
  type TeiSource,
} from '../../core/publication/tei/tei-corpus.ts';
import { nameTeiId } from '../../core/publication/tei/tei-pointer.ts';
import { proveContent } from '../modules.ts';

const NAMES = { tei: 'http://www.tei-c.org/ns/1.0' };
/** Path of the schema that the TEI Consortium makes of its guidelines, if the machine has it. */
const TEI_ALL = process.env.TEI_ALL ?? '';

function readSource(root: string): TeiSource {
  const proved = proveContent(root);
  if (!proved.ok) throw new Error(`${root} cannot be read; run npm run check`);
  const { edition, citations, evolution, register } = proved;
  return {
    edition,
    citations: citations.citations,
    milestones: evolution.milestones,
    register,
    addresses: {
      page: (place) => `https://edition.example/${Object.values(place).join('/')}/`,
      file: (place) => `https://edition.example/${Object.values(place).join('/')}.tei.xml`,
      corpus: 'https://edition.example/data/edition.tei.xml',
      schema: 'https://edition.example/data/edition.rng',
    },
  };
}

function listFiles(source: TeiSource): XmlDocument[] {
  const publisher = { name: '某某', contact: 'https://edition.example/contact/' };
  return [
    formatTeiCorpus(source),
    formatTeiCorpus({ ...source, edition: { ...source.edition, publisher } }),
    ...source.edition.speeches.map((one) => formatTeiSpeech(source, one)),
    ...source.edition.documents.map((one) => formatTeiDocument(source, one)),
  ].map((markup) => XmlDocument.fromString(markup));
}

function loadValidator(path: string): RelaxNGValidator {
  return RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path)));
}

// Reading it takes ten seconds.
const allElements = TEI_ALL === '' ? null : loadValidator(TEI_ALL);

const query = (node: XmlDocument | XmlNode, path: string) =>
  (node instanceof XmlDocument ? node.root : node).find(path, NAMES);
const readAttribute = (node: XmlNode, name: string) =>
  node instanceof XmlElement ? (node.attr(name)?.value ?? '') : '';
const readWords = (node: XmlNode) =>
  query(node, './/text()[not(ancestor::tei:rdg or ancestor::tei:note)]')
    .map(({ content }) => content)
    .join('');

describe.each(['src/press/fixture', '.'])('TEI of the edition in %s', (root) => {
  const source = readSource(root);
  const files = listFiles(source);
  const [corpus] = files;
  if (corpus === undefined) throw new TypeError('no corpus');
  const named = new Map(
    query(corpus, '//*[@xml:id]').map((node) => [
      node.get('@xml:id', { xml: 'http://www.w3.org/XML/1998/namespace' })?.content ?? '',
      node,
    ]),
  );

  it('keeps to the schema that is published with it', () => {
    const validator = loadValidator('public/data/edition.rng');
    for (const file of files) expect(() => validator.validate(file)).not.toThrow();
  });

  it.skipIf(allElements === null)('is TEI, by the schema of all elements', () => {
    for (const file of files) expect(() => allElements?.validate(file)).not.toThrow();
  });

  it('names who publishes it, if anyone does', () => {
    const listFirst = (file: XmlDocument | undefined) =>
      file &&
      query(file, '//tei:publicationStmt/*[1]').map(
        (node) => node instanceof XmlElement && node.name,
      );
    expect(new Set(listFirst(files[1]))).toEqual(new Set(['publisher']));
    expect(new Set(listFirst(corpus))).toEqual(new Set(['authority']));
  });

  it('has the words of every sentence as the published data have them', () => {
    const { speeches, documents } = toEditionData(source.edition);
    const sentences = [
      ...speeches.flatMap((one) =>
        one.sentences.map(({ id, text }) => [`y${one.year}.${id}`, text] as const),
      ),
      ...documents.flatMap((one) =>
        one.passages.flatMap((passage) =>
          passage.sentences.map(({ id, text }) => [`${one.id}.${id}`, text] as const),
        ),
      ),
    ];
    expect(query(corpus, '//tei:s')).toHaveLength(sentences.length);
    for (const [id, text] of sentences) {
      const node = named.get(id);
      expect(node && readWords(node), id).toBe(text);
    }
  });

  it('names everything by the id under which it was published', () => {
    const works = Object.entries(source.register.works).flatMap(([work, ids]) => {
      const text = /^\d{4}$/.test(work) ? `y${work}` : nameTeiId(work);
      return Object.keys(ids).map((id) => `${text}.${id}`);
    });
    const others = [...source.citations, ...source.milestones].map(({ id }) => nameTeiId(id));
    expect([...works, ...others].filter((id) => !named.has(id))).toEqual([]);
  });

  it('points to nothing that is not there', () => {
    const broken = files.flatMap((file) => {
      const values = query(
        file,
        '//@target | //@source | //@corresp | //@wit | //@ref | //@from | //@to',
      );
      const inner = new Set(query(file, '//@xml:id').map(({ content }) => content));
      return values
        .map(({ content }) => content)
        .filter((pointer) => pointer.includes('#'))
        .filter((pointer) => {
          const [address = '', fragment = ''] = pointer.split('#');
          const id = /^string-range\((.+),\d+,\d+\)$/.exec(fragment)?.[1] ?? fragment;
          if (address.startsWith('https://edition.example/')) return !named.has(id);
          return address === '' && !inner.has(id);
        });
    });
    expect(broken).toEqual([]);
  });

  it('points to the very words that cite', () => {
    for (const { id, citing } of source.citations) {
      const annotation = named.get(nameTeiId(id));
      const target = annotation === undefined ? '' : readAttribute(annotation, 'target');
      const [, passage = '', offset, length] = /\((.+),(\d+),(\d+)\)/.exec(target) ?? [];
      const node = named.get(passage);
      const words = [...(node === undefined ? '' : readWords(node))];
      const start = Number(offset);
      expect(words.slice(start, start + Number(length)).join(''), id).toBe(citing.exact);
    }
  });

  it('has an entry for every departure from a witness', () => {
    const missing = source.edition.documents.flatMap(({ id, apparatus }) =>
      [...apparatus.emendations, ...apparatus.transpositions]
        .map((one) => `${id}.${one.id}`)
        .filter((name) => {
          const node = named.get(name);
          return !(node instanceof XmlElement && node.name === 'app');
        }),
    );
    expect(missing).toEqual([]);
  });
});
