import type { CitationEdition } from '../citation/corpus.ts';
import type { Edition, Speech } from '../edition/edition.ts';
import type { Passage, PassageKind } from '../edition/passage.ts';
import { citeDocument, citeSpeech } from '../publication/citable-work.ts';
import type { CitableWork, NamedWork } from '../publication/reference.ts';
import type { VariantClasses } from '../text/fold.ts';
import { type Alphabet, gatherAlphabet, listSigns, packText, unpackText } from './packed-text.ts';

/** All that checking a text needs of an edition, as small as JSON can carry it: like stands beside like. */
export interface CheckCorpus {
  /**
   * Packed: of each address one line a paragraph, sentences divided by tabs; then of each document one line a
   * passage, the sign of its kind before its text.
   */
  readonly texts: readonly string[];
  readonly alphabet: Alphabet;
  /** Variants of the characters of the alphabet; see {@link packVariants}. */
  readonly variants: string;
  /** Words of citations that an editor has confirmed. */
  readonly confirmed: readonly string[];
  readonly speeches: readonly SpeechName[];
  readonly documents: readonly DocumentName[];
}

/** A work without the passage that is cited and its address. */
export type WorkName = Omit<NamedWork, 'url' | 'passage'>;

interface SpeechName {
  readonly year: number;
  readonly date: string;
  readonly occasion: string;
  readonly form: string;
  readonly work: WorkName;
}

interface DocumentName {
  readonly id: string;
  readonly siglum: string;
  readonly date: string;
  readonly work: WorkName;
}

/** Kinds of passages by their sign, with the letter of their ids; see `nameBlocks`. */
const KINDS: ReadonlyMap<string, { readonly kind: PassageKind; readonly letter: string }> = new Map(
  [
    ['t', { kind: 'title', letter: 't' }],
    ['u', { kind: 'subtitle', letter: 't' }],
    ['v', { kind: 'subtitle', letter: 'h' }],
    ['b', { kind: 'byline', letter: 'b' }],
    ['h', { kind: 'heading', letter: 'h' }],
    ['p', { kind: 'paragraph', letter: 'p' }],
    ['i', { kind: 'item', letter: 'p' }],
    ['s', { kind: 'signature', letter: 'b' }],
  ],
);

/** Before a passage of an address: this sign and the year; the text follows only if the address lacks it. */
const ADDRESS_SIGN = 'a';

/** Packs what {@link unpackEdition} restores, and the names and references that verdicts are worded with. */
export function packCheckCorpus(
  edition: Edition,
  settings: { readonly classes: readonly string[]; readonly confirmed: readonly string[] },
): CheckCorpus {
  const texts = [
    ...edition.speeches.map(joinSpeech),
    ...edition.documents.map(({ passages }) => joinPassages(passages, edition.speeches)),
  ];
  const alphabet = gatherAlphabet(texts);
  return {
    texts: texts.map((text) => packText(text, alphabet)),
    alphabet,
    variants: packVariants(settings.classes, alphabet),
    confirmed: settings.confirmed,
    speeches: edition.speeches.map((speech) => ({
      year: speech.year,
      date: speech.date,
      occasion: speech.occasion,
      form: speech.form,
      work: nameWork(citeSpeech(edition, speech, '')),
    })),
    documents: edition.documents.map((document) => ({
      id: document.id,
      siglum: document.siglum,
      date: document.card.date.value,
      work: nameWork(citeDocument(edition, document, '')),
    })),
  };
}

function nameWork(work: CitableWork): WorkName {
  const { short, title, qualifier, witness, editionTitle, editionVersion } = work;
  return { short, title, qualifier, witness, editionTitle, editionVersion };
}

function joinSpeech({ paragraphs }: Speech): string {
  return paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join('\t')).join('\n');
}

function joinPassages(passages: readonly Passage[], speeches: readonly Speech[]): string {
  const printed = new Set(
    speeches.flatMap(({ paragraphs }) => paragraphs.map((one) => one.documentPassage)),
  );
  return passages
    .map(({ id, kind, text, speech }) => {
      if (speech === null) return `${findSign(kind, id)}${text}`;
      return `${ADDRESS_SIGN}${speech}${printed.has(id) ? '' : text}`;
    })
    .join('\n');
}

function findSign(kind: PassageKind, id: string): string {
  for (const [sign, one] of KINDS) {
    if (one.kind === kind && id.startsWith(one.letter)) return sign;
  }
  throw new RangeError(`no sign for ${kind} ${id}`);
}

/**
 * The variants of each character in the order of the alphabet, those of one joined by `+`; a number says how many
 * characters without variants come between. Throws if a class does not begin with a character of the alphabet.
 */
function packVariants(classes: readonly string[], alphabet: Alphabet): string {
  const others = new Map(classes.map(([first = '', ...rest]) => [first, rest]));
  let packed = '';
  let skipped = 0;
  for (const sign of listSigns(alphabet)) {
    const own = others.get(sign);
    others.delete(sign);
    if (own === undefined) skipped += 1;
    else {
      packed += `${skipped > 0 ? skipped : ''}${own.join('+')}`;
      skipped = 0;
    }
  }
  if (others.size > 0) throw new RangeError(`not in the alphabet: ${[...others.keys()].join('')}`);
  return packed;
}

/** The variants of a corpus, ready for folding. */
export function unpackVariants({ variants, alphabet }: CheckCorpus): VariantClasses {
  const signs = listSigns(alphabet).values();
  const classes = new Map<string, string>();
  for (const [, skipped, own = ''] of variants.matchAll(/(\d*)(\D(?:\+\D)*)/gu)) {
    for (let left = Number(skipped); left > 0; left -= 1) signs.next();
    const sign: string = signs.next().value ?? '';
    for (const variant of own.split('+')) classes.set(variant, sign);
  }
  return classes;
}

/**
 * The part of the edition that citations are computed from, with what they read of it: passages without
 * bold runs and sentences. Throws on a paragraph that no address has.
 */
export function unpackEdition({
  texts,
  alphabet,
  speeches,
  documents,
}: CheckCorpus): CitationEdition {
  const lines = texts.map((text) => unpackText(text, alphabet).split('\n'));
  const addresses = speeches.map((speech, index) => ({
    ...speech,
    paragraphs: (lines[index] ?? []).map((paragraph) => paragraph.split('\t')),
  }));
  const printed = new Map(
    addresses.map(({ year, paragraphs }) => [
      String(year),
      paragraphs.map((sentences) => sentences.join('')).values(),
    ]),
  );
  const readAddress = (line: string) =>
    line.length > 5 ? line.slice(5) : printed.get(line.slice(1, 5))?.next().value;
  return {
    speeches: addresses.map(({ year, date, occasion, paragraphs }) => ({
      year,
      date,
      occasion,
      sentences: numberSentences(paragraphs.flat()),
    })),
    documents: documents.map(({ id, date }, index) => ({
      id,
      card: { date: { value: date } },
      passages: numberPassages(lines[speeches.length + index] ?? [], readAddress),
    })),
  };
}

function numberSentences(sentences: readonly string[]) {
  let start = 0;
  return sentences.map((text, index) => {
    const sentence = { id: `s${index + 1}`, text, start, end: start + text.length };
    start = sentence.end;
    return sentence;
  });
}

function numberPassages(
  lines: readonly string[],
  readAddress: (line: string) => string | undefined,
): Passage[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const sign = line.charAt(0);
    const isAddress = sign === ADDRESS_SIGN;
    const { kind, letter } = KINDS.get(isAddress ? 'p' : sign) ?? { kind: null, letter: '' };
    const text = isAddress ? readAddress(line) : line.slice(1);
    if (kind === null || text === undefined) throw new RangeError(`no passage: ${line}`);
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    const speech = isAddress ? Number(line.slice(1, 5)) : null;
    const id = `${letter}${count}`;
    return { id, kind, level: 0, text, speech, strong: [], sentences: [], places: [] };
  });
}

/** Whether a value read from a file is a corpus, as far as its parts can be told. */
export function isCheckCorpus(value: unknown): value is CheckCorpus {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['texts', 'alphabet', 'variants', 'confirmed', 'speeches', 'documents'].every(
      (part) => part in value,
    )
  );
}
