import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import {
  findCitationChanges,
  keepCitationIds,
  renameCitations,
  tellCitationChange,
  updateCitations,
} from '../core/register/citation-id.ts';
import { collectAddresses, findRegisterChanges } from '../core/register/register-change.ts';
import { findErased, restoreErased } from '../core/register/register-history.ts';
import { tellChange, updateRegister } from '../core/register/register-update.ts';
import { forgetTrials } from '../core/register/unpublished.ts';
import type { Citation } from '../schema/citation.ts';
import type { Register } from '../schema/content/register.ts';
import { buildCitations } from './citations.ts';
import { loadEdition } from './content/load.ts';
import { REGISTER_FILE, readRegister, writeRegister } from './content/register-file.ts';
import { readCommitted } from './history/register-history.ts';

/** What was written, in plain words, or what keeps the register from being written. */
type RegisterRenewal =
  | { readonly ok: true; readonly register: Register; readonly report: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Writes into the register below `root` everything that the texts have and it does not say yet. Lines that the last
 * commit has and the file has lost are brought back first. `on` is the day, as an ISO date.
 */
export function renewRegister(root: string, on: string): RegisterRenewal {
  const read = readRegister(root);
  if (!read.ok) return read;
  const committed = readCommitted(root, ['HEAD']);
  const erased = committed.ok ? findErased(committed.state.register, read.value, read) : [];
  const write = (value: Register) => writeFileSync(join(root, REGISTER_FILE), writeRegister(value));
  if (committed.ok && erased.length > 0) {
    write(restoreErased(committed.state.register, read.value));
  }
  const trial = loadTexts(root);
  if (!trial.ok) return trial;
  if (committed.ok) {
    const { register, ...standing } = trial;
    write(forgetTrials(register, { before: committed.state.register, ...standing, on }));
  }
  const texts = loadTexts(root);
  if (!texts.ok) return texts;
  const { addresses, register } = texts;
  const changes = findRegisterChanges(register, addresses);
  const updated = updateRegister(register, { changes, addresses, on });
  const cited = findCitationChanges(updated, keepIds(texts.found, updated));
  const renewed = updateCitations(updated, cited, on);
  write(renewed);
  const restored = erased.map(({ expected }) => `brought back from the last commit: ${expected}`);
  const report = [...restored, ...changes.map(tellChange), ...cited.map(tellCitationChange)];
  return { ok: true, register: renewed, report };
}

function loadTexts(root: string) {
  const register = readRegister(root);
  const loaded = loadEdition(root);
  if (!register.ok) return register;
  const { edition } = loaded;
  if (edition === null) return { ok: false, problems: loaded.problems } as const;
  const cited = buildCitations(root, edition);
  if (!cited.ok) return cited;
  const found = cited.citations.citations;
  return {
    ok: true,
    register: register.value,
    addresses: collectAddresses(edition),
    found,
    citations: new Set(keepIds(found, register.value).map(({ id }) => id)),
  } as const;
}

function keepIds(citations: readonly Citation[], register: Register): readonly Citation[] {
  return renameCitations({ citations, quotes: [] }, keepCitationIds(citations, register)).citations;
}
