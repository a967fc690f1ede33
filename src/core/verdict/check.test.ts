import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadEdition } from '../../press/content/load.ts';
import { truthScope } from '../../schema/content/truth.ts';
import { findCitations, readEdition } from '../citation/edition-citations.ts';
import { alignTexts } from '../text/alignment/alignment.ts';
import { foldText } from '../text/folding/fold.ts';
import { mapVariantClasses } from '../text/folding/variants.ts';
import { createRandom, drawNumber } from '../text/random.ts';
import { keepRead } from '../truth/read-edition.ts';
import { checkText } from './check.ts';
import { indexForCheck } from './check-index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const loaded = loadEdition(root);
if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join());
/** What is expected below was read in these texts; others that come to them change nothing. */
const scope = truthScope.parse(
  parse(readFileSync(new URL('../truth/read-against.yaml', import.meta.url), 'utf8')),
);
const edition = keepRead(loaded.edition, scope);
const reading = indexForCheck(
  readEdition(
    edition,
    mapVariantClasses('网網 联聯 发發 强強 调調 习習 贺賀 动動 迈邁 进進 着著'.split(' ')),
  ),
);

const check = (text: string) =>
  checkText(text, reading).verdicts.map(
    ({ kind, year, attributed, exact }) => `${kind} ${year ?? '-'} ${attributed ?? '-'} ${exact}`,
  );

test.each([
  [
    '2019年，习近平主席在贺信中指出：“发展好、运用好、治理好互联网”。',
    ['verbatim 2019 2019 发展好、运用好、治理好互联网'],
  ],
  [
    '习近平主席强调，“发展好,运用好,治理好互联网”。',
    ['punctuation 2019 - 发展好,运用好,治理好互联网'],
  ],
  [
    '“发展好、运用好、治理好因特网，让互联网更好造福人类”',
    ['variant 2019 - 发展好、运用好、治理好因特网，让互联网更好造福人类'],
  ],
  [
    '提出“倡导发展优先，构建更加普惠繁荣的网络空间；倡导安危与共，构建更加和平安全的网络空间”。',
    [
      'composite 2023 - 倡导发展优先，构建更加普惠繁荣的网络空间；倡导安危与共，构建更加和平安全的网络空间',
    ],
  ],
  [
    '2018年，习近平主席强调“中国数字经济将进入快车道”。',
    ['elsewhere 2017 2018 中国数字经济将进入快车道'],
  ],
  [
    '2018年，习近平主席指出，中国数字经济将进入快车道。',
    ['elsewhere 2017 2018 中国数字经济将进入快车道'],
  ],
  ['2017年12月，强调“大家的事由大家商量着办”。', ['testimonium 2017 2017 大家的事由大家商量着办']],
  ['2016年11月，强调“大家的事由大家商量着办”。', ['other-year 2017 2016 大家的事由大家商量着办']],
  [
    '2019年，习近平主席指出：“深化国际合作，尊重网络主权，维护网络安全，共同构建”。',
    ['unknown - 2019 深化国际合作，尊重网络主权，维护网络安全，共同构建'],
  ],
  [
    '2022年，习近平主席指出：“同世界各国一道，把握信息革命”。',
    ['unknown - 2022 同世界各国一道，把握信息革命'],
  ],
  ['面对数字化带来的机遇和挑战，我们都要努力。', ['echo 2022 - 面对数字化带来的机遇和挑战']],
  ['“这句话谁也没有说过，本编当然没有。”', ['unknown - - 这句话谁也没有说过，本编当然没有。']],
  ['「發展好、运用好、治理好互聯網」', ['verbatim 2019 - 發展好、运用好、治理好互聯網']],
  ['所谓“数字鸿沟”“饭圈”，', []],
  ['“构建网络空间命运共同体”', ['verbatim - - 构建网络空间命运共同体']],
  ['“构建网络空间命运共体同”', ['variant - - 构建网络空间命运共体同']],
  ['“共同构建网络空间命运同体”', ['variant 2015 - 共同构建网络空间命运同体']],
])('%s', (text, expected) => {
  expect(check(text)).toEqual(expected);
});

const MISDATED = '网络空间是人类共同的活动空间，网络空间前途命运应由世界各国共同掌握';

test.each([
  '2016年视频讲话提出，“…”。',
  '2016年：“…。”',
  '- 2016年，“…。”',
  '2. 2016年：“…。”',
  '（二）2016年，视频讲话：“…。”',
  '习近平（2016）：“…。”',
  'Xi Jinping (2016): "…"',
  '正如2016年视频讲话所说，“…”。',
  '第三届世界互联网大会的视频讲话中有这样一句话：“…。”',
  '“…。”（习近平，2016年）',
  '“…。”（2016-11-16）',
  '习近平指出：“…。”（2016年11月16日）',
  '“…”（习近平，《在第三届世界互联网大会开幕式上的视频讲话》，2016年）',
  '“…。”——2016年11月16日，在第三届世界互联网大会开幕式上的视频讲话',
  '“…。”\n——2016年11月16日，习近平主席在第三届世界互联网大会开幕式上的视频讲话',
  '“…”出自2016年的视频讲话。',
  '“…”是2016年提出的。',
  '2016年：“大家的事由大家商量着办”，“…”。',
])('words of 2015 noted as of 2016 have another year: %s', (frame) => {
  const shown = check(frame.replace('…', MISDATED));
  expect(shown).toContain(`other-year 2015 2016 ${MISDATED}${frame.includes('…。') ? '。' : ''}`);
});

test('a quotation is read over broken lines, with marks within it', () => {
  const words =
    '我们应当把握数字化、网络化、智能\n化发展大势，把创新\n作为第一动力、把安全作为底线要求、把普惠作为价值追求，' +
    '加快推动网络空间创新发展、安全发展、普惠发展，携手\n迈进更加美好的“数字\n未来”。';
  expect(check(`2024年，习近平主席指出：“${words}”`)).toEqual([`verbatim 2024 2024 ${words}`]);
});

test('a letter dropped beside its like is the one difference', () => {
  const [verdict] = checkText(
    '“让国际社会越来越成为你中有、我中有你的命运共同体”',
    reading,
  ).verdicts;
  expect(verdict?.operations.filter(({ type }) => type !== 'equal')).toEqual([
    { type: 'delete', citing: '', cited: '我', punctuation: false },
  ]);
});

test('words in the lines of a column are one passage', () => {
  const words =
    '互联网真正让世界变成了地球\n村，让国际社会越来越成为你\n中有我、我中有你的命运共同体';
  expect(check(words)).toEqual([`echo 2014 - ${words}`]);
});

test('words in another script are the same, whichever form it has for a character', () => {
  const words = '推動全球互聯網治理朝著更加公正合理的方向邁進';
  expect(check(`習近平在2016年指出：「${words}」`)).toEqual([`verbatim 2016 2016 ${words}`]);
  const simplified = '推动全球互联网治理朝著更加公正合理的方向迈进';
  expect(check(`“${simplified}”`)).toEqual([`variant 2016 - ${simplified}`]);
});

test('a line that ends with a note is not joined to the next', () => {
  const text =
    '“这句话谁也没有说过，本编当然没有。”——2020年致辞\n\n“大家的事由大家商量着办”（2017年贺信）';
  expect(check(text)).toEqual([
    'unknown - 2020 这句话谁也没有说过，本编当然没有。',
    'testimonium 2017 2017 大家的事由大家商量着办',
  ]);
});

test.each([
  '“…”——2016年白皮书',
  '习近平指出：“…。”（《人民日报》2016年11月17日）',
  '从2014年到2016年：“…。”',
  '2016年以来，“…”。',
  '第2016页：“…。”',
])('what is no note of their source is not taken for one: %s', (frame) => {
  const shown = check(frame.replace('…', MISDATED));
  expect(shown).toContain(`verbatim 2015 - ${MISDATED}${frame.includes('…。') ? '。' : ''}`);
});

test.each([
  '某专家2016年说：“…”。',
  '2016年，专家认为，“…”。',
  '某专家说：“…。”（2016年）',
  '白皮书提出：“…。”（2016年）',
  '2016年发布的报告说：“…。”',
])('what others say is theirs: %s', (frame) => {
  const shown = check(frame.replace('…', MISDATED));
  expect(shown).toContain(`elsewhere 2015 - ${MISDATED}${frame.includes('…。') ? '。' : ''}`);
});

test('the name of an event in marks is not listed', () => {
  const { verdicts, unlisted } = checkText(`2016年，“${MISDATED}”活动首次举办。`, reading);
  expect([verdicts.length, unlisted.length]).toEqual([0, 1]);
});

test('words whole in several addresses name all their years', () => {
  const [verdict] = checkText('“构建网络空间命运共同体”', reading).verdicts;
  expect(verdict?.years).toEqual([2015, 2017, 2019, 2020, 2022, 2023, 2024]);
  const [swapped] = checkText('“构建网络空间命运共体同”', reading).verdicts;
  expect(swapped?.years).toEqual([2015, 2017, 2019, 2020, 2022, 2023, 2024]);
});

const sentences = edition.speeches.flatMap(({ year, sentences: own }) =>
  own.map(({ text }) => ({ year, text })).filter(({ text }) => foldText(text).text.length > 8),
);
const frames = [
  (text: string) => `“${text}”`,
  (text: string, year: number) => `${year}年，习近平主席指出：“${text}”`,
];

test('every sentence of every address is verbatim, with its year', () => {
  for (const { text, year } of sentences) {
    for (const frame of frames) {
      const verdict = checkText(frame(text, year), reading).verdicts.find(
        ({ exact }) => exact === text,
      );
      expect([verdict?.kind, verdict?.years]).toEqual(['verbatim', [year]]);
    }
  }
});

test('500 sentences with one change are variants with exactly that change (seed 20191020)', () => {
  const random = createDraw(20191020);
  const failures: string[] = [];
  for (let round = 0; round < 500; round += 1) {
    const { text, year } = sentences[random(sentences.length)] ?? { text: '', year: 0 };
    const changed = mutate(text, random);
    if (changed === text) continue;
    const frame = frames[round % frames.length];
    const pasted = frame?.(changed, year) ?? '';
    const verdict = checkText(pasted, reading).verdicts.find(({ exact }) => exact === changed);
    const isRight =
      verdict?.kind === 'variant' &&
      verdict.year === year &&
      JSON.stringify(verdict.operations) === JSON.stringify(alignTexts(changed, text));
    if (!isRight) failures.push(`${year} ${changed}`);
  }
  expect(failures).toEqual([]);
});

test('sentences made of the corpus in no order match nothing (seed 2014)', () => {
  const random = createDraw(2014);
  const letters = [...new Set(sentences.flatMap(({ text }) => [...foldText(text).text]))];
  for (let round = 0; round < 200; round += 1) {
    const words = Array.from({ length: 24 }, () => letters[random(letters.length)]).join('');
    expect(check(`${words}。`)).toEqual([]);
    expect(check(`“${words}”`)).toEqual([`unknown - - ${words}`]);
  }
});

test.each(edition.documents.map(({ id }) => id))(
  'the capture of %s, pasted raw, shows what the edition finds',
  (id) => {
    const raw = readFileSync(`${root}content/documents/${id}/witness.txt`, 'utf8');
    const fold = (text: string) => foldText(text).text;
    const shown = checkText(raw, reading).verdicts.map(
      ({ exact, year }) => `${year} ${fold(exact)}`,
    );
    const expected = findCitations(edition)
      .citations.filter(
        ({ kind, citing }) => citing.document === id && kind !== 'mention' && kind !== 'parallel',
      )
      .map(({ citing, cited }) =>
        cited !== null && 'year' in cited ? `${cited.year} ${fold(citing.exact)}` : '',
      );
    expect(shown).toEqual(expect.arrayContaining(expected));
  },
);

test.each([
  ['nothing', ''],
  ['only marks', '“”‘’「」""'],
  ['unbalanced marks', `“‘${'“'.repeat(5_000)}网络空间`],
  ['markup', '<script>alert("网络空间")</script>'],
  ['right to left', '“مرحبا بالعالم”，“שלום”'],
  ['lone surrogates', '\ud800“发展好、运用好\udc00、治理好互联网”\ud800'],
  ['beyond the basic plane', '“𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷”'],
  ['control characters', '\u0000\u0001\u0002“\u0000”'],
])('%s does no harm, and every verdict stands at its place', (_, text) => {
  for (const { start, end, exact } of checkText(text, reading).verdicts) {
    expect(text.slice(start, end)).toBe(exact);
  }
});

test('verdicts are in order and do not overlap', () => {
  const raw = readFileSync(`${root}content/documents/renmin-ribao-2025/witness.txt`, 'utf8');
  const { verdicts } = checkText(raw, reading);
  verdicts.slice(1).forEach((verdict, index) => {
    expect(verdict.start).toBeGreaterThanOrEqual(verdicts[index]?.end ?? 0);
  });
});

function createDraw(seed: number): (limit: number) => number {
  const random = createRandom(seed);
  return (limit) => drawNumber(random, 0, limit - 1);
}

/** One letter changed, dropped, added or swapped with the next; the first and last stay. */
function mutate(text: string, random: (limit: number) => number): string {
  const letters = [...text];
  const places = letters.flatMap((letter, place) =>
    place > 0 && place < letters.length - 2 && /\p{Script=Han}/u.test(letter) ? [place] : [],
  );
  const place = places[random(places.length)] ?? 1;
  const other = [...'山河鸟鱼草木']['山河鸟鱼草木'.length > 0 ? random(6) : 0] ?? '山';
  const next = letters[place + 1] ?? '';
  switch (random(4)) {
    case 0:
      letters.splice(place, 1, other);
      break;
    case 1:
      letters.splice(place, 1);
      break;
    case 2:
      letters.splice(place, 0, other);
      break;
    default:
      if (/\p{Script=Han}/u.test(next)) letters.splice(place, 2, next, letters[place] ?? '');
  }
  return letters.join('');
}
