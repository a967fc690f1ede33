import { expect, test } from 'vitest';
import { mapVariantClasses } from '../../text/folding/variants.ts';
import { readPastedText } from './pasted-text.ts';

const settings = {
  known: new Set('发展好、运用治理互联网'),
  variants: mapVariantClasses(['发發', '联聯', '网網']),
};
const read = (text: string) => readPastedText(text, settings).passages.map((one) => one.text);

test.each([
  ['发展好 、 运用好', ['发展好、运用好']],
  ['他说:"发展好",对吗?', ['他说：“发展好”，对吗？']],
  ['「發展好」與『互聯網』', ['“发展好”與‘互联网’']],
  ['# 标题\n正文。', ['标题', '正文。']],
  ['**倡导发展优先。**当今', ['倡导发展优先。当今']],
  ['5 G 与 IPv6 test, one', ['5 G与IPv6 test，one']],
  ['', []],
  [' \n \n', []],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a sentence broken over a page is one passage, a heading is not joined to it', () => {
  const broken =
    '网络空间既不是无人管理的全球公域，也不应该由霸权国家治下建\n\n\n构国际秩序。\n一、新的目标\n正文';
  expect(read(broken)).toEqual([
    '网络空间既不是无人管理的全球公域，也不应该由霸权国家治下建构国际秩序。',
    '一、新的目标',
    '正文',
  ]);
});

test('bold openings keep their span', () => {
  const [passage] = readPastedText('**甲乙。**丙', settings).passages;
  expect(passage?.strong).toEqual([{ start: 0, end: 3 }]);
});

test('every code unit leads back to where it came from', () => {
  const text = '甲 乙，\n𠮷"丙"\ud800丁';
  for (const { text: words, offsets } of readPastedText(text, settings).passages) {
    expect(offsets).toHaveLength(words.length);
    [...words].forEach((character) => {
      if (/\p{Script=Han}/u.test(character)) expect(text).toContain(character);
    });
    for (let unit = 0; unit < words.length; unit += 1) {
      if (/[甲乙丙丁]/u.test(words.charAt(unit))) {
        expect(text.charAt(offsets[unit] ?? -1)).toBe(words.charAt(unit));
      }
    }
  }
});

test('long paragraphs are cut and join to the whole', () => {
  const text = `${'发展好。'.repeat(3_000)}${'网'.repeat(20_000)}`;
  const { passages } = readPastedText(text, settings);
  expect(passages.map((one) => one.text).join('')).toBe(text);
  expect(Math.max(...passages.map((one) => one.text.length))).toBeLessThanOrEqual(8_000);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
});
