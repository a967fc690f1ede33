import { OPEN_REASON, type Register } from '../../schema/content/register.ts';
import { type ContentSource, type Problem, type ProblemWording, reportIn } from '../problem.ts';
import type { CitationChange } from './citation-id.ts';
import type { AddressedWords, RegisterChange } from './register-change.ts';
import { listGone } from './registered-id.ts';

const FIX = 'npm run register';

/** What the register does not say yet; `npm run register` writes it. New ids are one Problem. */
export function reportChanges(
  changes: readonly RegisterChange[],
  source: ContentSource,
): Problem[] {
  const report = reportIn(source);
  const added = changes.flatMap((one) => (one.kind === 'added' ? [`${one.work}#${one.id}`] : []));
  const problems = changes.flatMap((change) => {
    if (change.kind === 'added') return [];
    const path = 'id' in change ? [change.work, change.id] : [change.work];
    return [report(['works', ...path], { ...wordChange(change), fix: FIX })];
  });
  if (added.length === 0) return problems;
  const wording = {
    code: 'id-unregistered',
    expected: 'every passage and sentence registered',
    found: `${added.length} new: ${added.slice(0, 3).join(', ')}`,
    fix: FIX,
  };
  return [...problems, report(null, wording)];
}

function wordChange(
  change: Exclude<RegisterChange, { kind: 'added' }>,
): Omit<ProblemWording, 'fix'> {
  switch (change.kind) {
    case 'restated':
      return {
        code: 'id-restated',
        expected: `the registered words of ${change.work}#${change.id}`,
        found:
          change.rest.length > 0
            ? `divided into ${[change.id, ...change.rest].join(', ')}`
            : `other words, beginning “${change.text.slice(0, 12)}…”`,
      };
    case 'returned':
      return {
        code: 'id-returned',
        expected: `${change.work}#${change.id} gone, as listed under gone`,
        found: `its words stand again: “${change.text.slice(0, 12)}…”`,
      };
    case 'gone':
      return {
        code: 'id-gone',
        expected: `${change.work}#${change.id} “${change.opening}…”`,
        found: change.to === null ? 'its words nowhere' : `its words in ${change.to}`,
      };
    case 'work-gone':
      return { code: 'work-gone', expected: `the work ${change.work}`, found: 'nothing' };
    case 'renamed':
      return {
        code: 'work-renamed',
        expected: `the document ${change.from}`,
        found: `its words under the id ${change.work}`,
      };
  }
}

/** Citations that the register does not have as they are computed, and those that are computed no more. */
export function reportCitationChanges(
  changes: readonly CitationChange[],
  source: ContentSource,
): Problem[] {
  const gone = changes.filter(({ kind }) => kind === 'gone').map(({ id }) => id);
  const others = changes.filter(({ kind }) => kind !== 'gone').map(({ id }) => id);
  const name = (ids: readonly string[]) => `${ids.length}: ${ids.slice(0, 3).join(', ')}`;
  const report = reportIn(source);
  const wordings = [
    {
      code: 'citation-gone',
      expected: `the registered citations, found in the texts, or listed under goneCitations`,
      found: `found no more, ${name(gone)}`,
      fix: FIX,
      isOpen: gone.length > 0,
    },
    {
      code: 'citation-unregistered',
      expected: 'every citation registered as it is found',
      found: `new or other, ${name(others)}`,
      fix: FIX,
      isOpen: others.length > 0,
    },
  ];
  return wordings
    .filter(({ isOpen }) => isOpen)
    .map(({ isOpen: _, ...wording }) => report(['citations'], wording));
}

/** What is wrong in the register by itself: lines lost, reasons open, places that are not. */
export function findRegisterProblems(
  register: Register,
  addresses: AddressedWords,
  source: ContentSource,
): Problem[] {
  return [
    ...findLostIds(register, source),
    ...findOpenReasons(register, source),
    ...findBadTargets(register, addresses, source),
  ];
}

const NUMBERED = /^(.*?[a-z])([1-9]\d*)$/u;

/** Ids are numbered without a gap and never taken out: a missing number is a line that was deleted. */
function findLostIds(register: Register, source: ContentSource): Problem[] {
  const report = reportIn(source);
  return Object.entries(register.works).flatMap(([work, ids]) => {
    const last = new Map<string, number>();
    for (const id of Object.keys(ids)) {
      const [, prefix = '', number] = NUMBERED.exec(id) ?? [];
      if (number !== undefined) last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(number)));
    }
    return [...last].flatMap(([prefix, count]) =>
      Array.from({ length: count }, (_, index) => index + 1)
        .filter((number) => ids[`${prefix}${number}`] === undefined)
        .map((number) =>
          report(['works', work, `${prefix}${number - 1}`], {
            code: 'id-lost',
            expected: `a line for ${work}#${prefix}${number}: an id that was given is never taken out`,
            found: `no such line, though ${prefix}${count} is there`,
            fix: `bring the line back with git, or run ${FIX}, which fetches it from the last commit`,
          }),
        ),
    );
  });
}

function findOpenReasons(register: Register, source: ContentSource): Problem[] {
  const report = reportIn(source);
  return (['gone', 'goneCitations'] as const).flatMap((list) =>
    register[list].flatMap(({ from, reason }, index) =>
      reason !== OPEN_REASON
        ? []
        : report([list, index, 'reason'], {
            code: 'reason-open',
            expected: `why ${from} was withdrawn, in words for readers`,
            found: OPEN_REASON,
            fix: `answer in place of ${OPEN_REASON}: why do these words stand here no longer?`,
          }),
    ),
  );
}

function findBadTargets(
  register: Register,
  addresses: AddressedWords,
  source: ContentSource,
): Problem[] {
  const gone = listGone(register);
  return register.gone.flatMap((one, index) => {
    const [work = '', id] = (one.to ?? '').split('#');
    const isThere =
      one.to === null ||
      gone.has(one.to) ||
      (id === undefined ? addresses.has(work) : addresses.get(work)?.has(id) === true);
    if (isThere || one.back !== undefined) return [];
    return reportIn(source)(['gone', index, 'to'], {
      code: 'reference-unknown',
      expected: 'an address of the edition, such as 2015#s4',
      found: String(one.to),
      fix: 'take the id from the page, or write null',
    });
  });
}
