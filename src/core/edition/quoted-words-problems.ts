import type { Problem, ProblemPlace, ProblemWording, Report } from '../problem.ts';
import { findNearWords } from '../text/alignment/near-words.ts';
import { wordSuggestion } from '../text/alignment/suggestion.ts';
import type { Edition } from './edition.ts';
import { findEvidence, type Quoted } from './quoted-words.ts';

type Texts = Pick<Edition, 'documents' | 'speeches'>;

/** Words that stand nowhere, or more than once, in the text they are taken from, or are taken from no text at all. */
export function findEvidenceProblems(
  edition: Edition,
  evidence: Quoted,
  { report, place }: { readonly report: Report; readonly place: ProblemPlace },
): Problem[] {
  const unknown = describeUnknownSource(edition, evidence);
  if (unknown !== null) return [report(place, unknown)];
  const found = findEvidence(edition, evidence);
  if (found.length === 1) return [];
  const { exact, year, document } = evidence;
  const where = year === undefined ? document : `the address of ${year}`;
  const expected = `one occurrence in ${where} of “${exact}”`;
  if (found.length === 0) {
    const wording = { code: 'evidence-missing', expected, ...describeNearest(edition, evidence) };
    return [report(place, wording)];
  }
  const places = found.map(({ anchor }) => anchor).join(', ');
  return [
    report(place, {
      code: 'evidence-ambiguous',
      expected,
      found: `${found.length}, in ${places}`,
      fix: 'quote more of the sentence that is meant',
    }),
  ];
}

function describeUnknownSource(
  { documents, speeches }: Texts,
  { document, year }: Quoted,
): ProblemWording | null {
  const ids = documents.map(({ id }) => id);
  if (!ids.includes(document)) {
    const fix = wordSuggestion(document, ids, 'list the document in content/edition.yaml');
    return { code: 'reference-unknown', expected: 'the id of a document', found: document, fix };
  }
  if (year === undefined || speeches.some((one) => one.year === year)) return null;
  const expected = 'a year that has an address';
  return { code: 'reference-unknown', expected, found: String(year), fix: 'correct the year' };
}

/** What comes nearest in the text that is named, else who else has the words. */
function describeNearest(
  { documents, speeches }: Texts,
  { document, exact, year }: Quoted,
): Pick<Problem, 'found' | 'fix'> {
  const own =
    year === undefined
      ? documents.find(({ id }) => id === document)?.passages
      : speeches.find((one) => one.year === year)?.paragraphs;
  const passages = own ?? [];
  const near = findNearWords(
    exact,
    passages.map(({ text }) => text),
  );
  const passage = passages[near?.index ?? -1];
  const others = documents
    .filter(({ passages: theirs }) => theirs.some(({ text }) => text.includes(exact)))
    .map(({ id }) => id);
  if (others.length > 0 && year === undefined) {
    return { found: `the words in ${others.join(', ')}`, fix: `type document: ${others[0]}` };
  }
  if (near === null || passage === undefined) {
    return { found: 'nothing like it', fix: 'copy the words from the page of the text' };
  }
  return {
    found: `the nearest is “${near.words}” (${passage.id})`,
    fix: 'copy the words from there',
  };
}
