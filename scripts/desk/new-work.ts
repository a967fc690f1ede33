import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { listFreeSigla } from '../../src/press/content/edition-problems.ts';
import { leaveOpen } from '../../src/press/content/open-decision.ts';
import { readYamlFile } from '../../src/press/content/yaml-file.ts';
import type { Apparatus } from '../../src/schema/apparatus.ts';
import { witnessCard } from '../../src/schema/document.ts';
import { editionFile } from '../../src/schema/edition-file.ts';
import { draftApparatus } from './apparatus-draft.ts';
import { readCapturedPage } from './captured-page.ts';
import { draftCard } from './card-draft.ts';
import { printYaml } from './repair.ts';
import { type AddressDraft, cutAddress, draftSpeech } from './speech-draft.ts';
import { draftTranscript } from './transcript-draft.ts';

/** What was written, or one sentence that says why nothing was. */
export type NewWork =
  | { readonly ok: true; readonly files: readonly string[]; readonly summary: readonly string[] }
  | { readonly ok: false; readonly reason: string };

const EDITION = 'content/edition.yaml';

/** Takes a captured page up as a document of its own. Nothing that is there is written over. */
export function addDocument(root: string, id: string, captured: string): NewWork {
  return addWork(root, { id, year: null, captured });
}

/** Takes a captured page up that prints the address of a year, as a document that carries it. */
export function addYear(root: string, year: string, captured: string): NewWork {
  if (!/^\d{4}$/.test(year)) return refuse(`“${year}” is no year: type four digits, as 2025`);
  if (existsSync(join(root, speechPath(year)))) {
    return refuse(`${speechPath(year)} is there already: one address a year`);
  }
  return addWork(root, { id: `address-${year}`, year, captured });
}

interface Order {
  readonly id: string;
  readonly year: string | null;
  /** Path of the captured file. */
  readonly captured: string;
}

const speechPath = (year: string) => `content/speeches/${year}.md`;

function addWork(root: string, { id, year, captured }: Order): NewWork {
  const folder = `content/documents/${id}`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    return refuse(`“${id}” is no id: small letters, digits and hyphens, as renmin-2025`);
  }
  if (existsSync(join(root, folder)))
    return refuse(`${folder} is there already: choose another id`);
  if (!existsSync(captured)) return refuse(`there is no file ${captured}`);
  const bytes = readFileSync(captured);
  const witness = bytes.toString('utf8');
  if (!Buffer.from(witness, 'utf8').equals(bytes)) {
    return refuse(`${captured} is not in UTF-8: save it as UTF-8 first`);
  }
  const lines = readCapturedPage(witness);
  if (!lines.some(({ role }) => role === 'paragraph')) {
    return refuse(`${captured} has no paragraph of text`);
  }
  const address = year === null ? null : cutAddress(lines);
  if (year !== null && address === null) {
    return refuse(
      `${captured} has no signature line (——${year}年…月…日，…), by which an address is known`,
    );
  }
  const transcript = draftTranscript(lines);
  const apparatus = draftApparatus(witness, lines, transcript);
  const card = draftCard(id, findSiglum(root), { bytes, lines });
  const files = {
    [`${folder}/witness.txt`]: bytes,
    [`${folder}/document.yaml`]: writeYaml(card),
    [`${folder}/apparatus.yaml`]: writeYaml(dropEmpty(apparatus)),
    ...writeTexts(folder, { year, address, transcript }),
  };
  mkdirSync(join(root, folder), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(root, file), content);
  listDocument(root, { id, date: card.date.value, year });
  return {
    ok: true,
    files: [...Object.keys(files), EDITION],
    summary: summarize(apparatus, lines.length),
  };
}

function refuse(reason: string): NewWork {
  return { ok: false, reason };
}

/** The transcript, and for an address its own file in place of its paragraphs. */
function writeTexts(
  folder: string,
  {
    year,
    address,
    transcript,
  }: { year: string | null; address: AddressDraft | null; transcript: string },
): Record<string, string> {
  if (year === null || address === null) return { [`${folder}/transcript.md`]: transcript };
  const frame = [
    draftTranscript(address.before),
    `<Speech year="${year}" />\n`,
    draftTranscript(address.after),
  ];
  return {
    [`${folder}/transcript.mdx`]: `${frame
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n\n')}\n`,
    [speechPath(year)]: draftSpeech(Number(year), address),
  };
}

function writeYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Pair: (_, { key, value: list }) => {
      if (isScalar(key) && key.value === 'lines' && isSeq(list)) list.flow = true;
    },
  });
  return printYaml(document);
}

/** Leaves out lists that have nothing in them. */
function dropEmpty(apparatus: Apparatus): Partial<Apparatus> {
  return Object.fromEntries(Object.entries(apparatus).filter(([, list]) => list.length > 0));
}

function findSiglum(root: string): string {
  const head = readYamlFile(root, EDITION, editionFile);
  const ids = head.ok ? head.value.documents : [];
  const cards = ids.map((one) =>
    readYamlFile(root, `content/documents/${one}/document.yaml`, witnessCard),
  );
  const free = listFreeSigla(cards.flatMap((card) => (card.ok ? [card.value] : [])));
  return free[0] ?? leaveOpen('用哪一个字作简称？');
}

/** Lists a document where its date belongs, and widens the years where they are listed. */
function listDocument(
  root: string,
  { id, date, year }: { id: string; date: string; year: string | null },
): void {
  const path = join(root, EDITION);
  const text = readFileSync(path, 'utf8');
  const document = parseDocument(text);
  const list = document.get('documents');
  if (!isSeq(list)) throw new Error(`${EDITION} has no list of documents`);
  const later = list.items.findIndex((_, index) => readDate(root, String(list.get(index))) > date);
  const isDated = /^\d/.test(date);
  list.items.splice(isDated && later >= 0 ? later : list.items.length, 0, document.createNode(id));
  const last = document.getIn(['years', 1]);
  if (year !== null && typeof last === 'number' && Number(year) > last) {
    document.setIn(['years', 1], Number(year));
  }
  writeFileSync(path, printYaml(document, text));
}

function readDate(root: string, id: string): string {
  const card = readYamlFile(root, `content/documents/${id}/document.yaml`, witnessCard);
  return card.ok ? card.value.date.value : '';
}

/** What was guessed, for a person to read again. */
function summarize({ leftOut, joins, regularizations }: Apparatus, total: number): string[] {
  const omitted = leftOut.map(({ lines: [first, last], class: name }) =>
    first === last ? `${first} ${name}` : `${first}–${last} ${name}`,
  );
  return [
    `lines ${total}; left out: ${omitted.join(', ') || 'none'}`,
    `joined to the line above: ${joins.map(({ line }) => line).join(', ') || 'none'}`,
    `regular changes: ${regularizations.map((one) => `${one.class} ${one.count}`).join(', ')}`,
  ];
}
