import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { formatProblem } from '../../src/core/problem.ts';
import { listFreeSigla } from '../../src/press/content/edition-problems.ts';
import { readYamlFile } from '../../src/press/content/file/yaml-file.ts';
import { leaveOpen } from '../../src/press/content/open-decision.ts';
import type { Apparatus } from '../../src/schema/content/apparatus.ts';
import { editionFile } from '../../src/schema/content/edition-file.ts';
import { draftApparatus } from './apparatus-draft.ts';
import { type PageLine, readCapturedPage } from './captured-page.ts';
import { draftCard } from './card-draft.ts';
import { printYaml } from './repair.ts';
import { type AddressDraft, cutAddress, draftSpeech, readSignatureYear } from './speech-draft.ts';
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

function addWork(root: string, order: Order): NewWork {
  const page = readPage(root, order);
  if (!page.ok) return page;
  const { id } = order;
  const folder = `content/documents/${id}`;
  const { bytes, witness, lines, address } = page;
  const transcript = draftTranscript(lines);
  const apparatus = draftApparatus(witness, lines, transcript);
  const head = readYamlFile(root, EDITION, editionFile);
  if (!head.ok) return refuse(head.problems.map(formatProblem).join('\n\n'));
  const { documents, forms } = head.value;
  const card = draftCard(id, { bytes, lines }, findNames(root, documents));
  const files = {
    [`${folder}/witness.txt`]: bytes,
    [`${folder}/document.yaml`]: writeYaml(card),
    [`${folder}/apparatus.yaml`]: writeYaml(dropEmpty(apparatus)),
    ...writeTexts(folder, { address, transcript, forms: Object.keys(forms) }),
  };
  mkdirSync(join(root, folder), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(root, file), content);
  listDocument(root, id, card.date.value);
  return {
    ok: true,
    files: [...Object.keys(files), EDITION],
    summary: [...summarize(apparatus, lines.length), ...tellAddress(address)],
  };
}

/** A captured page that can be taken up. */
interface ReadPage {
  readonly ok: true;
  readonly bytes: Buffer;
  readonly witness: string;
  readonly lines: readonly PageLine[];
  /** Where a year is asked for. */
  readonly address: AddressDraft | null;
}

function readPage(
  root: string,
  { id, year, captured }: Order,
): ReadPage | Extract<NewWork, { readonly ok: false }> {
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
  const address = year === null ? null : cutAddress(lines, year);
  if (year !== null && address === null) return refuse(explainMissing(lines, year, captured));
  return { ok: true, bytes, witness, lines, address };
}

/** An address is known by its signature line, which has its year. */
function explainMissing(lines: readonly PageLine[], year: string, captured: string): string {
  const signatures = lines.filter(({ role }) => role === 'signature').map(({ text }) => text);
  const [other] = signatures.map(readSignatureYear);
  return [
    `${captured} has no address of ${year}`,
    `  expected  a signature line of that year: ——${year}年…月…日，…`,
    `  found     ${signatures.join(' ') || 'no signature line'}`,
    `  fix       ${other === undefined ? 'add the line as the page prints it, or choose another page' : `npm run new year ${other} ${captured}`}`,
  ].join('\n');
}

function refuse(reason: string): Extract<NewWork, { readonly ok: false }> {
  return { ok: false, reason };
}

/** The transcript, and for an address its own file in place of its paragraphs. */
function writeTexts(
  folder: string,
  {
    address,
    transcript,
    forms,
  }: { address: AddressDraft | null; transcript: string; forms: readonly string[] },
): Record<string, string> {
  if (address === null) return { [`${folder}/transcript.md`]: transcript };
  const { year } = address;
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
    [speechPath(year)]: draftSpeech(address, forms),
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

/** What the documents are called, and a sign that is free. */
function findNames(root: string, ids: readonly string[]) {
  const free = listFreeSigla(ids.map((id) => ({ siglum: readCard(root, id, ['siglum']) })));
  return {
    siglum: free[0] ?? leaveOpen('用哪一个字作简称？'),
    shorts: ids.map((id) => readCard(root, id, ['short'])),
  };
}

/** Lists a document where its date belongs. */
function listDocument(root: string, id: string, date: string): void {
  const path = join(root, EDITION);
  const text = readFileSync(path, 'utf8');
  const document = parseDocument(text);
  const list = document.get('documents');
  if (!isSeq(list)) throw new Error(`${EDITION} has no list of documents`);
  const dates = list.items.map((_, index) =>
    readCard(root, String(list.get(index)), ['date', 'value']),
  );
  const later = /^\d/.test(date) ? dates.findIndex((one) => one > date) : -1;
  list.items.splice(later < 0 ? list.items.length : later, 0, document.createNode(id));
  writeFileSync(path, printYaml(document, text));
}

/** A value of a card, though others may be open in it. */
function readCard(root: string, id: string, path: readonly string[]): string {
  const file = join(root, `content/documents/${id}/document.yaml`);
  return existsSync(file) ? String(parseDocument(readFileSync(file, 'utf8')).getIn(path)) : '';
}

const KEEP_TABLE =
  'transcripts have none. To keep it, take its lines out of leftOut in apparatus.yaml and type each of its rows as a paragraph of the transcript, with the signs that the witness has';

/** What was guessed, for a person to read again. */
function summarize({ leftOut, joins, regularizations }: Apparatus, total: number): string[] {
  const omitted = leftOut.map(({ lines, class: name }) => `${nameLines(lines)} ${name}`);
  const tables = leftOut.filter(({ class: name }) => name === 'table');
  return [
    `lines ${total}; left out: ${omitted.join(', ') || 'none'}`,
    `joined to the line above: ${joins.map(({ line }) => line).join(', ') || 'none'}`,
    `regular changes: ${regularizations.map((one) => `${one.class} ${one.count}`).join(', ')}`,
    ...tables.map(({ lines }) => `a table in lines ${nameLines(lines)} is left out: ${KEEP_TABLE}`),
  ];
}

/** An address with headings of its own is cut at the last of them: which lines were taken is told. */
function tellAddress(address: AddressDraft | null): string[] {
  const places = address?.paragraphs.filter(({ role }) => role === 'paragraph') ?? [];
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const taken = `the address has lines ${nameLines([first.line, last.line])}`;
  return [`${taken}, what stands between the last heading and its signature line`];
}

function nameLines([first, last]: Apparatus['leftOut'][number]['lines']): string {
  return first === last ? String(first) : `${first}–${last}`;
}
