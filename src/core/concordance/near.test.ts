import { describe, expect, it } from 'vitest';
import { NO_VARIANTS } from '../text/folding/fold.ts';
import { findNearPlace, makeNearQuery } from './near.ts';
import { makeQueryText } from './query-text.ts';

const text = makeQueryText(
  'test',
  [
    { id: 's1', address: null, text: '互联网让世界变成了“鸡犬之声相闻”的地球村。' },
    {
      id: 's2',
      address: null,
      text: '本着相互尊重、相互信任的原则，深化国际合作，尊重网络主权，维护网络安全，共同构建和平、安全、开放、合作的网络空间。',
    },
  ],
  NO_VARIANTS,
);
const near = (query: string) => findNearPlace(text, makeNearQuery(query, NO_VARIANTS));
const write = (query: string) =>
  near(query)
    ?.parts.map((part) => (part.differs ? `[${part.text}]` : part.text))
    .join('');

describe('findNearPlace', () => {
  it.each([
    ['one character wrong', '维护网络平安，共同构建和平', '维护网络安[全，]共同构建和平 11/12'],
    ['two neighbours swapped', '深化国际作合，尊重网络主权', '深化国际[合]作，尊重网络主权 11/12'],
    [
      'a word left out',
      '本着相互尊重的原则，深化国际合作',
      '本着相互尊重、[相互信任]的原则，深化国际合作 15/15',
    ],
    [
      'half of it made up',
      '维护网络安全共同构建红红绿绿青青蓝蓝紫紫',
      '维护网络安全，共同构建 10/20',
    ],
  ])('finds %s', (_, query, shown) => {
    const place = near(query);
    expect(`${write(query)} ${place?.matched}/${place?.total}`).toBe(shown);
  });

  it('marks the differing characters', () => {
    expect(write('共同构建和平安全发展合作的网络空间')).toBe(
      '共同构建和平、安全、[开放、]合作的网络空间',
    );
  });

  it.each([
    ['a letter left out', '大家的事大家商量着办', '大家的事[由]大家商量着办 10/10'],
    ['a letter put in', '大家的事情由大家一起商量着办', '大家的事由大家商量着办 11/14'],
    ['two letters wrong', '大家的活由众人商量着办', '大家的[事]由[大家]商量着办 8/11'],
    ['four letters, one wrong', '发展伙伴', '发[扬]伙伴 3/4'],
  ])('finds a short saying with %s', (_, query, shown) => {
    const saying = makeQueryText(
      'test',
      [
        {
          id: 'p1',
          address: null,
          text: '发扬伙伴精神，大家的事由大家商量着办，做到发展共同推进。',
        },
      ],
      NO_VARIANTS,
    );
    const place = findNearPlace(saying, makeNearQuery(query, NO_VARIANTS));
    const written = place?.parts
      .map((part) => (part.differs ? `[${part.text}]` : part.text))
      .join('');
    expect(`${written} ${place?.matched}/${place?.total}`).toBe(shown);
  });

  it.each(['数字红利', '完全无关的一句话而已', '的的的的'])('has nothing close to %s', (query) => {
    expect(near(query)).toBeNull();
  });
});
