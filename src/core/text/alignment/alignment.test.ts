import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { alignTexts } from './alignment.ts';

const show = (citing: string, cited: string) =>
  alignTexts(citing, cited)
    .map((one) => (one.type === 'equal' ? one.citing : `[${one.cited}>${one.citing}]`))
    .join('');

test.each([
  ['同文', '同文', '同文'],
  ['', '', ''],
  ['新', '', '[>新]'],
  ['', '旧', '[旧>]'],
  ['走“互信共治”之路', '走出一条互信共治之路', '走[出一条>“]互信共治[>”]之路'],
  ['共迎风险机遇', '共迎风险挑战', '共迎风险[挑战>机遇]'],
  ['乙甲丙丁', '甲乙丙丁', '[甲乙>乙甲]丙丁'],
  ['𠮷祥', '吉祥', '[吉>𠮷]祥'],
])('%j from %j', (citing, cited, expected) => {
  expect(show(citing, cited)).toBe(expected);
});

test('a difference of marks or width only is punctuation', () => {
  const [, operation] = alignTexts('发展，５点', '发展、5点');
  expect(operation).toMatchObject({ type: 'replace', citing: '，５', punctuation: true });
});

test('too many differences are one replacement that still rebuilds both sides', () => {
  const citing = '甲'.repeat(1000);
  const cited = '乙'.repeat(1000);
  expect(alignTexts(citing, cited)).toHaveLength(1);
});

test('operations rebuild both sides (fuzz, seed 20151216)', () => {
  const random = createRandom(20151216);
  const alphabet = [...'网络空间命运共同体，。“”𠮷ａa1\uD842'];
  for (let round = 0; round < 500; round += 1) {
    const cited = pick(random, alphabet, 30);
    const citing = random() < 0.5 ? mutate(random, cited, alphabet) : pick(random, alphabet, 30);
    const operations = alignTexts(citing, cited);
    expect(operations.map((one) => one.citing).join('')).toBe(citing);
    expect(operations.map((one) => one.cited).join('')).toBe(cited);
    for (const [index, one] of operations.entries()) {
      expect(one.type === 'equal').toBe(one.citing === one.cited);
      expect(operations[index + 1]?.type === 'equal' && one.type === 'equal').toBe(false);
    }
  }
});

function pick(random: () => number, alphabet: readonly string[], longest: number): string {
  const length = Math.floor(random() * longest);
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

function mutate(random: () => number, text: string, alphabet: readonly string[]): string {
  const characters = [...text];
  characters.splice(Math.floor(random() * characters.length), 1, pick(random, alphabet, 3));
  return characters.join('');
}
