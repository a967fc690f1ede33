import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../core/edition/edition.ts';
import { type ContentSource, type Problem, plainSource, reportIn } from '../../core/problem.ts';
import type { Block } from '../../core/transcription/block.ts';
import { transcribeDocument } from '../../core/transcription/transcription.ts';
import { apparatus } from '../../schema/apparatus.ts';
import { witnessCard } from '../../schema/document.ts';
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

/** Reads one folder of `content/documents` and proves it. */
export function loadDocument(root: string, id: string, speeches: LoadedSpeeches): LoadedDocument {
  const folder = `content/documents/${id}`;
  if (!existsSync(join(root, folder))) {
    const report = reportIn(plainSource('content/edition.yaml'));
    const wording = unknownReference('ids of folders of content/documents', id);
    return { document: null, problems: [report(null, wording)] };
  }
  const extension = id === EXCERPTS ? 'mdx' : 'md';
  const card = readYamlFile(root, `${folder}/document.yaml`, witnessCard);
  const notes = readYamlFile(root, `${folder}/apparatus.yaml`, apparatus);
  const text = readContentFile(root, `${folder}/transcript.${extension}`);
  const witness = readWitness(root, `${folder}/witness.txt`);
  if (!card.ok || !notes.ok || !text.ok || !witness.ok) {
    const all = [card, notes, text, witness];
    return { document: null, problems: all.flatMap((one) => (one.ok ? [] : one.problems)) };
  }
  const sha256 = createHash('sha256').update(witness.bytes).digest('hex');
  if (sha256 !== card.value.sha256) {
    return {
      document: null,
      problems: [reportChecksum(`${folder}/witness.txt`, card.value.sha256, sha256)],
    };
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
  });
  const { siglum } = card.value;
  const document = { id, siglum, card: card.value, apparatus: notes.value, account, passages };
  return { document, problems };
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
  card: ContentSource & {
    readonly value: { readonly id: string; readonly bylines: readonly string[] };
  },
  blocks: readonly Block[],
): Problem[] {
  const report = reportIn(card);
  const missing = card.value.bylines.filter(
    (byline) => !blocks.some((block) => block.text === byline),
  );
  return [
    ...(card.value.id === id
      ? []
      : [report(null, unknownReference(`id: ${id}, the folder's name`, card.value.id))]),
    ...missing.map((byline) =>
      report(null, unknownReference('a whole paragraph of the transcript', byline)),
    ),
  ];
}

function reportChecksum(file: string, expected: string, found: string): Problem {
  return reportIn(plainSource(file))(null, {
    code: 'witness-changed',
    expected: `SHA-256 ${expected}`,
    found,
    fix: 'restore the captured bytes; a witness is never edited',
  });
}
