import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../src/core/edition/edition.ts';
import { foldText } from '../../src/core/text/folding/fold.ts';
import { createRandom, drawOne } from '../../src/core/text/random.ts';

/** A text with one quotation in it, and what is known of the quotation. */
export interface QuotationSample {
  readonly text: string;
  readonly words: string;
  readonly year: number;
  /** The words of the address. */
  readonly original: string;
  /** Letters that differ, of both sides together. */
  readonly differing: number;
}

/** Shorter sentences are clauses that several addresses share. */
const SHORTEST = 12;

/** Sentences of the addresses as they are, every second one given to its year. */
export function sampleIntact(edition: Edition, count: number, seed: number): QuotationSample[] {
  const random = createRandom(seed);
  const sentences = listSentences(edition);
  return Array.from({ length: count }, (_, index) => {
    const { year, original } = drawOne(random, sentences);
    const text = quote(original, index % 2 === 0 ? year : null);
    return { text, words: original, year, original, differing: 0 };
  });
}

/**
 * Sentences of the addresses with one letter changed, dropped, added or swapped with the next, by turns.
 * None loses its first or last letter: what is left would be a part of the sentence, letter for letter.
 */
export function sampleMutated(edition: Edition, count: number, seed: number): QuotationSample[] {
  const random = createRandom(seed);
  const sentences = listSentences(edition);
  const letters = listLetters(edition);
  return Array.from({ length: count }, (_, index) => {
    const { year, original } = drawOne(random, sentences);
    const mutate = MUTATIONS[index % MUTATIONS.length] ?? changeLetter;
    const { words, differing } = mutate([...original], letters, random);
    const text = quote(words, index % 8 < 4 ? year : null);
    return { text, words, year, original, differing };
  });
}

type Mutation = (
  characters: readonly string[],
  letters: readonly string[],
  random: () => number,
) => { readonly words: string; readonly differing: number };

const MUTATIONS: readonly Mutation[] = [changeLetter, dropLetter, addLetter, swapLetters];

function changeLetter(...[characters, letters, random]: Parameters<Mutation>) {
  const place = drawOne(random, placesOfLetters(characters));
  const other = drawOne(
    random,
    letters.filter((one) => one !== characters[place]),
  );
  return { words: characters.with(place, other).join(''), differing: 2 };
}

function dropLetter(...[characters, , random]: Parameters<Mutation>) {
  const place = drawOne(random, placesOfLetters(characters).slice(1, -1));
  return { words: characters.toSpliced(place, 1).join(''), differing: 1 };
}

function addLetter(...[characters, letters, random]: Parameters<Mutation>) {
  const place = drawOne(random, placesOfLetters(characters));
  return { words: characters.toSpliced(place, 0, drawOne(random, letters)).join(''), differing: 1 };
}

function swapLetters(...[characters, , random]: Parameters<Mutation>) {
  const places = placesOfLetters(characters).filter(
    (place) => isHan(characters[place + 1]) && characters[place] !== characters[place + 1],
  );
  const place = drawOne(random, places);
  const [first = '', second = ''] = characters.slice(place, place + 2);
  return { words: characters.toSpliced(place, 2, second, first).join(''), differing: 4 };
}

/** Sentences of the same subject that no text of the edition has: no six letters in a row are the same. */
export function sampleForeign(edition: Edition, count: number, seed: number): string[] {
  const random = createRandom(seed);
  const corpus = edition.documents
    .flatMap(({ passages }) => passages.map(({ text }) => foldText(text).text))
    .join('\n');
  const sentences = new Set<string>();
  while (sentences.size < count) {
    const sentence = SLOTS.map((slot) => drawOne(random, slot)).join('');
    if (isForeign(foldText(sentence).text, corpus)) sentences.add(sentence);
  }
  return [...sentences].map((sentence, index) =>
    index % 2 === 0 ? quote(sentence, 2014 + (index % 11)) : `${sentence}。`,
  );
}

const SLOTS: readonly (readonly string[])[] = [
  ['今年春天', '上个月', '据报道', '去年年底', '周末前后', '连日来'],
  ['几家网络公司', '县里的学校', '这支技术队伍', '本地图书馆', '一批年轻人', '沿海的港口'],
  ['陆续更换了', '认真修补了', '悄悄试用了', '重新登记了', '分批检查了', '公开展示了'],
  ['旧机房的线路', '老旧的服务器', '几百部手机', '新到的路由器', '全部账号', '三种翻译软件'],
  ['，', '，因此', '，随后'],
  ['邻近的居民', '值班的工程师', '远方的客户', '图书管理员', '来访的记者', '学生的家长'],
  ['都收到了通知', '写下一份说明', '提出不少疑问', '表示十分满意', '排起了长队', '没有多说什么'],
];

const LONGEST_COMMON = 6;

function isForeign(folded: string, corpus: string): boolean {
  for (let start = 0; start + LONGEST_COMMON <= folded.length; start += 1) {
    if (corpus.includes(folded.slice(start, start + LONGEST_COMMON))) return false;
  }
  return true;
}

/** The captured bytes of all documents as one text, repeated up to a length in UTF-16 code units. */
export function readCaptures(root: string, edition: Edition, length: number): string {
  const all = edition.documents.map(({ id }) => readCapture(root, id)).join('\n\n');
  return `${all}\n\n`.repeat(Math.ceil(length / all.length)).slice(0, length);
}

export function readCapture(root: string, document: string): string {
  return readFileSync(join(root, 'content/documents', document, 'witness.txt'), 'utf8');
}

function quote(words: string, year: number | null): string {
  return year === null
    ? `有文章写道，“${words}”，这句话流传很广。`
    : `${year}年，习近平主席在世界互联网大会致辞中指出：“${words}。”`;
}

function listSentences(edition: Edition) {
  return edition.speeches
    .flatMap(({ year, sentences }) =>
      sentences.map(({ text }) => ({ year, original: text.replace(/[。！？]$/u, '') })),
    )
    .filter(({ original }) => foldText(original).text.length >= SHORTEST);
}

function listLetters(edition: Edition): string[] {
  const texts = edition.speeches.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  return [...new Set(texts.join(''))].filter(isHan).sort();
}

function placesOfLetters(characters: readonly string[]): number[] {
  return characters.flatMap((character, place) => (isHan(character) ? [place] : []));
}

function isHan(character: string | undefined): boolean {
  return /\p{Script=Han}/u.test(character ?? '');
}
