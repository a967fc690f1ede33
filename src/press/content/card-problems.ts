import { formatDate } from '../../core/edition/date.ts';
import type { Passage } from '../../core/edition/passage/passage.ts';
import { type Problem, plainSource, reportIn } from '../../core/problem.ts';
import { findNearWords } from '../../core/text/alignment/near-words.ts';
import { foldText } from '../../core/text/folding/fold.ts';
import { type Block, nameLetter } from '../../core/transcription/block.ts';
import { readText } from '../../core/transcription/reading.ts';
import { regularizeText } from '../../core/transcription/regularization.ts';
import type { WitnessCard } from '../../schema/content/document.ts';
import type { ParsedYaml } from './file/yaml-file.ts';
import { blameChecksum, type ChecksumCase, hashWitness } from './witness-checksum.ts';

/** Names and dates of a witness card that the folder, the transcript or each other do not bear out. */
export function findCardProblems(
  id: string,
  card: ParsedYaml<WitnessCard>,
  blocks: readonly Block[],
): Problem[] {
  const report = reportIn(card);
  const texts = blocks.map(({ text }) => text);
  const named = {
    code: 'reference-unknown',
    expected: `id: ${id}, the name of the folder`,
    found: card.value.id,
    fix: `type id: ${id}`,
  };
  const missing = card.value.bylines.flatMap((byline, index): Problem[] => {
    if (texts.includes(byline)) return [];
    const near = findNearWords(byline, texts);
    return [
      report(['bylines', index], {
        code: 'reference-unknown',
        expected: 'a whole paragraph of the transcript, letter for letter',
        found: byline,
        fix:
          near === null
            ? 'copy the paragraph from the transcript, or remove the line'
            : `type “${texts[near.index]}”`,
      }),
    ];
  });
  return [
    ...(card.value.id === id ? [] : [report(['id'], named)]),
    ...missing,
    ...findDisplayProblems(card),
  ];
}

/** The date that readers see begins with the date that orders the documents. */
function findDisplayProblems(card: ParsedYaml<WitnessCard>): Problem[] {
  const { value, display, basis } = card.value.date;
  const shown = formatDate(value);
  if (display.startsWith(shown)) return [];
  const derived = basis === 'inferred' ? `${shown}（推断）` : shown;
  const path = ['date', 'display'];
  return [
    reportIn(card)(path, {
      code: 'date-display',
      expected: `the date as readers see it, beginning with ${shown}`,
      found: display === '' ? 'nothing' : display,
      fix: `type display: ${derived} (npm run check -- --fix does it)`,
      repair: { file: card.file, path, value: derived },
    }),
  ];
}

/**
 * The title of the card is the one that the document prints, marks and spaces apart. A document whose witness prints
 * no title is shown under that of its card.
 */
export function findTitleProblems(
  { transcript, witness }: { readonly transcript: string; readonly witness: string },
  card: ParsedYaml<WitnessCard>,
  passages: readonly Pick<Passage, 'kind' | 'level' | 'text'>[],
): Problem[] {
  const printed = passages.filter((one) => nameLetter(one) === 't').map(({ text }) => text);
  const { title } = card.value;
  if (printed.length === 0) {
    return foldText(witness).text.includes(foldText(title).text)
      ? [reportNoTitle(transcript, title)]
      : [];
  }
  if (foldText(printed.join('')).text === foldText(title).text) {
    return findMarkProblems(card, printed.join(''));
  }
  return [
    reportIn(card)(['title'], {
      code: 'title-differs',
      expected: `the title that the transcript has: ${printed.join('　')}`,
      found: title,
      fix: 'type the title of the transcript, or correct the transcript if the witness has another',
    }),
  ];
}

/** Readers meet the title with the marks of the reading text. */
function findMarkProblems(card: ParsedYaml<WitnessCard>, printed: string): Problem[] {
  const { title } = card.value;
  const rule = { classes: new Set(['punctuation-width'] as const), except: new Map() };
  const changes = regularizeText(title, rule);
  const read = readText(title, [], changes).text;
  if ([...changes.keys()].every((at) => printed.includes(title.charAt(at)))) return [];
  const path = ['title'];
  return [
    reportIn(card)(path, {
      code: 'title-marks',
      expected: 'full-width marks, as readers see the title',
      found: title,
      fix: `type title: ${read} (npm run check -- --fix does it)`,
      repair: { file: card.file, path, value: read },
    }),
  ];
}

function reportNoTitle(transcript: string, title: string): Problem {
  return reportIn(plainSource(transcript))(1, {
    code: 'title-missing',
    expected:
      'the title of the document as a heading of its own, “# ” and the words that the witness prints',
    found: 'no line that begins with “# ”',
    fix: `type “# ” before the line of the title, as # ${title}; if its line stands under leftOut in apparatus.yaml, take it out there`,
  });
}

export function findChecksumProblem(
  root: string,
  {
    card,
    file,
    ...witness
  }: Pick<ChecksumCase, 'file' | 'bytes' | 'isTranscribed'> & {
    readonly card: ParsedYaml<WitnessCard>;
  },
): Problem | null {
  const declared = card.value.sha256;
  if (hashWitness(witness.bytes) === declared) return null;
  const { isCard, wording } = blameChecksum({ root, file, declared, ...witness });
  if (!isCard) return reportIn(plainSource(file))(null, wording);
  const path = ['sha256'];
  const repair = { file: card.file, path, value: hashWitness(witness.bytes) };
  return reportIn(card)(path, { ...wording, repair });
}
