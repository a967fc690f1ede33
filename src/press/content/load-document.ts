import type { Document } from '../../core/edition/edition.ts';
import { type Problem, plainSource, reportIn } from '../../core/problem.ts';
import type { RegisteredIds } from '../../core/register/registered-id.ts';
import type { Block } from '../../core/transcription/block.ts';
import { transcribeDocument } from '../../core/transcription/transcription.ts';
import { apparatus } from '../../schema/apparatus.ts';
import { witnessCard } from '../../schema/document.ts';
import { findCardProblems, findChecksumProblem, findTitleProblems } from './card-problems.ts';
import { readContentFile, readWitness } from './content-file.ts';
import type { LoadedSpeeches } from './load-speeches.ts';
import { unknownReference } from './reference-problem.ts';
import { readTranscript, type TranscriptPart } from './transcript.ts';
import { readYamlFile } from './yaml-file.ts';

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
