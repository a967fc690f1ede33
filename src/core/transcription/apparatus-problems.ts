import type { Problem } from '../problem.ts';
import type { TranscriptionSource } from './transcription-source.ts';

const HALF_WIDTH = /(?<=[\p{Script=Han}”’）》])[,:;?!()"]|[,:;?!()"](?=[\p{Script=Han}“‘（《])/u;

/** Defects of an apparatus that its schema cannot see: ids, line numbers, overlaps, exceptions, seams. */
export function findApparatusProblems(
  source: TranscriptionSource,
  rawTexts: ReadonlyMap<string, string>,
): Problem[] {
  return [
    ...findRepeatedIds(source),
    ...findWrongLines(source),
    ...findIdleChanges(source),
    ...findIdleExceptions(source, rawTexts),
    ...findUnbalancedQuotes(source, rawTexts),
    ...findIrregularMarks(source, rawTexts),
  ];
}

function findRepeatedIds({ apparatus, apparatusFile }: TranscriptionSource): Problem[] {
  const seen = new Set<string>();
  return [...apparatus.transpositions, ...apparatus.emendations].flatMap(({ id }): Problem[] => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated
      ? [
          problem(
            { file: apparatusFile.file, line: null },
            'emendation-id-twice',
            'every id once',
            id,
            'give it the next free number',
          ),
        ]
      : [];
  });
}

function findWrongLines({ witness, apparatus, apparatusFile }: TranscriptionSource): Problem[] {
  const lines = witness.split('\n');
  const total = lines.length;
  const owner = new Set<number>();
  const problems: Problem[] = [];
  apparatus.leftOut.forEach(({ lines: [first, last] }, index) => {
    const line = apparatusFile.findLine(['leftOut', index]);
    const isTaken = Array.from({ length: last - first + 1 }, (_, step) => first + step).some(
      (one) => {
        const taken = owner.has(one);
        owner.add(one);
        return taken;
      },
    );
    if (first > last || last > total || isTaken) {
      problems.push(
        problem(
          { file: apparatusFile.file, line },
          'omission-lines',
          `lines within 1–${total}, each left out once`,
          `${first}–${last}`,
          'give the line numbers of witness.txt, first and last',
        ),
      );
    }
  });
  apparatus.joins.forEach(({ line: joined }, index) => {
    if (joined <= total && !owner.has(joined) && lines[joined - 1]?.trim() !== '') return;
    problems.push(
      problem(
        { file: apparatusFile.file, line: apparatusFile.findLine(['joins', index]) },
        'join-line',
        'a line of the witness that is read',
        String(joined),
        'give the line that continues the paragraph',
      ),
    );
  });
  return problems;
}

function findIdleChanges({ apparatus, apparatusFile }: TranscriptionSource): Problem[] {
  return apparatus.emendations.flatMap((one, index): Problem[] => {
    if ((one.type === 'query') === (one.raw === one.reading)) return [];
    const line = apparatusFile.findLine(['emendations', index, 'reading']);
    return [
      problem(
        { file: apparatusFile.file, line },
        'emendation-idle',
        one.type === 'query' ? 'the raw reading unchanged' : 'a reading that differs from raw',
        `${one.raw} → ${one.reading}`,
        'a change needs a type of change; a doubt without change is type: query',
      ),
    ];
  });
}

function findIdleExceptions(
  { apparatus, apparatusFile }: TranscriptionSource,
  rawTexts: ReadonlyMap<string, string>,
): Problem[] {
  const all = [...rawTexts.values()];
  return apparatus.regularizations.flatMap((one, index) =>
    (one.except ?? []).flatMap((quote): Problem[] => {
      const count = all.reduce((sum, text) => sum + text.split(quote).length - 1, 0);
      if (count === 1) return [];
      const line = apparatusFile.findLine(['regularizations', index, 'except']);
      return [
        problem(
          { file: apparatusFile.file, line },
          'exception-quote',
          `one occurrence of “${quote}” in the document`,
          String(count),
          'quote the exception with enough of its context',
        ),
      ];
    }),
  );
}

function findUnbalancedQuotes(
  { apparatus, transcriptFile, blocks }: TranscriptionSource,
  rawTexts: ReadonlyMap<string, string>,
): Problem[] {
  if (!apparatus.regularizations.some((one) => one.class === 'curly-quotes')) return [];
  return [...rawTexts.values()].flatMap((text, index): Problem[] => {
    const count = text.split('"').length - 1;
    if (count % 2 === 0) return [];
    return [
      problem(
        { file: transcriptFile, line: blocks[index]?.line ?? null },
        'quotes-unbalanced',
        'straight quotation marks in pairs',
        `${count} in one passage`,
        'read the witness again; emend a mark that is missing',
      ),
    ];
  });
}

function findIrregularMarks(
  { apparatus, transcriptFile, blocks }: TranscriptionSource,
  rawTexts: ReadonlyMap<string, string>,
): Problem[] {
  const declared = new Set(apparatus.regularizations.map((one) => one.class));
  if (declared.has('punctuation-width')) return [];
  return [...rawTexts.values()].flatMap((text, index): Problem[] => {
    const found = HALF_WIDTH.exec(text);
    if (found === null) return [];
    return [
      problem(
        { file: transcriptFile, line: blocks[index]?.line ?? null },
        'punctuation-irregular',
        'full-width punctuation between Han characters',
        `“${text.slice(Math.max(0, found.index - 6), found.index + 6)}”`,
        'declare the class punctuation-width in apparatus.yaml',
      ),
    ];
  });
}

function problem(
  place: { file: string; line: number | null },
  code: string,
  expected: string,
  found: string,
  fix: string,
): Problem {
  return { code, ...place, expected, found, fix };
}
