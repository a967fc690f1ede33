import { join } from 'node:path';
import type { Document, Edition, Speech } from '../../core/edition/edition.ts';
import { compareProblems, type Problem } from '../../core/problem.ts';
import {
  collectAddresses,
  findRegisterProblems,
} from '../../core/transcription/register-problems.ts';
import { makeSpeech } from '../../core/transcription/speech.ts';
import { type EditionFile, editionFile } from '../../schema/edition-file.ts';
import { register } from '../../schema/register.ts';
import { findListProblems, findOrderProblems } from './edition-problems.ts';
import { findEssayProblems } from './essay.ts';

import { listFolder } from './file-name.ts';

import { EXCERPTS, loadDocument } from './load-document.ts';
import { type LoadedSpeeches, loadSpeeches } from './load-speeches.ts';
import { readYamlFile } from './yaml-file.ts';

/** The edition, or everything that keeps it from being published. */
type LoadResult =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly edition: Edition | null };

/** Reads all of `content/` below `root`, builds the edition and proves it. Reports every Problem at once. */
export function loadEdition(root: string): LoadResult {
  const head = readYamlFile(root, 'content/edition.yaml', editionFile);
  if (!head.ok) return { ok: false, problems: head.problems, edition: null };
  const addresses = loadSpeeches(root, head.value);
  const folders = listFolder(join(root, 'content/documents'));
  const listed = new Set(head.value.documents.filter((id) => folders.includes(id)));
  const documents = [...listed].map((id) => loadDocument(root, id, addresses));
  const loaded = documents.flatMap((one) => one.document ?? []);
  const problems = [
    ...findListProblems(folders, head),
    ...addresses.problems,
    ...documents.flatMap((one) => one.problems),
    ...findOrderProblems(root, head, loaded),
  ];
  if (problems.length > 0) return failed(problems, null);
  const edition = assembleEdition(head.value, loaded, addresses);
  const outer = [...checkRegister(root, edition), ...findEssayProblems(root, edition)];
  return outer.length > 0 ? failed(outer, edition) : { ok: true, edition };
}

function failed(problems: readonly Problem[], edition: Edition | null): LoadResult {
  return { ok: false, problems: [...problems].sort(compareProblems), edition };
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
