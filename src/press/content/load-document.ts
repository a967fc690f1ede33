import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../core/edition/edition.ts';
import type { Problem } from '../../core/problem.ts';
import type { RegisteredIds } from '../../core/register/registered-id.ts';
import type { Block } from '../../core/transcription/block.ts';
import { transcribeDocument } from '../../core/transcription/transcription.ts';
import { type Apparatus, apparatus } from '../../schema/content/apparatus.ts';
import { type WitnessCard, witnessCard } from '../../schema/content/document.ts';
import { findCardProblems, findChecksumProblem, findTitleProblems } from './card-problems.ts';
import type { TranscribedDocument } from './carrier.ts';
import { readContentFile, readWitness } from './file/content-file.ts';
import { type ParsedYaml, readYamlFile } from './file/yaml-file.ts';
import type { LoadedSpeeches } from './load-speeches.ts';
import { readTranscript } from './transcript.ts';

/** The files of a document, read and taken apart; its words are not proved yet. */
interface DocumentFiles extends TranscribedDocument {
  readonly card: ParsedYaml<WitnessCard>;
  readonly apparatus: ParsedYaml<Apparatus>;
  readonly bytes: Buffer;
}

type ReadDocument =
  | { readonly ok: true; readonly files: DocumentFiles }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one folder of `content/documents`, which must be there. */
export function readDocument(root: string, id: string): ReadDocument {
  const folder = `content/documents/${id}`;
  const card = readYamlFile(root, `${folder}/document.yaml`, witnessCard);
  const notes = readYamlFile(root, `${folder}/apparatus.yaml`, apparatus);
  const text = readContentFile(root, findTranscript(root, folder));
  const witness = readWitness(root, `${folder}/witness.txt`);
  if (!card.ok || !notes.ok || !text.ok || !witness.ok) {
    const all = [card, notes, text, witness];
    return { ok: false, problems: all.flatMap((one) => (one.ok ? [] : one.problems)) };
  }
  const { bylines } = card.value;
  const { file } = text.value;
  const transcript = readTranscript({ ...text.value, lineOffset: 0, bylines, speech: null });
  if (transcript.problems.length > 0) return { ok: false, problems: transcript.problems };
  const { parts } = transcript;
  return { ok: true, files: { id, file, parts, card, apparatus: notes, bytes: witness.bytes } };
}

/** A transcript is Markdown; one that places addresses is MDX. */
function findTranscript(root: string, folder: string): string {
  const withAddresses = `${folder}/transcript.mdx`;
  return existsSync(join(root, withAddresses)) ? withAddresses : `${folder}/transcript.md`;
}

interface LoadedDocument {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

/** What a document is proved with. */
export interface DocumentContext {
  readonly root: string;
  /** The addresses; all that the document carries must be among them. */
  readonly speeches: LoadedSpeeches;
  /** Ids that the register has for the texts of a document. */
  readonly findIds: (id: string, texts: readonly string[]) => RegisteredIds;
}

/** Proves a document, the addresses that it carries put in their places. */
export function proveDocument(
  files: DocumentFiles,
  { root, speeches, findIds }: DocumentContext,
): LoadedDocument {
  const { id, file, card, apparatus: notes, bytes } = files;
  const blocks = files.parts.flatMap((part): readonly Block[] =>
    part.type === 'block' ? [part.block] : (speeches.byYear.get(Number(part.year))?.blocks ?? []),
  );
  const witness = bytes.toString('utf8');
  const early = findCardProblems(id, card, blocks);
  if (early.length > 0) return { document: null, problems: early };
  const { passages, account, problems } = transcribeDocument({
    id,
    witness,
    apparatus: notes.value,
    apparatusFile: notes,
    transcriptFile: file,
    blocks,
    registered: findIds(
      id,
      blocks.map(({ text }) => text),
    ),
  });
  const changed = findChecksumProblem(root, {
    card,
    file: `content/documents/${id}/witness.txt`,
    bytes,
    isTranscribed: problems.length === 0,
  });
  if (changed !== null) return { document: null, problems: [changed] };
  const { siglum } = card.value;
  const document = { id, siglum, card: card.value, apparatus: notes.value, account, passages };
  const titled =
    problems.length > 0 ? [] : findTitleProblems({ transcript: file, witness }, card, passages);
  return { document, problems: [...problems, ...titled] };
}
