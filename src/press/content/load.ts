import { join } from 'node:path';
import type { Document, Edition, Speech } from '../../core/edition/edition.ts';
import { compareProblems, type Problem } from '../../core/problem.ts';
import {
  collectAddresses,
  findFormerName,
  findRegisterChanges,
} from '../../core/register/register-change.ts';
import { findRegisterProblems, reportChanges } from '../../core/register/register-problems.ts';
import { listRegisteredIds, NO_IDS } from '../../core/register/registered-id.ts';
import { makeSpeech } from '../../core/transcription/speech.ts';
import { type EditionFile, editionFile } from '../../schema/content/edition-file.ts';
import type { Register } from '../../schema/content/register.ts';
import { assignCarriers } from './carrier.ts';
import { findListProblems, findOrderProblems } from './edition-problems.ts';
import { findEssayProblems } from './essay.ts';
import { listFolder } from './file/file-name.ts';
import { readYamlFile } from './file/yaml-file.ts';
import { type DocumentContext, proveDocument, readDocument } from './load-document.ts';
import { findFormulaProblems, loadFormulas } from './load-formulas.ts';
import { loadSpeeches } from './load-speeches.ts';
import { type ReadRegister, readRegister } from './register-file.ts';

/** The edition, or everything that keeps it from being published. */
type LoadResult =
  | {
      readonly ok: true;
      readonly problems: readonly [];
      readonly edition: Edition;
      readonly register: Register;
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly edition: Edition | null };

/**
 * Reads all of `content/` below `root`, builds the edition and proves it. Reports every Problem at once.
 * Ids come from the register; what it does not know yet has the id that it would be given.
 */
export function loadEdition(root: string): LoadResult {
  const head = readYamlFile(root, 'content/edition.yaml', editionFile);
  if (!head.ok) return { ok: false, problems: head.problems, edition: null };
  const register = readRegister(root);
  const addresses = loadSpeeches(root, head.value.forms);
  const formulas = loadFormulas(root);
  const findIds = createIdFinder(register, [...head.value.documents, ...addresses.byYear.keys()]);
  const context = { root, speeches: addresses, findIds };
  const folders = listFolder(join(root, 'content/documents'));
  const listed = new Set(head.value.documents.filter((id) => folders.includes(id)));
  const read = [...listed].map((id) => readDocument(root, id));
  const files = read.flatMap((one) => (one.ok ? [one.files] : []));
  const carriers = assignCarriers(files, addresses, files.length === read.length);
  const documents = files
    .filter(({ id }) => !carriers.unsettled.has(id))
    .map((one) => proveDocument(one, context));
  const loaded = documents.flatMap((one) => one.document ?? []);
  const problems = [
    ...findListProblems(folders, head),
    ...addresses.problems,
    ...read.flatMap((one) => (one.ok ? [] : one.problems)),
    ...carriers.problems,
    ...documents.flatMap((one) => one.problems),
    ...findOrderProblems(root, head, loaded),
    ...(register.ok ? [] : register.problems),
    ...(formulas.ok ? [] : formulas.problems),
  ];
  if (problems.length > 0 || !register.ok || !formulas.ok) return failed(problems, null);
  const edition = {
    ...assembleEdition(head.value, loaded, { ...context, carriers: carriers.byYear }),
    formulas: formulas.value,
  };
  const outer = [
    ...checkRegister(register, edition),
    ...findFormulaProblems(formulas, edition),
    ...findEssayProblems(root, edition),
  ];
  if (outer.length > 0) return failed(outer, edition);
  return { ok: true, problems: [], edition, register: register.value };
}

/** Ids of a work in the register; a document that has another id now is found by its texts. */
function createIdFinder(
  register: ReadRegister,
  works: readonly (string | number)[],
): DocumentContext['findIds'] {
  if (!register.ok) return () => NO_IDS;
  const { value } = register;
  const standing = works.map(String);
  return (id, texts) =>
    listRegisteredIds(value, value.works[id] ? id : (findFormerName(value, standing, texts) ?? id));
}

function failed(problems: readonly Problem[], edition: Edition | null): LoadResult {
  return { ok: false, problems: [...problems].sort(compareProblems), edition };
}

function assembleEdition(
  { title, version, date, forms, publisher }: EditionFile,
  documents: readonly Document[],
  {
    speeches: { byYear },
    findIds,
    carriers,
  }: DocumentContext & { readonly carriers: ReadonlyMap<number, string> },
): Omit<Edition, 'formulas'> {
  const speeches = [...byYear.values()]
    .flatMap(({ matter }): Speech[] => {
      const carrier = documents.find(({ id }) => id === carriers.get(matter.year));
      return carrier === undefined
        ? []
        : [makeSpeech(matter, carrier, findIds(String(matter.year), []))];
    })
    .sort((left, right) => left.year - right.year);
  const head = { title, version, date, forms, ...(publisher !== undefined && { publisher }) };
  return { ...head, documents, speeches };
}

function checkRegister(source: ReadRegister & { readonly ok: true }, edition: Edition): Problem[] {
  const addresses = collectAddresses(edition);
  const itself = findRegisterProblems(source.value, addresses, source);
  return itself.length > 0
    ? itself
    : reportChanges(findRegisterChanges(source.value, addresses), source);
}
