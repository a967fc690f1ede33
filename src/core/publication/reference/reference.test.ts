import { describe, expect, it } from 'vitest';
import { formatBibtex, formatEntries, toCslItem } from './library-entry.ts';
import {
  type CitableWork,
  citeInText,
  formatEditionReference,
  formatGbt7714,
  formatPlainReference,
  formatReferences,
  namePassage,
} from './reference.ts';

const address: CitableWork = {
  key: 'bianian-2015',
  short: '2015',
  author: '习近平',
  title: '习近平主席在第二届世界互联网大会开幕式上的讲话',
  qualifier: '2015年12月16日，节选',
  remark: '节选',
  publisher: '',
  date: '2015-12-16',
  certainty: 'printed',
  witness: '《习近平主席这样阐释网络空间命运共同体》见本',
  url: 'https://edition.example/2015/',
  passage: '',
  editionTitle: '网络空间命运共同体文献编年',
  editionVersion: '0.1.0',
  editionDate: '2026-01-31',
};

const article: CitableWork = {
  ...address,
  key: 'bianian-guangming-2023',
  short: '甲',
  author: '',
  title: '坚持推动构建网络空间命运共同体',
  qualifier: '',
  remark: '光明日报',
  publisher: '光明日报',
  date: '2023',
  certainty: 'inferred',
  witness: '微信公众号页面',
  url: 'https://edition.example/documents/guangming-2023/',
};

describe('references in GB/T 7714—2025', () => {
  it('name work, edition and address of a sentence', () => {
    expect(formatGbt7714({ ...address, passage: 's4' }, '2026-03-01')).toBe(
      '习近平. 习近平主席在第二届世界互联网大会开幕式上的讲话（节选）：第4句[EB/OL]//网络空间命运共同体文献编年. V0.1.0. （2015-12-16）[2026-03-01]. https://edition.example/2015/#s4.',
    );
  });

  it('separate several authors', () => {
    const work = { ...article, author: '张超柱、向群' };
    expect(formatGbt7714(work)).toMatch(/^张超柱，向群\. 坚持/u);
    expect(formatBibtex(work)).toContain('author = {{张超柱} and {向群}}');
    expect(toCslItem(work).author).toEqual([{ literal: '张超柱' }, { literal: '向群' }]);
  });

  it('begin with the title where no author is known, bracket an inferred year, and take the edition’s date as date of access', () => {
    expect(formatGbt7714(article)).toBe(
      '坚持推动构建网络空间命运共同体（光明日报）[EB/OL]//网络空间命运共同体文献编年. V0.1.0. [2023][2026-01-31]. https://edition.example/documents/guangming-2023/.',
    );
  });
});

it('the edition as a whole is cited by title, version and day', () => {
  const edition = { title: '文献编年', version: '1.2.0', date: '2026-01-31' };
  expect(formatEditionReference(edition, 'https://edition.example/')).toBe(
    '文献编年[EB/OL]. V1.2.0. （2026-01-31）[2026-01-31]. https://edition.example/.',
  );
});

describe('references in plain Chinese', () => {
  it('name work, passage and edition', () => {
    expect(formatPlainReference({ ...address, passage: 's4' })).toBe(
      '习近平主席在第二届世界互联网大会开幕式上的讲话（2015年12月16日，节选），第4句，《网络空间命运共同体文献编年》0.1.0版，https://edition.example/2015/#s4',
    );
  });

  it.each([
    ['s4', '第4句'],
    ['p13', '第13段'],
    ['p13s2', '第13段第2句'],
  ])('name %s %s', (id, expected) => {
    expect(namePassage(id)).toBe(expected);
  });

  it('refuse an id that is no sentence or paragraph', () => {
    expect(() => namePassage('h2')).toThrow('no citable passage: h2');
  });
});

describe('a reference in running text', () => {
  it.each([
    [{ ...address, passage: 's4' }, '（习近平，2015，第4句）'],
    [{ ...article, passage: 'p13s2' }, '（《坚持推动构建网络空间命运共同体》，2023，第13段第2句）'],
  ])('%#', (work, expected) => {
    expect(citeInText(work)).toBe(expected);
  });
});

describe('BibTeX', () => {
  it('has one field a line, the title protected, and no escape in the address', () => {
    expect(formatBibtex({ ...address, passage: 's4' })).toBe(`@online{bianian-2015-s4,
  author = {{习近平}},
  title = {{习近平主席在第二届世界互联网大会开幕式上的讲话（节选）：第4句}},
  date = {2015-12-16},
  urldate = {2026-01-31},
  organization = {{网络空间命运共同体文献编年}},
  version = {V0.1.0},
  comment = {2015·4；据《习近平主席这样阐释网络空间命运共同体》见本转录},
  url = {https://edition.example/2015/#s4},
  langid = {chinese}
}`);
  });

  it('leaves out what is not known and escapes what TeX would read', () => {
    const entry = formatBibtex({ ...article, title: '甲 & 乙_100%' });
    expect(entry).toContain('title = {{甲 \\& 乙\\_100\\%（光明日报）}}');
    expect(entry).not.toContain('author');
  });

  it('keeps a space between Chinese words, which XeTeX would drop', () => {
    expect(formatBibtex({ ...article, title: '凝聚共识 开拓创新 推动' })).toContain(
      'title = {{凝聚共识{ }开拓创新{ }推动（光明日报）}},',
    );
  });

  it('marks a date that is not printed, and names who printed the text first', () => {
    expect(formatBibtex(article)).toContain('date = {2023~},');
    expect(formatBibtex(article)).toContain('origpublisher = {{光明日报}},');
  });
});

describe('CSL-JSON', () => {
  it('gives as much of the date as is known', () => {
    expect(toCslItem({ ...article, passage: 'p13s2' })).toEqual({
      id: 'bianian-guangming-2023-p13s2',
      type: 'webpage',
      title: '坚持推动构建网络空间命运共同体（光明日报）：第13段第2句',
      issued: { 'date-parts': [[2023]], circa: true },
      accessed: { 'date-parts': [[2026, 1, 31]] },
      'container-title': '网络空间命运共同体文献编年',
      'original-publisher': '光明日报',
      version: '0.1.0',
      URL: 'https://edition.example/documents/guangming-2023/#p13s2',
      language: 'zh-CN',
      note: '甲·13·2；据微信公众号页面转录',
    });
  });
});

describe('every form', () => {
  it('names edition, version and address', () => {
    const cited = { ...address, passage: 's4' };
    for (const [, text] of [...formatReferences(cited), ...formatEntries(cited)]) {
      expect(text).toContain('网络空间命运共同体文献编年');
      expect(text).toContain('0.1.0');
      expect(text).toContain('https://edition.example/2015/#s4');
    }
  });
});
