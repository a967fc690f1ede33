import { expect, test } from 'vitest';
import { splitSentences } from './sentence.ts';

const CASES = [
  ['two sentences', '甲。乙！', ['甲。', '乙！']],
  ['closing marks stay with their sentence', '“甲。”乙说。', ['“甲。”', '乙说。']],
  ['a comma after the closing mark continues', '“甲。”，乙说。', ['“甲。”，乙说。']],
  ['an ellipsis ends nothing', '甲乙……丙。', ['甲乙……丙。']],
  ['a passage may end without a full stop', '促进互联互通——', ['促进互联互通——']],
  ['a question in marks that run on ends nothing', '“甲？乙”的丙。', ['“甲？乙”的丙。']],
  ['a question in marks that close with it', '“甲？乙。”丙。', ['“甲？', '乙。”', '丙。']],
  ['a question before marks', '甲？“乙”丙。', ['甲？', '“乙”丙。']],
  ['nested marks', '“‘甲。’”乙', ['“‘甲。’”', '乙']],
  ['nothing', '', []],
] as const;

test.each(CASES)('%s', (_, text, sentences) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
