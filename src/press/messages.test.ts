import { expect, test } from 'vitest';
import { formatProblem } from '../core/problem.ts';
import { loadEdition } from './content/load.ts';
import { openWorkshop } from './fixture/workshop.ts';
import { proveContent } from './modules.ts';

const ARTICLE = 'documents/article-2020';
const APPARATUS = `${ARTICLE}/apparatus.yaml`;

/** What an editor reads after one slip of typing. */
function readReport(file: string, from: string, to: string): string {
  const workshop = openWorkshop();
  workshop.replace(file, from, to);
  const result = loadEdition(workshop.root);
  const all = result.ok ? proveContent(workshop.root) : result;
  return all.ok ? '' : all.problems.map(formatProblem).join('\n');
}

test('a misspelt key names the key that was meant', () => {
  expect(readReport(`${ARTICLE}/document.yaml`, 'siglum: 甲', 'sigulm: 甲')).toMatchInlineSnapshot(`
    "content/documents/article-2020/document.yaml:2  key-unknown
      expected  one of the keys id, siglum, short, genre, title, author, publisher, date, captured, sha256, unknown, bylines
      found     sigulm
      fix       did you mean “siglum”? Type it; or remove the line"
  `);
});

test('a full-width colon is shown', () => {
  expect(readReport(APPARATUS, 'type: substitution', 'type：substitution')).toMatchInlineSnapshot(`
    "content/documents/article-2020/apparatus.yaml:35  yaml-colon
      expected  a half-width colon and a space after the key
      found     type：substitution
      fix       type “: ” (switch the input method to English) instead of “：”"
  `);
});

test('an emendation in the wrong passage says where the words stand', () => {
  expect(readReport(APPARATUS, 'passage: p1', 'passage: p2')).toMatchInlineSnapshot(`
    "content/documents/article-2020/apparatus.yaml:31  quote-missing
      expected  one occurrence of “项层设计” in p2
      found     no such words
      fix       the words stand in p1: type passage: p1"
  `);
});

test('a raw reading that is not there shows the nearest words', () => {
  expect(readReport(APPARATUS, 'raw: 项层设计', 'raw: 项层社计')).toMatchInlineSnapshot(`
    "content/documents/article-2020/apparatus.yaml:31  quote-missing
      expected  one occurrence of “项层社计” in p1
      found     the nearest there is “项层设计”
      fix       quote the raw reading exactly as the transcript has it, spaces and marks included"
  `);
});

test('a letter that differs from the witness is shown alone', () => {
  expect(readReport(`${ARTICLE}/transcript.md`, '微光点点', '微光闪点')).toMatchInlineSnapshot(`
    "content/documents/article-2020/transcript.md:9  transcript-differs
      expected  “微光点点,聚而成炬。”（witness.txt:15）
      found     “微光闪点,聚而成炬。”: “闪” for “点”
      fix       transcribe the witness as it is; to depart from it, add an emendation to apparatus.yaml"
  `);
});

test('a wrong count shows the places', () => {
  expect(readReport(APPARATUS, 'count: 4', 'count: 3')).toMatchInlineSnapshot(`
    "content/documents/article-2020/apparatus.yaml:23  class-count
      expected  3 × curly-quotes, as declared
      found     4: witness.txt:11 “中指出:"发展好、”, witness.txt:11 “同责任。"有人以"”, witness.txt:11 “"有人以"地球村"”, witness.txt:11 “"地球村"为喻,项”
      fix       read the places again; if all are right, type count: 4 (npm run check -- --fix does it)"
  `);
});

test('a wrong checksum on the card is laid to the card', () => {
  expect(
    readReport(`${ARTICLE}/document.yaml`, 'sha256: 400d', 'sha256: 500d'),
  ).toMatchInlineSnapshot(`
    "content/documents/article-2020/document.yaml:10  witness-changed
      expected  SHA-256 500df475f48bdd295b78455f1b5051d7de3bbe52e3397d8c94ec3f7facf2caff
      found     400df475f48bdd295b78455f1b5051d7de3bbe52e3397d8c94ec3f7facf2caff; transcript and apparatus agree with the witness, so the card is wrong
      fix       type sha256: 400df475f48bdd295b78455f1b5051d7de3bbe52e3397d8c94ec3f7facf2caff (npm run check -- --fix does it)"
  `);
});

test('evidence that is not verbatim shows the nearest words', () => {
  expect(
    readReport('milestones.yaml', '主席在贺信中指出', '主席在贺信里指出'),
  ).toMatchInlineSnapshot(`
    "content/milestones.yaml:8  evidence-missing
      expected  one occurrence in article-2020 of “2019年，习近平主席在贺信里指出”
      found     the nearest is “2019年，习近平主席在贺信中指出” (p1)
      fix       copy the words from there"
  `);
});

test('a document that does not exist is met with the one that was meant', () => {
  expect(readReport('milestones.yaml', 'article-2020', 'article-2002')).toMatchInlineSnapshot(`
    "content/milestones.yaml:8  reference-unknown
      expected  the id of a document
      found     article-2002
      fix       did you mean “article-2020”? Type it; or list the document in content/edition.yaml"
  `);
});

test('a value that is none of a list is met with the one that was meant', () => {
  expect(readReport(APPARATUS, 'type: substitution', 'type: substituton')).toMatchInlineSnapshot(`
    "content/documents/article-2020/apparatus.yaml:35  schema
      expected  one of substitution、omission、interpolation、transposition、query
      found     emendations.type: "substituton"
      fix       did you mean “substitution”? Type it; or type one of these"
  `);
});
