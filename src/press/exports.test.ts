import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportDocument, exportSpeech } from '../core/publication/export.ts';
import { loadEdition } from './content/load.ts';

const { edition } = loadEdition('src/press/fixture');
const [speech] = edition?.speeches ?? [];
const [document] = edition?.documents ?? [];
if (!edition || !speech || !document) throw new Error('the fixture cannot be read');

describe('files beside the page of an address', () => {
  const url = 'https://edition.example/2019/';
  const write = (format: ExportFormat) => exportSpeech(edition, speech, { url, format });

  it('have its title, its paragraphs and its signature as plain text', () => {
    const lines = write('txt').split('\n\n');
    expect(lines[0]).toBe('习近平主席向第六届世界互联网大会致贺信（节选）');
    expect(lines[1]).toContain('是国际社会的共同责任。各国应顺应时代潮流');
    expect(lines.at(-1)).toBe('——2019年10月20日，习近平主席向第六届世界互联网大会致贺信\n');
  });

  it('cite the address alone, and each of its sentences apart', () => {
    const list = (format: ExportFormat) =>
      [...write(format).matchAll(/@online\{([^,]+),/gu)].map(([, key]) => key);
    expect(list('cite.bib')).toEqual(['bianian-2019']);
    expect(list('passages.bib')).toEqual(['bianian-2019-s1', 'bianian-2019-s2']);
    expect(write('passages.json')).toContain('"URL": "https://edition.example/2019/#s2"');
  });
});

it('bold words of every document are bold to a reader of CommonMark', () => {
  const real = loadEdition('.').edition;
  if (real === null) throw new Error('the edition cannot be read; run npm run check');
  for (const one of real.documents) {
    const text = exportDocument(real, one, { url: 'https://edition.example/', format: 'md' });
    const tree = unified().use(remarkParse).parse(text);
    const count = one.passages.reduce((sum, { strong }) => sum + strong.length, 0);
    const stars = JSON.stringify(tree).split('"type":"strong"').length - 1;
    const tags = text.split('<strong>').length - 1;
    expect(stars + tags, one.id).toBe(count);
  }
});

describe('files beside the page of a document', () => {
  const url = 'https://edition.example/documents/article-2020/';
  const write = (format: ExportFormat) => exportDocument(edition, document, { url, format });

  it('have every passage as plain text', () => {
    expect(write('txt').split('\n\n')).toHaveLength(document.passages.length);
  });

  it('cite every paragraph, and the sentences of those that have several', () => {
    const keys = [...write('passages.bib').matchAll(/@online\{bianian-article-2020-([^,]*),/gu)];
    expect(keys.slice(0, 4).map(([, key]) => key)).toEqual(['p1', 'p1s1', 'p1s2', 'p1s3']);
  });
});
