import { describe, expect, it } from 'vitest';
import { exportDocument, exportSpeech } from '../core/publication/export.ts';
import { loadEdition } from './content/load.ts';

const { edition } = loadEdition(process.cwd());
const speech = edition?.speeches.find(({ year }) => year === 2015);
const document = edition?.documents.find(({ id }) => id === 'renmin-ribao-2025');
if (!edition || !speech || !document)
  throw new Error('the edition cannot be read; run npm run check');

describe('files beside the page of an address', () => {
  const write = (format: 'txt' | 'md' | 'bib' | 'json') =>
    exportSpeech(edition, speech, 'https://edition.example/2015/', format);

  it('have its title, its paragraphs and its signature as plain text', () => {
    const lines = write('txt').split('\n\n');
    expect(lines[0]).toBe('习近平主席在第二届世界互联网大会开幕式上的讲话');
    expect(lines[2]).toBe('第一，加快全球网络基础设施建设，促进互联互通。');
    expect(lines.at(-1)).toBe('——2015年12月16日，习近平主席在第二届世界互联网大会开幕式上的讲话\n');
  });

  it('keep its list in Markdown', () => {
    expect(write('md')).toContain(
      '\n\n- 第一，加快全球网络基础设施建设，促进互联互通。\n- 第二，打造',
    );
  });

  it('cite the address and each of its sentences', () => {
    const keys = [...write('bib').matchAll(/@misc\{([^,]+),/gu)].map(([, key]) => key);
    expect(keys.slice(0, 3)).toEqual(['bianian-2015', 'bianian-2015-s1', 'bianian-2015-s2']);
    expect(keys).toHaveLength(speech.sentences.length + 1);
    expect(write('json')).toContain('"URL": "https://edition.example/2015/#s4"');
  });
});

describe('files beside the page of a document', () => {
  const write = (format: 'txt' | 'bib') =>
    exportDocument(
      edition,
      document,
      'https://edition.example/documents/renmin-ribao-2025/',
      format,
    );

  it('have every passage as plain text', () => {
    expect(write('txt').split('\n\n')).toHaveLength(document.passages.length);
  });

  it('cite every paragraph, and the sentences of those that have several', () => {
    const keys = [...write('bib').matchAll(/@misc\{bianian-renmin-ribao-2025-?([^,]*),/gu)];
    expect(keys.slice(0, 5).map(([, key]) => key)).toEqual(['', 'p1', 'p1s1', 'p1s2', 'p1s3']);
  });
});
