import { describe, expect, test } from 'vitest';
import { type EditionIndex, findCitations, readEdition } from '../citation/edition-citations.ts';
import { parseDate } from '../edition/date.ts';
import type { Document, Speech } from '../edition/edition.ts';
import { drawDocument, drawPassage, drawSpeech } from '../edition/fixture-edition.ts';
import { checkText } from './check.ts';
import { indexForCheck } from './check-index.ts';
import { explainVerdict } from './report/check-wording.ts';

/** 38 letters that two addresses have; the variant has another word for the way. */
const LIGHT = '海上的灯塔为远行的船照亮航向，山间的书店为夜归的人留着一盏灯，这是每座小城的本分';
const VARIANT = LIGHT.replace('航向', '归途');
const CLAUSE = '山间的书店为夜归的人留着一盏灯';
/** What three addresses have proves none. */
const FORMULA = '让每个人都能平安回家';

const first = drawSpeech(2031, `${LIGHT}。`, `把新修的邮路接到最高的村庄，${FORMULA}。`);
const other = drawSpeech(2032, `春天的集市从清晨开到黄昏，老人们在桥头交换种子，${FORMULA}。`);
const third = drawSpeech(2033, `雪线之下又通了三条公路，${FORMULA}。`);
const BEFORE = [first, other, third];
/** Later addresses that repeat the first: to the letter, with another word, one clause alone. */
const repeating = drawSpeech(2034, '过去的一年风调雨顺。', `${LIGHT}。`, '愿秋收之后再次相聚。');
const varying = drawSpeech(2035, `${VARIANT}。`, '愿来年的雨水及时而来。');
const quoting = drawSpeech(2036, `船队归来，${CLAUSE}，茶还是热的。`);

function index(...later: readonly Speech[]): EditionIndex {
  return readEdition({ speeches: [...BEFORE, ...later], documents: [], formulas: [] });
}

function check(text: string, ...later: readonly Speech[]): string[] {
  return checkText(text, indexForCheck(index(...later))).verdicts.map(
    ({ kind, year, years, attributed, exact }) =>
      `${kind} ${(year ?? years.join('、')) || '-'} ${attributed ?? '-'} ${exact}`,
  );
}

describe('a sentence of an earlier address that a later one repeats', () => {
  test.each([
    [`2031年，习近平主席在贺信中指出：“${LIGHT}。”`, `verbatim 2031 2031 ${LIGHT}。`],
    [`2034年，习近平主席在贺信中指出：“${LIGHT}。”`, `verbatim 2034 2034 ${LIGHT}。`],
    [`2031年贺信指出：${LIGHT}。`, `verbatim 2031 2031 ${LIGHT}`],
    [`2034年贺信指出：${LIGHT}。`, `verbatim 2034 2034 ${LIGHT}`],
    [`2034年，习近平主席在贺信中指出，“${CLAUSE}”。`, `verbatim 2034 2034 ${CLAUSE}`],
    [`习近平主席指出：“${LIGHT}。”`, `verbatim 2031、2034 - ${LIGHT}。`],
    [`习近平主席在贺信中指出，${LIGHT}。`, `verbatim 2031、2034 - ${LIGHT}`],
    [`“${LIGHT}。”`, `verbatim 2031、2034 - ${LIGHT}。`],
    [`小城的人都记得，${LIGHT}，年年如此。`, `echo 2031、2034 - ${LIGHT}`],
    [`2032年，习近平主席在贺信中指出：“${LIGHT}。”`, `other-year 2031、2034 2032 ${LIGHT}。`],
    [`校长说：“${LIGHT}。”`, `elsewhere 2031、2034 - ${LIGHT}。`],
  ])('%s', (text, expected) => {
    expect(check(text, repeating)).toEqual([expected]);
  });

  test.each([
    [`2034年，习近平主席在贺信中指出：“${LIGHT.replace('船照亮', '船儿照亮')}。”`, 2034],
    [`2031年，习近平主席在贺信中指出：“${LIGHT.replace('船照亮', '船儿照亮')}。”`, 2031],
  ])('changed by a letter: %s', (text, year) => {
    const [verdict, ...more] = check(text, repeating);
    expect(verdict?.split(' ').slice(0, 3)).toEqual(['variant', String(year), String(year)]);
    expect(more).toEqual([]);
  });

  test('changed by a letter, no year stated: both are named', () => {
    const words = LIGHT.replace('船照亮', '船儿照亮');
    expect(check(`习近平主席指出：“${words}。”`, repeating)).toEqual([
      `variant 2031、2034 - ${words}。`,
    ]);
  });

  test('both years are told, and none is called the one', () => {
    const names = {
      forms: new Map([2031, 2032, 2033, 2034].map((year) => [year, '贺信'])),
      documents: new Map(),
      sentences: new Map(),
      works: new Map(),
    };
    const [verdict] = checkText(
      `小城的人都记得，${LIGHT}，年年如此。`,
      indexForCheck(index(repeating)),
    ).verdicts;
    expect(verdict === undefined ? '' : explainVerdict(verdict, names)).toBe(
      '文中没有说是谁的话；与2031年贺信、2034年贺信文字相同。',
    );
  });

  test.each([
    ['2032', 'verbatim 2031'],
    ['2040', 'verbatim 2031、2034'],
  ])('a text of %s could be of the addresses given until then', (date, expected) => {
    const text = `习近平主席指出：“${LIGHT}。”`;
    const { verdicts } = checkText(text, indexForCheck(index(repeating)), {
      date: parseDate(date),
    });
    expect(verdicts.map(({ kind, year, years }) => `${kind} ${year ?? years.join('、')}`)).toEqual([
      expected,
    ]);
  });

  test('no third address makes it a formula', () => {
    const text = `小城的人都记得，${LIGHT}，年年如此。`;
    expect(check(text, repeating, varying, quoting)).toEqual([`echo 2031、2034 - ${LIGHT}`]);
  });

  test('a formula proves nothing still', () => {
    expect(check(`大家的心愿，是${FORMULA}。`, repeating, varying)).toEqual([]);
  });
});

describe('a sentence that a later address has with another word', () => {
  test.each([
    [`2031年，习近平主席在贺信中指出：“${LIGHT}。”`, `verbatim 2031 2031 ${LIGHT}。`],
    [`2035年，习近平主席在贺信中指出：“${VARIANT}。”`, `verbatim 2035 2035 ${VARIANT}。`],
    [`2035年贺信指出：${VARIANT}。`, `verbatim 2035 2035 ${VARIANT}`],
    [`2035年，习近平主席在贺信中指出：“${LIGHT}。”`, `variant 2035 2035 ${LIGHT}。`],
    [`2031年，习近平主席在贺信中指出：“${VARIANT}。”`, `variant 2031 2031 ${VARIANT}。`],
    [`习近平主席指出：“${LIGHT}。”`, `verbatim 2031 - ${LIGHT}。`],
    [`习近平主席指出：“${VARIANT}。”`, `verbatim 2035 - ${VARIANT}。`],
    [`小城的人都记得，${LIGHT}，年年如此。`, `echo 2031 - ${LIGHT}`],
    [`小城的人都记得，${VARIANT}，年年如此。`, `echo 2035 - ${VARIANT}`],
    [`习近平主席指出：“${CLAUSE}。”`, `verbatim 2031、2035 - ${CLAUSE}。`],
  ])('%s', (text, expected) => {
    expect(check(text, varying)).toEqual([expected]);
  });
});

function write(value: string, text: string): Document {
  const drawn = drawDocument('letter', [drawPassage('p1', text)]);
  return { ...drawn, card: { ...drawn.card, date: { ...drawn.card.date, value } } };
}

/** Citations of a document of the year after all addresses. */
function cite(text: string, ...later: readonly Speech[]) {
  const documents = [write('2040', text)];
  return findCitations({ speeches: [...BEFORE, ...later], documents, formulas: [] }).citations;
}

describe('a record that is published stands when a later address repeats its words', () => {
  test.each([
    ['an echo', `小城的人都记得，${LIGHT}，年年如此。`],
    ['an echo of a clause', `小城的人都记得，${CLAUSE}，年年如此。`],
    ['an echo in marks', `小城的人都记得“${CLAUSE}”。`],
    ['a quotation', `2031年，习近平主席在贺信中指出：“${LIGHT}。”`],
    ['a report', `2031年，习近平主席在贺信中指出，${LIGHT}。`],
    ['words of another year', `2032年，习近平主席在贺信中指出：“${LIGHT}。”`],
  ])('%s', (_, text) => {
    const before = cite(text);
    expect(before.map(({ cited }) => cited)).toMatchObject([{ year: 2031 }]);
    for (const later of [[repeating], [varying], [quoting], [repeating, varying, quoting]]) {
      const bare = cite(text, ...later).map(({ cited, evidence, ...rest }) => {
        const { others, ...own } = { others: undefined, ...cited };
        return { ...rest, cited: own, evidence };
      });
      expect(bare.map(({ evidence: _own, ...rest }) => rest)).toEqual(
        before.map(({ evidence: _own, ...rest }) => rest),
      );
    }
  });

  test('a later address that has less of the words does not take it, where it breaks a formula', () => {
    const words = `新修的邮路接到最高的村庄好${FORMULA}`;
    const whole = drawSpeech(2034, `${words}。`);
    const part = drawSpeech(2035, `${words.replace('个人都能平安回家', '村都暖了')}。`);
    const text = `小城的人都记得，${words}，年年如此。`;
    for (const later of [[whole], [whole, part]]) {
      expect(cite(text, ...later)).toMatchObject([{ kind: 'echo', cited: { year: 2034 } }]);
    }
  });

  test('it tells the other years that have the words, where it is known by its words alone', () => {
    const others = (text: string) =>
      cite(text, repeating, varying, quoting).map(({ cited }) =>
        cited !== null && 'others' in cited ? cited.others : undefined,
      );
    expect(others(`小城的人都记得，${LIGHT}，年年如此。`)).toEqual([[2034]]);
    expect(others(`小城的人都记得，${CLAUSE}，年年如此。`)).toEqual([[2034, 2035, 2036]]);
    expect(others(`2032年，习近平主席在贺信中指出：“${LIGHT}。”`)).toEqual([[2034]]);
    expect(others(`2031年，习近平主席在贺信中指出：“${LIGHT}。”`)).toEqual([undefined]);
  });

  test.each([2034, 2035, 2036])('a document that states the later year, %i, cites it', (year) => {
    const text = `${year}年，习近平主席在贺信中指出，“${CLAUSE}”。`;
    expect(cite(text, repeating, varying, quoting)).toMatchObject([
      { kind: 'quotation', cited: { year } },
    ]);
  });
});

describe('what documents have of an address without saying so', () => {
  const checkBeside = (document: Document) =>
    checkText(
      `2032年，习近平主席在贺信中指出：“${LIGHT}。”`,
      indexForCheck(readEdition({ speeches: BEFORE, documents: [document], formulas: [] })),
    ).verdicts.map(({ kind, year, years }) => `${kind} ${year ?? years.join('、')}`);

  test.each([
    `一位校长认为，${LIGHT}，这一判断值得研究。`,
    `小城的人都记得，${LIGHT}，年年如此。`,
    `校刊写道：“${LIGHT}。”`,
  ])('makes no current words of it: %s', (text) => {
    expect(checkBeside(write('2040', text))).toEqual(['other-year 2031']);
  });

  test('words that a document had before the address are current', () => {
    const text = `小城的人都记得，${LIGHT}，年年如此。`;
    expect(checkBeside(write('2020', text))).toEqual(['unknown 2031']);
  });
});
