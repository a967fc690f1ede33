import type { Motif, MotifFile } from '../../schema/motif.ts';
import type { Edition } from '../edition/edition.ts';
import { findEvidenceProblems } from '../edition/quoted-words-problems.ts';
import type { ContentSource, Problem } from '../problem.ts';
import { listFirstUses } from './first-use.ts';
import { type MotifCorpus, type MotifHistory, traceMotif } from './history.ts';
import { countMotif, labelForm } from './motif.ts';
import { listQuoted, listTypedNumbers, renderFinding } from './motif-finding.ts';
import { parsePattern } from './pattern.ts';

/** Everything in `content/motifs.yaml` that the texts do not bear out. */
export function findMotifProblems(
  edition: Edition,
  corpus: MotifCorpus,
  content: MotifFile,
  source: ContentSource,
): Problem[] {
  const report = reporter(source);
  const broken = findBrokenPatterns(content, report);
  if (broken.length > 0) return broken;
  const histories = content.motifs.map((motif) => traceMotif(motif, corpus));
  return [
    ...findIdProblems(content, report),
    ...histories.flatMap((history, index) => [
      ...findHistoryProblems(history, report(['motifs', index, 'forms'])),
      ...findFindingProblems(history, corpus, report(['motifs', index, 'finding'])),
      ...findTestimoniumProblems(edition, history, { source, index }),
    ]),
    ...findHighlightProblems(content, histories, corpus, report),
  ];
}

type Report = (code: string, expected: string, found: string, fix: string) => Problem;
type Reporter = (path: readonly (string | number)[]) => Report;

function reporter({ file, findLine }: ContentSource): Reporter {
  return (path) => (code, expected, found, fix) => ({
    code,
    file,
    line: findLine(path),
    expected,
    found,
    fix,
  });
}

function findBrokenPatterns({ motifs, frames }: MotifFile, report: Reporter): Problem[] {
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
    return message === null
      ? []
      : [
          report(path)(
            'pattern-syntax',
            'a pattern of src/core/evolution/pattern.ts',
            message,
            'correct it',
          ),
        ];
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

function findIdProblems({ motifs, groups, frames }: MotifFile, report: Reporter): Problem[] {
  const ids = motifs.map(({ id }) => id);
  const groupIds = new Set(groups.map(({ id }) => id));
  return [
    ...motifs.flatMap(({ id, group }, index) => [
      ...(ids.indexOf(id) === index
        ? []
        : [report(['motifs', index])('id-twice', 'an id of its own', id, 'rename it')]),
      ...(groupIds.has(group)
        ? []
        : [report(['motifs', index])('reference-unknown', 'a group', group, 'correct the group')]),
    ]),
    ...frames.flatMap((frame, index) =>
      frame.motifs
        .filter((id) => !ids.includes(id))
        .map((id) => report(['frames', index])('reference-unknown', 'a motif', id, 'correct it')),
    ),
  ];
}

/** A motif or a form that stands in none of the texts. */
function findHistoryProblems({ motif, documents, years }: MotifHistory, report: Report): Problem[] {
  const all = [...years, ...documents].flatMap(({ occurrences }) => occurrences);
  return motif.forms
    .map(labelForm)
    .filter((label) => !all.some(({ form }) => form === label))
    .map((label) =>
      report('motif-absent', 'a wording that some text has', label, 'remove the form'),
    );
}

function findFindingProblems(
  history: MotifHistory,
  corpus: MotifCorpus,
  report: Report,
): Problem[] {
  const { finding } = history.motif;
  const texts = [...corpus.speeches, ...corpus.documents].map(({ text }) => text);
  const message = catchMessage(() => renderFinding(history, new Map()));
  return [
    ...(message === null
      ? []
      : [report('finding-placeholder', 'placeholders that can be filled', message, 'correct it')]),
    ...listQuoted(finding)
      .filter((words) => !texts.some((text) => text.includes(words)))
      .map((words) =>
        report('finding-quote', 'quoted words that some text has', words, 'quote it as it stands'),
      ),
    ...listTypedNumbers(finding).map((number) =>
      report('finding-number', 'numbers as placeholders', number, 'use {年}, {次} …'),
    ),
  ];
}

function findTestimoniumProblems(
  edition: Edition,
  { motif, years }: MotifHistory,
  { source, index }: { readonly source: ContentSource; readonly index: number },
): Problem[] {
  return motif.testimonia.flatMap((one, at) => {
    const path = ['motifs', index, 'testimonia', at];
    const report = reporter(source)(path);
    const inExcerpt = years.find(({ year }) => year === one.year)?.state === 'excerpt';
    return [
      ...findEvidenceProblems(
        edition,
        { document: one.document, exact: one.exact },
        { file: source.file, line: source.findLine(path) },
      ),
      ...(hasWording(motif, one.exact)
        ? []
        : [report('testimonium-words', 'a wording of the motif', one.exact, 'quote more')]),
      ...(inExcerpt
        ? [
            report(
              'testimonium-excerpt',
              'a year whose excerpt lacks it',
              String(one.year),
              'remove it',
            ),
          ]
        : []),
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
  histories: readonly MotifHistory[],
  { speeches }: MotifCorpus,
  report: Reporter,
): Problem[] {
  const firstUses = listFirstUses(histories, speeches);
  return Object.entries(highlights).flatMap(([year, words]) =>
    words
      .filter((word) => !firstUses.some((one) => String(one.year) === year && one.text === word))
      .map((word) =>
        report(['highlights', year])(
          'first-use',
          `words first found in ${year}`,
          word,
          'remove it',
        ),
      ),
  );
}
