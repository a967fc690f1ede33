import type { Register } from '../../schema/register.ts';
import type { Edition } from '../edition/edition.ts';
import type { ContentSource, Problem } from '../problem.ts';
import { fingerprintText } from '../text/fingerprint.ts';

/** Words of every address of the edition, by year or document, then by id. */
type AddressedWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Collects every passage and sentence id with its reading text. */
export function collectAddresses(edition: Pick<Edition, 'documents' | 'speeches'>): AddressedWords {
  const speeches = edition.speeches.map(
    (speech) =>
      [String(speech.year), new Map(speech.sentences.map((one) => [one.id, one.text]))] as const,
  );
  const documents = edition.documents.map(
    (document) =>
      [
        document.id,
        new Map(
          document.passages.flatMap((passage) => [
            [passage.id, passage.text] as const,
            ...passage.sentences.map((one) => [one.id, one.text] as const),
          ]),
        ),
      ] as const,
  );
  return new Map([...speeches, ...documents]);
}

/** How the register writes the words of an id. */
export function describeWords(text: string): string {
  return `${fingerprintText(text)} ${text.slice(0, 12)}`;
}

/** Published ids that are gone, stand for other words, or are not yet registered. */
export function findRegisterProblems(
  register: Register,
  addresses: AddressedWords,
  source: ContentSource,
): Problem[] {
  const moved = new Set(register.moved.map((one) => one.from));
  const problems: Problem[] = [];
  for (const [work, ids] of Object.entries(register.published)) {
    for (const [id, words] of Object.entries(ids)) {
      const text = addresses.get(work)?.get(id);
      if (moved.has(`${work}#${id}`) || isSameWords(words, text)) continue;
      problems.push({
        code: text === undefined ? 'id-gone' : 'id-moved',
        file: source.file,
        line: source.findLine(['published', work, id]),
        expected: `${work}#${id} “${words.slice(9)}…”`,
        found: text === undefined ? 'no such id' : `“${text.slice(0, 12)}…”`,
        fix: `restore the text, or add to moved: {from: ${work}#${id}, to: …, on: …, reason: …}`,
      });
    }
  }
  return [
    ...problems,
    ...findUnregistered(register, addresses, source.file),
    ...findBadTargets(register, addresses, source),
  ];
}

function isSameWords(words: string, text: string | undefined): boolean {
  return text !== undefined && words.slice(0, 8) === fingerprintText(text);
}

function findUnregistered(register: Register, addresses: AddressedWords, file: string): Problem[] {
  const missing = [...addresses].flatMap(([work, ids]) =>
    [...ids.keys()]
      .filter((id) => register.published[work]?.[id] === undefined)
      .map((id) => `${work}#${id}`),
  );
  if (missing.length === 0) return [];
  return [
    {
      code: 'id-unregistered',
      file,
      line: null,
      expected: 'every id registered',
      found: `${missing.length} new: ${missing.slice(0, 3).join(', ')}`,
      fix: 'npm run register',
    },
  ];
}

function findBadTargets(
  register: Register,
  addresses: AddressedWords,
  source: ContentSource,
): Problem[] {
  return register.moved.flatMap((one, index): Problem[] => {
    const [work = '', id = ''] = (one.to ?? '').split('#');
    if (one.to === null || addresses.get(work)?.has(id)) return [];
    return [
      {
        code: 'reference-unknown',
        file: source.file,
        line: source.findLine(['moved', index, 'to']),
        expected: 'an id of the edition',
        found: one.to,
        fix: 'take the id from the page, or write null',
      },
    ];
  });
}
