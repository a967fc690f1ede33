import type { Document } from '../../core/edition/edition.ts';
import { type Problem, plainSource, type Report, reportIn } from '../../core/problem.ts';
import { suggestName, wordSuggestion } from '../../core/text/alignment/suggestion.ts';
import { witnessCard } from '../../schema/content/document.ts';
import type { EditionFile } from '../../schema/content/edition-file.ts';
import { type ParsedYaml, readYamlFile } from './file/yaml-file.ts';

const DOCUMENTS = 'content/documents';

/** Documents that are listed twice, listed without a folder, or have a folder and are not listed. */
export function findListProblems(
  folders: readonly string[],
  head: ParsedYaml<EditionFile>,
): Problem[] {
  const report = reportIn(head);
  const listed = head.value.documents;
  const free = folders.filter((folder) => !listed.includes(folder));
  const repeated = listed.flatMap((id, index): Problem[] => {
    if (listed.indexOf(id) === index) return [];
    const fix = 'remove one of the two lines';
    const wording = { code: 'document-twice', expected: 'every document once', found: id, fix };
    return [report(['documents', index], wording)];
  });
  const unknown = listed.flatMap((id, index): Problem[] => {
    if (folders.includes(id)) return [];
    const expected = `the name of a folder of ${DOCUMENTS}`;
    const fix = wordSuggestion(id, folders, 'add the folder, or remove the line');
    const wording = { code: 'reference-unknown', expected, found: id, fix };
    return [report(['documents', index], wording)];
  });
  const missing = listed.filter((id) => !folders.includes(id));
  const meant = new Set(missing.map((id) => suggestName(id, free)));
  const unlisted = free
    .filter((folder) => !meant.has(folder))
    .map((folder) =>
      folder.includes('.')
        ? reportStray(folder)
        : report(['documents'], {
            code: 'document-unlisted',
            expected: `every folder of ${DOCUMENTS} listed`,
            found: `no line for ${folder}`,
            fix: `add “  - ${folder}” where its date belongs, or remove the folder`,
          }),
    );
  return [...repeated, ...unknown, ...unlisted];
}

/** The id of a document has no point, the name of a file that lies beside the folders has one. */
function reportStray(name: string): Problem {
  return reportIn(plainSource(`${DOCUMENTS}/${name}`))(null, {
    code: 'document-unlisted',
    expected: `a folder for every document in ${DOCUMENTS}, and no file beside them`,
    found: name,
    fix: `put it into the folder of its document, or out of content/; npm run new document <id> <file> takes up a page`,
  });
}

/** Documents that share a siglum or a short name, and documents that stand before earlier ones. */
export function findOrderProblems(
  root: string,
  head: ParsedYaml<EditionFile>,
  documents: readonly Document[],
): Problem[] {
  return documents.flatMap((document, index) => {
    const before = documents.slice(0, index);
    const twin = before.find(({ siglum }) => siglum === document.siglum);
    const namesake = before.find(({ card }) => card.short === document.card.short);
    const later = before.find(({ card }) => isLater(card.date.value, document.card.date.value));
    return [
      ...(twin === undefined ? [] : [reportSiglum(root, [document, twin], documents)]),
      ...(namesake === undefined ? [] : [reportShort(root, document, namesake)]),
      ...(later === undefined ? [] : [reportOrder(head, document, later)]),
    ];
  });
}

/** Compares dates as far as both are known. */
function isLater(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) > right.slice(0, length);
}

/** Sigla in their usual order. */
const SIGLA = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** Signs by which a further document may be called, those in use left out. */
export function listFreeSigla(documents: readonly { readonly siglum: string }[]): string[] {
  const used = new Set(documents.map(({ siglum }) => siglum));
  return [...SIGLA].filter((one) => !used.has(one));
}

function reportSiglum(
  root: string,
  [{ id, siglum }, twin]: readonly [Document, Document],
  documents: readonly Document[],
): Problem {
  return reportInCard(root, id)(['siglum'], {
    code: 'siglum-twice',
    expected: 'a siglum that no other document has',
    found: `${siglum}, which ${twin.id} has too`,
    fix: `type siglum: ${listFreeSigla(documents)[0] ?? 'a sign that is free'}`,
  });
}

/** Readers meet a document by its short name. */
function reportShort(root: string, { id, card }: Document, namesake: Document): Problem {
  return reportInCard(root, id)(['short'], {
    code: 'short-twice',
    expected: 'a short name that no other document has',
    found: `${card.short}, which ${namesake.id} has too`,
    fix: 'type another name of 12 characters at most, as words of the title, or the publisher and the year',
  });
}

function reportInCard(root: string, id: string): Report {
  const file = `${DOCUMENTS}/${id}/document.yaml`;
  const card = readYamlFile(root, file, witnessCard);
  return reportIn(card.ok ? card : plainSource(file));
}

function reportOrder(head: ParsedYaml<EditionFile>, document: Document, later: Document): Problem {
  return reportIn(head)(['documents', head.value.documents.indexOf(document.id)], {
    code: 'document-order',
    expected: 'documents in the order of their dates, the earliest first',
    found: `${document.id} (${document.card.date.value}) after ${later.id} (${later.card.date.value})`,
    fix: `move the line “- ${document.id}” above “- ${later.id}”, or correct the date in document.yaml`,
  });
}
