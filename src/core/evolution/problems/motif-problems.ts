import type { Motif, MotifFile } from '../../../schema/content/motif.ts';
import type { Edition } from '../../edition/edition.ts';
import { findEvidenceProblems } from '../../edition/quoted-words-problems.ts';
import {
  type ContentSource,
  type Problem,
  type ProblemWording,
  type Report,
  reportIn,
  type YamlPath,
} from '../../problem.ts';
import { wordSuggestion } from '../../text/alignment/suggestion.ts';
import { collectCorpus } from '../evolution.ts';
import { listFirstUses } from '../first-use.ts';
import { type MotifCorpus, type MotifHistory, traceMotif } from '../history.ts';
import { countMotif, labelForm } from '../motif.ts';
import { listClaims, listQuoted, listTypedNumbers, renderFinding } from '../motif-finding.ts';
import { parsePattern } from '../pattern.ts';

/** Everything in `content/motifs.yaml` that the texts do not bear out. */
export function findMotifProblems(
  edition: Edition,
  content: MotifFile,
  source: ContentSource,
): Problem[] {
  const corpus = collectCorpus(edition);
  const report = reportIn(source);
  const broken = findBrokenPatterns(content, report);
  if (broken.length > 0) return broken;
  const histories = content.motifs.map((motif) => traceMotif(motif, corpus));
  return [
    ...findIdProblems(content, report),
    ...histories.flatMap((history, index) => [
      ...findHistoryProblems(history, { report, index }),
      ...findFindingProblems(history, corpus, { report, index }),
      ...findTestimoniumProblems(edition, history, { report, index }),
    ]),
    ...findHighlightProblems(content, { histories, speeches: corpus.speeches }, report),
  ];
}

/** How to report a motif, and its place in the file. */
interface MotifReport {
  readonly report: Report;
  readonly index: number;
}

function findBrokenPatterns({ motifs, frames }: MotifFile, report: Report): Problem[] {
  const forms = motifs.flatMap((motif, index) =>
    motif.forms.map((form) => ({
      path: ['motifs', index],
      check: () => countMotif([], { forms: [form] }),
    })),
  );
  const patterns = frames.flatMap((frame, index) =>
    frame.patterns.map((source) => ({
      path: ['frames', index],
      check: () => checkSlots(frame.slots, source),
    })),
  );
  return [...forms, ...patterns].flatMap(({ path, check }) => {
    const message = catchMessage(check);
    if (message === null) return [];
    const expected = 'a pattern of src/core/evolution/pattern.ts';
    return [report(path, { code: 'pattern-syntax', expected, found: message, fix: 'correct it' })];
  });
}

function checkSlots(slots: readonly string[], source: string): void {
  for (const part of parsePattern(source)) {
    if (part.kind !== 'literal' && part.name !== null && !slots.includes(part.name)) {
      throw new SyntaxError(`no column for 〔${part.name}〕: ${source}`);
    }
  }
}

function catchMessage(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}

function findIdProblems({ motifs, groups, frames, figure }: MotifFile, report: Report): Problem[] {
  const ids = motifs.map(({ id }) => id);
  const groupIds = groups.map(({ id }) => id);
  const unknown = (path: YamlPath, known: readonly string[], found: string) => {
    const expected = `one of ${known.join(', ')}`;
    const fix = wordSuggestion(found, known, 'type one of these');
    return report(path, { code: 'reference-unknown', expected, found, fix });
  };
  const twice = (path: YamlPath, found: string) =>
    report(path, { code: 'id-twice', expected: 'an id of its own', found, fix: 'rename it' });
  const unused = (path: YamlPath, found: string) =>
    report(path, { code: 'group-unused', expected: 'a motif', found, fix: 'remove the group' });
  const used = new Set(motifs.map(({ group }) => group));
  return [
    ...groups.flatMap(({ id }, index) => (used.has(id) ? [] : [unused(['groups', index], id)])),
    ...motifs.flatMap(({ id, group }, index) => [
      ...(ids.indexOf(id) === index ? [] : [twice(['motifs', index], id)]),
      ...(groupIds.includes(group) ? [] : [unknown(['motifs', index, 'group'], groupIds, group)]),
    ]),
    ...(motifs.some(({ id, pivot }) => id === figure.motif && pivot !== undefined)
      ? []
      : [
          report(['figure', 'motif'], {
            code: 'reference-unknown',
            expected: 'a motif that has a pivot',
            found: figure.motif,
            fix: 'correct it, or give the motif a pivot',
          }),
        ]),
    ...frames.flatMap((frame, index) =>
      frame.motifs
        .filter((id) => !ids.includes(id))
        .map((id) => unknown(['frames', index, 'motifs'], ids, id)),
    ),
  ];
}

/** A motif or a form that stands in none of the texts. */
function findHistoryProblems(
  { motif, documents, years }: MotifHistory,
  { report, index }: MotifReport,
): Problem[] {
  const all = [...years, ...documents].flatMap(({ occurrences }) => occurrences);
  return motif.forms
    .map(labelForm)
    .filter((label) => !all.some(({ form }) => form === label))
    .map((label) =>
      report(['motifs', index, 'forms'], {
        code: 'motif-absent',
        expected: 'a wording that some text has',
        found: label,
        fix: 'correct the form, or remove it',
      }),
    );
}

function findFindingProblems(
  history: MotifHistory,
  corpus: MotifCorpus,
  { report, index }: MotifReport,
): Problem[] {
  const { finding } = history.motif;
  const path = ['motifs', index, 'finding'];
  const texts = [...corpus.speeches, ...corpus.documents].map(({ text }) => text);
  const message = catchMessage(() => renderFinding(history, new Map()));
  const broken = {
    code: 'finding-placeholder',
    expected: 'placeholders that can be filled',
    fix: 'correct it',
  };
  const quoted = listQuoted(finding)
    .filter((words) => !texts.some((text) => text.includes(words)))
    .map((found) => {
      const expected = 'quoted words that some text has';
      return report(path, { code: 'finding-quote', expected, found, fix: 'quote it as it stands' });
    });
  const typed = listTypedNumbers(finding).map((found) => {
    const expected = 'numbers as placeholders';
    return report(path, {
      code: 'finding-number',
      expected,
      found,
      fix: 'type {年}, {次} and the like, as the entries beside it do',
    });
  });
  return [
    ...(message === null ? [] : [report(path, { ...broken, found: message })]),
    ...quoted,
    ...typed,
    ...listFalseClaims(history, corpus).map((one) => report(path, one)),
  ];
}

/** What a finding says of excerpts and they do not bear out. */
function listFalseClaims(history: MotifHistory, { speeches }: MotifCorpus): ProblemWording[] {
  return listClaims(history).flatMap(({ words, years }): ProblemWording[] => {
    const holders = speeches.flatMap(({ place, text }) =>
      place.kind === 'speech' && text.includes(words) ? [place.year] : [],
    );
    const [holder] = holders;
    const without = years.filter((year) => !holders.includes(year));
    if (years.length === 0 && holder !== undefined) {
      return [
        {
          code: 'finding-present',
          expected: 'words that no excerpt has',
          found: `“${words}”, which that of ${holder} has`,
          fix: 'say {年} for the years that have them, after the words are among the forms',
        },
      ];
    }
    if (without.length === 0) return [];
    return [
      {
        code: 'finding-year',
        expected: `“${words}” in the excerpt of every year that the placeholder stands for`,
        found: `${without.join('、')} without them`,
        fix: 'name the wording in the placeholder, as {年:网络经济}, or quote what all these years have',
      },
    ];
  });
}

function findTestimoniumProblems(
  edition: Edition,
  { motif, years }: MotifHistory,
  { report, index }: MotifReport,
): Problem[] {
  return motif.testimonia.flatMap(({ document, exact, year }, at) => {
    const place = ['motifs', index, 'testimonia', at];
    const state = years.find((one) => one.year === year)?.state;
    const words = {
      code: 'testimonium-words',
      expected: 'a wording of the motif',
      found: exact,
      fix: 'quote more of the sentence, so that the term stands in it',
    };
    const excerpt = {
      code: 'testimonium-excerpt',
      expected: 'a year whose excerpt lacks it',
      found: String(year),
      fix: 'remove the entry: the excerpt itself is the evidence',
    };
    return [
      ...findEvidenceProblems(edition, { document, exact }, { report, place }),
      ...(hasWording(motif, exact) ? [] : [report(place, words)]),
      ...(state === 'excerpt' ? [report(place, excerpt)] : []),
    ];
  });
}

/** Whether the wording stands in the quoted words, counted as everywhere. */
function hasWording(motif: Motif, exact: string): boolean {
  const sentence = { id: '', start: 0, end: exact.length, text: exact };
  const place = { kind: 'document', document: '' } as const;
  return countMotif([{ place, passage: '', text: exact, sentences: [sentence] }], motif).length > 0;
}

function findHighlightProblems(
  { highlights }: MotifFile,
  { histories, speeches }: { histories: readonly MotifHistory[] } & Pick<MotifCorpus, 'speeches'>,
  report: Report,
): Problem[] {
  const firstUses = listFirstUses(histories, speeches);
  return Object.entries(highlights).flatMap(([year, words]) =>
    words
      .filter((word) => !firstUses.some((one) => String(one.year) === year && one.text === word))
      .map((found) => {
        const expected = `words first found in ${year}`;
        const first = firstUses.find((one) => one.text === found);
        const fix =
          first === undefined
            ? 'type words of a motif of this file, or remove them'
            : `they are first found in ${first.year}: move them there, or remove them`;
        const wording = { code: 'first-use', expected, found, fix };
        return report(['highlights', year], wording);
      }),
  );
}
