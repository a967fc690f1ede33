import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, inject, test } from 'vitest';
import { citeSpeech } from '../../src/core/publication/reference/citable-work.ts';
import { proveContent } from '../../src/press/modules.ts';
import { saveItem } from './saved-item.ts';
import { listPages, readPage } from './visit.ts';

const folder = inject('folder');
const proved = proveContent('.');
if (!proved.ok) throw new Error('the content has problems; run npm run check');
const { edition } = proved;
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('what a reference manager saves', () => {
  const shared = {
    type: 'webpage',
    website: edition.title,
    language: 'zh-CN',
    rights: expect.stringContaining('权利'),
  };

  test.each(edition.speeches.map((one) => [one.year, one] as const))(
    'of the address of %i is an excerpt with its speaker and its day',
    (year, speech) => {
      const { title, date } = speech;
      const { author } = citeSpeech(edition, speech, '');
      expect(saveItem(readPage(folder, `${year}/`))).toEqual({
        ...shared,
        title: `${title}（节选）`,
        creators: author.split('、'),
        date: date.replaceAll('-', '/'),
        url: `https://edition.example/${year}/`,
        extra: [`version: ${edition.version}`],
      });
    },
  );

  test.each(edition.documents.map((one) => [one.id, one.card] as const))(
    'of %s names who printed it, and is sure of nothing that is not printed',
    (id, { title, author, publisher, date }) => {
      const item = saveItem(readPage(folder, `documents/${id}/`));
      expect(item).toEqual({
        ...shared,
        title:
          title.replace('　', '：') + (publisher.value === null ? '' : `（${publisher.value}）`),
        creators: author.value === null ? [] : author.value.split('、'),
        date: date.value.replaceAll('-', '/'),
        url: `https://edition.example/documents/${id}/`,
        extra: expect.any(Array),
      });
      const printer = publisher.value === null ? [] : [`original-publisher: ${publisher.value}`];
      expect(item.extra).toEqual(expect.arrayContaining(printer));
      const isInferred = item.extra.includes('日期不是底本所印');
      expect(isInferred).toBe(date.basis !== 'printed');
    },
  );

  test('of the first page is of the day of the edition', () => {
    const item = saveItem(readPage(folder, ''));
    expect([item.type, item.date, item.creators]).toEqual(['webpage', edition.date, []]);
  });
});

test('the other forms that a page names are there', () => {
  for (const path of listPages(folder)) {
    const links = readPage(folder, path).matchAll(
      /<link rel="(?:alternate|search)"[^>]*href="([^"]+)"/gu,
    );
    for (const [, href = ''] of links) expect(existsSync(join(folder, href)), href).toBe(true);
  }
  const own = readPage(folder, `${edition.speeches[0]?.year}/`);
  for (const type of ['plain', 'markdown', 'x-bibtex', 'tei+xml', 'csl+json']) {
    expect(own).toMatch(
      new RegExp(`<link rel="alternate" type="[a-z]+/[a-z.]*${type.replace('+', '\\+')}"`),
    );
  }
});

test('structured data can be read, and give no licence for the words of others', () => {
  const kinds = new Set<string>();
  for (const path of listPages(folder)) {
    const blocks = readPage(folder, path).matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gsu,
    );
    for (const [, json = ''] of blocks) {
      const thing: unknown = JSON.parse(json);
      expect(thing).toMatchObject({ '@context': 'https://schema.org' });
      const { '@type': kind, license } = Object(thing);
      kinds.add(kind);
      if (kind === 'Article') expect(license).toBeUndefined();
    }
  }
  expect([...kinds].sort()).toEqual(['Article', 'BreadcrumbList', 'Dataset', 'WebSite']);
});

test('TEI files stand beside the pages and keep to the schema beside them', () => {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(read('data/edition.rng')));
  const files = [
    'data/edition.tei.xml',
    ...edition.speeches.map(({ year }) => `${year}/${year}.tei.xml`),
    ...edition.documents.map(({ id }) => `documents/${id}/${id}.tei.xml`),
  ];
  for (const file of files) {
    expect(() => validator.validate(XmlDocument.fromString(read(file))), file).not.toThrow();
  }
});

test('notices, search description and text for programs are written', () => {
  expect(read('licenses.txt')).toContain('pagefind');
  expect(() => XmlDocument.fromString(read('opensearch.xml'))).not.toThrow();
  for (const [, url = ''] of read('llms.txt').matchAll(
    /\]\(https:\/\/edition\.example\/([^)]*)\)/gu,
  )) {
    const file = url.endsWith('/') || url === '' ? `${url}index.html` : url;
    expect(existsSync(join(folder, file)), url).toBe(true);
  }
});

test('each data file keeps to the schema that it names, and names its licence', () => {
  const schemas = globSync('data/*.schema.json', { cwd: folder });
  expect(schemas.length).toBeGreaterThan(0);
  for (const file of schemas) {
    const schema = JSON.parse(read(file));
    const data = JSON.parse(read(file.replace('.schema', '')));
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    expect(validate(data), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
    expect(data.$schema).toBe(schema.$id);
    expect(data.license).toMatch(/^https:\/\/creativecommons\.org\//u);
    expect(data.rights).toContain('权利');
    expect(schema.title && schema.description).toBeTruthy();
  }
});

test('tables and plain texts say that they are UTF-8; what programs parse begins with its first character', () => {
  const texts = ['{[0-9]*,documents/*}/*.txt', 'data/*.csv'];
  const others = ['{[0-9]*,documents/*}/*.{md,bib,json}', 'data/*.{json,jsonld}', '*.txt'];
  const isMarked = (file: string) => read(file).startsWith('\u{feff}');
  const list = (patterns: string[]) => globSync(patterns, { cwd: folder });
  expect(list(texts).filter((file) => !isMarked(file))).toEqual([]);
  expect(list(others).filter(isMarked)).toEqual([]);
});

test('the archive holds what its description names, byte for byte', () => {
  const crate = JSON.parse(read('ro-crate-metadata.json'));
  const files = unzipSync(readFileSync(join(folder, 'data/edition.zip')));
  const named = crate['@graph'].filter((one: { '@type': string }) => one['@type'] === 'File');
  expect(Object.keys(files)).toHaveLength(named.length + 1);
  for (const { '@id': id, contentSize } of named) {
    const path = decodeURI(id);
    const bytes = files[path];
    expect(bytes?.byteLength, path).toBe(Number(contentSize));
    expect(Buffer.from(bytes ?? []).equals(readFileSync(join(folder, path))), path).toBe(true);
  }
});

test('the description of the archive has what RO-Crate asks of one', () => {
  const { '@context': context, '@graph': graph } = JSON.parse(read('ro-crate-metadata.json'));
  const things = new Map<string, object>(graph.map((one: { '@id': string }) => [one['@id'], one]));
  expect(things.size).toBe(graph.length);
  const specification = context.replace(/\/context$/u, '');
  expect(things.get('ro-crate-metadata.json')).toMatchObject({
    '@type': 'CreativeWork',
    conformsTo: { '@id': specification },
    about: { '@id': './' },
  });
  const files = graph.filter((one: { '@type': string }) => one['@type'] === 'File');
  expect(things.get('./')).toMatchObject({
    '@type': 'Dataset',
    name: edition.title,
    description: expect.stringContaining('。'),
    datePublished: edition.date,
    license: { '@id': expect.stringMatching(/^https:/u) },
    hasPart: files.map((one: { '@id': string }) => ({ '@id': one['@id'] })),
  });
  const references = JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/gu);
  const missing = [...references].map(([, id = '']) => id).filter((id) => !things.has(id));
  expect(missing).toEqual([specification]);
});

interface Point {
  readonly value: string;
  readonly refinedBy: { readonly start: number; readonly end: number };
}

test('annotations select their words in the texts of the data', () => {
  const texts = new Map<string, string>();
  const { speeches, documents } = JSON.parse(read('data/edition.json'));
  const passages = documents.flatMap((one: { passages: object[] }) => one.passages);
  for (const one of [...speeches, ...passages]) {
    for (const { url, text } of [one, ...(one.sentences ?? [])]) texts.set(url, text);
  }
  const { items } = JSON.parse(read('data/annotations.jsonld')).first;
  const ends = items.flatMap((one: { body: object[]; target: object }) => [
    ...one.body,
    one.target,
  ]);
  const selected = ends.filter((one: object) => 'selector' in one);
  expect(selected.length).toBeGreaterThan(items.length);
  for (const { source, selector } of selected) {
    const [{ exact }, place] = selector;
    const cut = ({ value }: Point, start: number, end?: number) => {
      const address = `${source.replace('https://edition.example/', '')}#${value}`;
      expect(texts.has(address), address).toBe(true);
      return [...(texts.get(address) ?? '')].slice(start, end).join('');
    };
    if (place.type === 'FragmentSelector') {
      expect(cut(place, place.refinedBy.start, place.refinedBy.end)).toBe(exact);
    } else {
      const { startSelector: first, endSelector: last } = place;
      expect(exact.startsWith(cut(first, first.refinedBy.start))).toBe(true);
      expect(exact.endsWith(cut(last, 0, last.refinedBy.end))).toBe(true);
    }
  }
});

test('no data file has a word of a witness that is left out with a contact in it', () => {
  for (const file of globSync('data/*', { cwd: folder }).filter((name) => !name.endsWith('.zip'))) {
    expect(read(file), file).not.toMatch(/[\w.]+@[\w-]+\.(?:com|cn|org|net)/u);
  }
});
