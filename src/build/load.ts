import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../core/block.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import { collectAddresses, findRegisterProblems } from '../core/register-check.ts';
import { makeSpeech } from '../core/speech.ts';
import { transcribeDocument } from '../core/transcription.ts';
import { apparatus } from '../schema/apparatus.ts';
import { witnessCard } from '../schema/document.ts';
import type { Document, Edition, Speech } from '../schema/edition.ts';
import { type EditionFile, editionFile } from '../schema/edition-file.ts';
import { register } from '../schema/register.ts';
import { readContentFile, readWitness } from './content-file.ts';
import { readSpeechFile, type SpeechFile } from './speech-file.ts';
import { readTranscript, type TranscriptPart } from './transcript.ts';
import { readYamlFile } from './yaml-file.ts';

/** The edition, or everything that keeps it from being published. */
export type LoadResult =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly edition: Edition | null };

/** The document whose transcript places the addresses. */
const EXCERPTS = 'excerpts-2024';

/** Reads all of `content/` below `root`, builds the edition and proves it. Reports every Problem at once. */
export function loadEdition(root: string): LoadResult {
  const head = readYamlFile(root, 'content/edition.yaml', editionFile);
  if (!head.ok) return { ok: false, problems: head.problems, edition: null };
  const addresses = loadSpeeches(root, head.value);
  const documents = head.value.documents.map((id) => loadDocument(root, id, addresses));
  const problems = [
    ...addresses.problems,
    ...documents.flatMap((one) => one.problems),
    ...findUnlisted(root, head.value),
  ];
  if (problems.length > 0) return failed(problems, null);
  const edition = assembleEdition(
    head.value,
    documents.flatMap((one) => one.document ?? []),
    addresses,
  );
  const registered = checkRegister(root, edition);
  return registered.length > 0 ? failed(registered, edition) : { ok: true, edition };
}

interface LoadedSpeeches {
  readonly byYear: ReadonlyMap<number, SpeechFile>;
  readonly problems: readonly Problem[];
}

interface LoadedDocument {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

function failed(problems: readonly Problem[], edition: Edition | null): LoadResult {
  return { ok: false, problems: [...problems].sort(compareProblems), edition };
}

function loadSpeeches(root: string, { years: [first, last] }: EditionFile): LoadedSpeeches {
  const isPlain = (name: string) => Number(/^\d{4}\.md$/.test(name));
  const names = readdirSync(join(root, 'content/speeches'))
    .sort()
    .sort((left, right) => isPlain(right) - isPlain(left));
  const byYear = new Map<number, SpeechFile>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = `content/speeches/${name}`;
    const speech = readSpeechFile(root, file);
    if (!speech.ok) problems.push(...speech.problems);
    else if (byYear.has(speech.matter.year)) problems.push(reportTwice(file, speech));
    else {
      byYear.set(speech.matter.year, speech);
      if (name !== `${speech.matter.year}.md`) problems.push(reportFileName(file, speech));
    }
  }
  for (let year = first; year <= last; year += 1) {
    const name = `${year}.md`;
    if (!names.includes(name) && !byYear.has(year)) problems.push(reportMissingYear(year));
  }
  return { byYear, problems };
}

function loadDocument(root: string, id: string, speeches: LoadedSpeeches): LoadedDocument {
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
  const early = [
    ...transcript.problems,
    ...placed.problems,
    ...findCardProblems(id, card, placed.blocks),
  ];
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
  const problems: Problem[] = [];
  const blocks = parts.flatMap((part): readonly Block[] => {
    if (part.type === 'block') return [part.block];
    const speech = byYear.get(Number(part.year));
    if (speech === undefined && pending.length === 0) {
      problems.push(
        reportReference(file, part.line, 'a year that content/speeches has', part.year),
      );
    }
    return speech?.blocks ?? [];
  });
  return { blocks, problems };
}

function findCardProblems(
  id: string,
  card: {
    readonly file: string;
    readonly value: { readonly id: string; readonly bylines: readonly string[] };
  },
  blocks: readonly Block[],
): Problem[] {
  const missing = card.value.bylines.filter(
    (byline) => !blocks.some((block) => block.text === byline),
  );
  return [
    ...(card.value.id === id
      ? []
      : [reportReference(card.file, null, `id: ${id}, the folder's name`, card.value.id)]),
    ...missing.map((byline) =>
      reportReference(card.file, null, 'a whole paragraph of the transcript', byline),
    ),
  ];
}

function findUnlisted(root: string, head: EditionFile): Problem[] {
  const folders = readdirSync(join(root, 'content/documents'));
  return folders
    .filter((folder) => !head.documents.includes(folder))
    .map((folder) =>
      reportReference(
        'content/edition.yaml',
        null,
        'every folder of content/documents listed',
        folder,
      ),
    );
}

function assembleEdition(
  { title, version, date }: EditionFile,
  documents: readonly Document[],
  { byYear }: LoadedSpeeches,
): Edition {
  const excerpts = documents.find((one) => one.id === EXCERPTS)?.passages ?? [];
  const speeches = [...byYear.values()]
    .map((file): Speech => makeSpeech(file.matter, excerpts))
    .sort((left, right) => left.year - right.year);
  return { title, version, date, documents, speeches };
}

function checkRegister(root: string, edition: Edition): readonly Problem[] {
  const published = readYamlFile(root, 'content/register.yaml', register);
  if (!published.ok) return published.problems;
  return findRegisterProblems(published.value, collectAddresses(edition), published);
}

function reportTwice(file: string, { matter, findLine }: SpeechFile): Problem {
  return {
    code: 'year-twice',
    file,
    line: findLine(['year']),
    expected: 'one address a year',
    found: `a second file for ${matter.year}`,
    fix: 'remove one of the two files',
  };
}

function reportFileName(file: string, { matter, findLine }: SpeechFile): Problem {
  return {
    code: 'year-file',
    file,
    line: findLine(['year']),
    expected: 'a file named by its year',
    found: String(matter.year),
    fix: `rename the file to ${matter.year}.md, or correct the year`,
  };
}

function reportMissingYear(year: number): Problem {
  return {
    code: 'year-missing',
    file: `content/speeches/${year}.md`,
    line: null,
    expected: `the address of ${year}`,
    found: 'nothing',
    fix: 'restore the file, or change years in content/edition.yaml',
  };
}

function reportChecksum(file: string, expected: string, found: string): Problem {
  return {
    code: 'witness-changed',
    file,
    line: null,
    expected: `SHA-256 ${expected}`,
    found,
    fix: 'restore the captured bytes; a witness is never edited',
  };
}

function reportReference(
  file: string,
  line: number | null,
  expected: string,
  found: string,
): Problem {
  return {
    code: 'reference-unknown',
    file,
    line,
    expected,
    found,
    fix: 'correct the name, or add what it refers to',
  };
}
