import type { Document } from '../../core/edition/edition.ts';
import type { Passage } from '../../core/edition/passage.ts';
import { type Problem, plainSource, reportIn } from '../../core/problem.ts';
import type { RegisteredIds } from '../../core/register/registered-id.ts';
import { foldText } from '../../core/text/fold.ts';
import { findNearWords } from '../../core/text/near-words.ts';
import type { Block } from '../../core/transcription/block.ts';
import { transcribeDocument } from '../../core/transcription/transcription.ts';
import { apparatus } from '../../schema/apparatus.ts';
import { type WitnessCard, witnessCard } from '../../schema/document.ts';
import { readContentFile, readWitness } from './content-file.ts';
import type { LoadedSpeeches } from './load-speeches.ts';
import { unknownReference } from './reference-problem.ts';
import { readTranscript, type TranscriptPart } from './transcript.ts';
import { blameChecksum, type ChecksumCase, hashWitness } from './witness-checksum.ts';
import { type ParsedYaml, readYamlFile } from './yaml-file.ts';

/** The document whose transcript places the addresses. */
export const EXCERPTS = 'excerpts-2024';

interface LoadedDocument {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

/** What a document is read with. */
export interface DocumentContext {
  readonly speeches: LoadedSpeeches;
  /** Ids that the register has for the texts of a document. */
  readonly findIds: (id: string, texts: readonly string[]) => RegisteredIds;
}

/** Reads one folder of `content/documents` and proves it. */
export function loadDocument(
  root: string,
  id: string,
  { speeches, findIds }: DocumentContext,
): LoadedDocument {
  const folder = `content/documents/${id}`;
  const extension = id === EXCERPTS ? 'mdx' : 'md';
  const card = readYamlFile(root, `${folder}/document.yaml`, witnessCard);
  const notes = readYamlFile(root, `${folder}/apparatus.yaml`, apparatus);
  const text = readContentFile(root, `${folder}/transcript.${extension}`);
  const witness = readWitness(root, `${folder}/witness.txt`);
  if (!card.ok || !notes.ok || !text.ok || !witness.ok) {
    const all = [card, notes, text, witness];
    return { document: null, problems: all.flatMap((one) => (one.ok ? [] : one.problems)) };
  }
  const { bylines } = card.value;
  const transcript = readTranscript({ ...text.value, lineOffset: 0, bylines, speech: null });
  const placed = placeSpeeches(transcript.parts, speeches, text.value.file);
  const early =
    transcript.problems.length > 0
      ? transcript.problems
      : [...placed.problems, ...findCardProblems(id, card, placed.blocks)];
  if (early.length > 0 || (id === EXCERPTS && speeches.problems.length > 0)) {
    return { document: null, problems: early };
  }
  const { passages, account, problems } = transcribeDocument({
    id,
    witness: witness.bytes.toString('utf8'),
    apparatus: notes.value,
    apparatusFile: notes,
    transcriptFile: text.value.file,
    blocks: placed.blocks,
    registered: findIds(
      id,
      placed.blocks.map(({ text }) => text),
    ),
  });
  const changed = findChecksumProblem(root, {
    card,
    file: `${folder}/witness.txt`,
    bytes: witness.bytes,
    isTranscribed: problems.length === 0,
  });
  if (changed !== null) return { document: null, problems: [changed] };
  const { siglum } = card.value;
  const document = { id, siglum, card: card.value, apparatus: notes.value, account, passages };
  const titled = problems.length > 0 ? [] : findTitleProblems(card, passages);
  return { document, problems: [...problems, ...titled] };
}

function findChecksumProblem(
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
  return isCard ? reportIn(card)(['sha256'], wording) : reportIn(plainSource(file))(null, wording);
}

/** The title of the card is the one that the document prints, marks and spaces apart. */
function findTitleProblems(
  card: ParsedYaml<WitnessCard>,
  passages: readonly Pick<Passage, 'id' | 'text'>[],
): Problem[] {
  const printed = passages.filter(({ id }) => id.startsWith('t')).map(({ text }) => text);
  const fold = (text: string) => foldText(text).text;
  if (printed.length === 0 || fold(printed.join('')) === fold(card.value.title)) return [];
  return [
    reportIn(card)(['title'], {
      code: 'title-differs',
      expected: `the title that the transcript has: ${printed.join('　')}`,
      found: card.value.title,
      fix: 'type the title of the transcript, or correct the transcript if the witness has another',
    }),
  ];
}

function placeSpeeches(
  parts: readonly TranscriptPart[],
  { byYear, problems: pending }: LoadedSpeeches,
  file: string,
): { blocks: Block[]; problems: Problem[] } {
  const report = reportIn(plainSource(file));
  const problems: Problem[] = [];
  const blocks = parts.flatMap((part): readonly Block[] => {
    if (part.type === 'block') return [part.block];
    const speech = byYear.get(Number(part.year));
    if (speech === undefined && pending.length === 0) {
      problems.push(
        report(part.line, unknownReference('a year that content/speeches has', part.year)),
      );
    }
    return speech?.blocks ?? [];
  });
  return { blocks, problems };
}

function findCardProblems(
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
  return [...(card.value.id === id ? [] : [report(['id'], named)]), ...missing];
}
