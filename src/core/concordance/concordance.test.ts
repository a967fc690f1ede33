import { describe, expect, it } from 'vitest';
import { mapVariantClasses } from '../text/folding/variants.ts';
import { countLines, drawLine, filterLines, groupLines, type TextCard } from './concordance.ts';
import { findDivergence } from './divergence.ts';
import { findOccurrences } from './occurrence.ts';
import { makeQuery } from './query.ts';
import { makeQueryText, type QueryPassageSource } from './query-text.ts';

const variants = mapVariantClasses(['网網']);

function card(key: string, kind: 'address' | 'document'): TextCard {
  return { key, kind, path: `${key}/`, year: 2014, siglum: null, name: key, note: '' };
}

const CARDS = [card('2014', 'address'), card('yi', 'document'), card('2024', 'address')];

function search(
  query: string,
  sources: Record<string, readonly QueryPassageSource[]>,
  marks = false,
) {
  return CARDS.flatMap((one) => {
    const text = makeQueryText(one.key, sources[one.key] ?? [], variants);
    return findOccurrences(text, makeQuery(query, variants), marks).map((found) =>
      drawLine(found, one),
    );
  });
}

function source(id: string, text: string, address: number | null = null): QueryPassageSource {
  return { id, address, text };
}

const SOURCES = {
  '2014': [
    source('s1', '互联网真正让世界变成了地球村。中国正在积极推进网络建设。'),
    source('s3', '共同构建和平、安全、开放、合作的网络空间，建立多边体系。'),
  ],
  yi: [
    source('t1', '携手构建网络空间'),
    source('p1', '他说：“建设和平、安全、开放、合作、有序的网络空间。”这是贡献。'),
    source('p2', '推动和平、安全、开放、合作、有序方向发展。'),
  ],
  '2024': [source('s1', '发展发展发展。')],
};

describe('drawLine', () => {
  it('gives the words as printed in their context, with the address of the sentence', () => {
    const [line] = search('中国，正在 積極？'.replace('積極', '积极'), SOURCES);
    expect(line).toMatchObject({
      anchor: 's2',
      label: '第2句',
      before: '互联网真正让世界变成了地球村。',
      words: ['中国正在积极'],
      after: '推进网络建设。',
    });
  });

  it('names the paragraph of a document and links to the sentence', () => {
    const [line] = search('这是贡献', SOURCES);
    expect(line).toMatchObject({ anchor: 'p1s2', label: '第1段' });
  });

  it('links to the title itself', () => {
    expect(search('携手构建', SOURCES)[0]).toMatchObject({ anchor: 't1', label: '题名1' });
  });

  it('cuts the words where they run over the end of a paragraph', () => {
    expect(search('建设。共同构建', SOURCES)[0]?.words).toEqual(['建设。', '共同构建']);
  });

  it('ends the context at a clause where one ends within reach', () => {
    const near = '，这一句还没有说完；'.repeat(4);
    const far = '没有停顿'.repeat(15);
    const sources = { yi: [source('p1', `信息化${near}${far}。`), source('p2', `数字化${far}。`)] };
    expect(search('信息化', sources)[0]?.after).toBe(near);
    expect(search('数字化', sources)[0]?.after).toBe(far.slice(0, 48));
  });

  it('begins the context at a clause, as many as a line holds', () => {
    const [line] = search('信息化', {
      yi: [
        source('p1', '远在前面的一个分句说得很长很长，再说一个分句，“中间”；临近的分句讲信息化。'),
      ],
    });
    expect(line?.before).toBe('再说一个分句，“中间”；临近的分句讲');
    const [long] = search('信息化', { yi: [source('p1', `开头，${'长'.repeat(100)}信息化。`)] });
    expect(long?.before).toBe('长'.repeat(48));
    const [first] = search('开头', { yi: [source('p1', '开头，信息化。')] });
    expect(first?.before).toBe('');
  });

  it('knows the citation that has most of the words', () => {
    const text = '他说：“网络空间是人类共同的活动空间”，又说“数字文明造福各国”。';
    const cite = (words: string, year: number, kind: 'quotation' | 'testimonium') => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, year, kind };
    };
    const cited = [
      cite('网络空间是人类共同的活动空间', 2015, 'quotation'),
      cite('数字文明造福各国', 2021, 'testimonium'),
    ];
    const find = (query: string) =>
      search(query, { yi: [{ ...source('p1', text), cited }] })[0]?.cited;
    expect(find('人类共同的活动')).toEqual(cited[0]);
    expect(find('说数字文明造福各国')).toEqual(cited[1]);
    expect(find('说网络空间是')?.year).toBe(2015);
    expect(find('又说')).toBeNull();
  });

  it('finds a query in traditional characters', () => {
    expect(search('網络建设', SOURCES)).toHaveLength(1);
  });
});

describe('findOccurrences', () => {
  it('finds overlapping places', () => {
    expect(search('发展发展', SOURCES)).toHaveLength(2);
  });

  it('with marks asks for the same punctuation, of any width', () => {
    expect(search('开放､合作,'.replace('､', '、').replace(',', ''), SOURCES, true)).toHaveLength(3);
    expect(search('开放，合作', SOURCES, true)).toHaveLength(0);
    expect(search('“建设和平', SOURCES, true)).toHaveLength(1);
    expect(search('「建设和平', SOURCES, true)).toHaveLength(1);
  });

  it('has nothing for a query without letters', () => {
    expect(search('、。', SOURCES)).toEqual([]);
    expect(search('', SOURCES)).toEqual([]);
  });

  it('leaves a place to the page of the address, unless it runs beyond the address', () => {
    const yi = [
      source('p1', '前言。'),
      source('p2', '网络空间', 2014),
      source('p3', '命运共同体。', 2014),
      source('b1', '——落款'),
    ];
    expect(search('空间命运', { yi })).toEqual([]);
    expect(search('共同体——落', { yi })[0]?.words).toEqual(['共同体。', '——落']);
    expect(search('前言网络', { yi })).toHaveLength(1);
  });
});

describe('filterLines', () => {
  const lines = search('和平安全开放合作', SOURCES);

  it('keeps what stands in quotation marks', () => {
    const quoted = filterLines(lines, { addressesOnly: false, quotedOnly: true });
    expect(quoted.map((line) => line.anchor)).toEqual(['p1s1']);
  });

  it('keeps the addresses', () => {
    const addresses = filterLines(lines, { addressesOnly: true, quotedOnly: false });
    expect([...countLines(addresses)]).toEqual([['2014', 1]]);
  });

  it('groups in the order of the cards, or with the addresses first', () => {
    const found = search('发展', SOURCES);
    expect(groupLines(found, CARDS, false).map((group) => group.card.key)).toEqual(['yi', '2024']);
    expect(groupLines(found, CARDS, true).map((group) => group.card.key)).toEqual(['2024', 'yi']);
  });
});

describe('findDivergence', () => {
  it('finds the words that some places have and others lack', () => {
    const lines = search('和平、安全、开放、合作', SOURCES);
    const divergence = findDivergence(lines);
    expect(divergence?.words).toBe('有序');
    expect([...(divergence?.reach ?? [])].map(([line, end]) => line.after.slice(0, end))).toEqual([
      '、有序',
      '、有序',
    ]);
    expect(divergence?.without.map((line) => line.card.key)).toEqual(['2014']);
  });

  it('says nothing where every place goes on in its own way, or of short queries', () => {
    expect(findDivergence(search('网络', SOURCES))).toBeNull();
    expect(findDivergence(search('发展', SOURCES))).toBeNull();
  });
});
