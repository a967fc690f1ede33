import { type Problem, plainSource, reportIn } from '../problem.ts';
import { USUAL_NOTES } from './regularization.ts';
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
  const report = reportIn(apparatusFile);
  const { transpositions, emendations } = apparatus;
  const all = [
    ...transpositions.map(({ id }, index) => ({ id, path: ['transpositions', index, 'id'] })),
    ...emendations.map(({ id }, index) => ({ id, path: ['emendations', index, 'id'] })),
  ];
  const next = `e${Math.max(...all.map(({ id }) => Number(id.slice(1)))) + 1}`;
  return all.flatMap(({ id, path }, index): Problem[] => {
    if (all.findIndex((one) => one.id === id) === index) return [];
    const found = `${id} a second time`;
    const fix = `type id: ${next}`;
    return [report(path, { code: 'emendation-id-twice', expected: 'every id once', found, fix })];
  });
}

function findWrongLines(source: TranscriptionSource): Problem[] {
  const lines = source.witness.split('\n');
  const owner = new Set<number>();
  return [
    ...findWrongOmissions(source, lines.length, owner),
    ...findWrongJoins(source, lines, owner),
  ];
}

/** Enters the lines that are left out into `owner`. */
function findWrongOmissions(
  { apparatus, apparatusFile }: TranscriptionSource,
  total: number,
  owner: Set<number>,
): Problem[] {
  const report = reportIn(apparatusFile);
  return apparatus.leftOut.flatMap(({ lines: [first, last] }, index): Problem[] => {
    const within = Array.from(
      { length: Math.min(last, total) - first + 1 },
      (_, step) => first + step,
    );
    const taken = within.find((one) => owner.has(one));
    for (const one of within) owner.add(one);
    const wrong = describeLines([first, last], total, taken);
    if (wrong === null) return [];
    return [
      report(['leftOut', index], {
        code: 'omission-lines',
        expected: 'first and last line of witness.txt, each line left out once',
        found: `${first}–${last}: ${wrong.found}`,
        fix: wrong.fix,
      }),
    ];
  });
}

/** What is wrong with the first and last line of what is left out; `null` if nothing is. */
function describeLines(
  [first, last]: readonly [number, number],
  total: number,
  taken: number | undefined,
): Pick<Problem, 'found' | 'fix'> | null {
  if (first > last) {
    return { found: 'the last line stands first', fix: `type lines: [${last}, ${first}]` };
  }
  if (last > total) {
    return {
      found: `witness.txt has ${total} lines`,
      fix: `type ${total} or less as the last line`,
    };
  }
  if (taken === undefined) return null;
  const found = `line ${taken} is left out by an entry above already`;
  return { found, fix: 'correct the numbers here or there, or remove one of the two entries' };
}

function findWrongJoins(
  { apparatus, apparatusFile }: TranscriptionSource,
  lines: readonly string[],
  owner: ReadonlySet<number>,
): Problem[] {
  const report = reportIn(apparatusFile);
  return apparatus.joins.flatMap(({ line }, index): Problem[] => {
    if (line <= lines.length && !owner.has(line) && lines[line - 1]?.trim() !== '') return [];
    return [
      report(['joins', index], {
        code: 'join-line',
        expected: 'a line of the witness that is read',
        found: String(line),
        fix: 'give the line that continues the paragraph',
      }),
    ];
  });
}

function findIdleChanges({ apparatus, apparatusFile }: TranscriptionSource): Problem[] {
  const report = reportIn(apparatusFile);
  return apparatus.emendations.flatMap((one, index): Problem[] => {
    if ((one.type === 'query') === (one.raw === one.reading)) return [];
    return [
      report(['emendations', index, 'reading'], {
        code: 'emendation-idle',
        expected:
          one.type === 'query' ? 'the raw reading unchanged' : 'a reading that differs from raw',
        found: `${one.raw} → ${one.reading}`,
        fix: 'a change needs a type of change; a doubt without change is type: query',
      }),
    ];
  });
}

function findIdleExceptions(
  { apparatus, apparatusFile }: TranscriptionSource,
  rawTexts: ReadonlyMap<string, string>,
): Problem[] {
  const report = reportIn(apparatusFile);
  const all = [...rawTexts.values()];
  return apparatus.regularizations.flatMap((one, index) =>
    (one.except ?? []).flatMap((quote): Problem[] => {
      const count = all.reduce((sum, text) => sum + text.split(quote).length - 1, 0);
      if (count === 1) return [];
      return [
        report(['regularizations', index, 'except'], {
          code: 'exception-quote',
          expected: `one occurrence of “${quote}” in the document`,
          found: String(count),
          fix: 'quote the exception with enough of its context',
        }),
      ];
    }),
  );
}

function findUnbalancedQuotes(
  { apparatus, transcriptFile, blocks }: TranscriptionSource,
  rawTexts: ReadonlyMap<string, string>,
): Problem[] {
  if (!apparatus.regularizations.some((one) => one.class === 'curly-quotes')) return [];
  const report = reportIn(plainSource(transcriptFile));
  return [...rawTexts.values()].flatMap((text, index): Problem[] => {
    const count = text.split('"').length - 1;
    if (count % 2 === 0) return [];
    return [
      report(blocks[index]?.line ?? null, {
        code: 'quotes-unbalanced',
        expected: 'straight quotation marks in pairs',
        found: `${count} in one passage`,
        fix: 'read the witness again; emend a mark that is missing',
      }),
    ];
  });
}

function findIrregularMarks(
  { apparatus, apparatusFile, transcriptFile, blocks }: TranscriptionSource,
  rawTexts: ReadonlyMap<string, string>,
): Problem[] {
  const declared = new Set(apparatus.regularizations.map((one) => one.class));
  if (declared.has('punctuation-width')) return [];
  const report = reportIn(plainSource(transcriptFile));
  const places = [...rawTexts.values()].flatMap((text, index) => {
    const found = HALF_WIDTH.exec(text);
    if (found === null) return [];
    const words = text.slice(Math.max(0, found.index - 6), found.index + 6);
    return [{ line: blocks[index]?.line ?? null, words }];
  });
  return places.slice(0, 1).map(({ line, words }): Problem => {
    const more = places.length - 1;
    return report(line, {
      code: 'punctuation-irregular',
      expected: 'full-width punctuation between Han characters',
      found: `“${words}”${more === 0 ? '' : `, and ${more} passages more`}`,
      fix: 'declare the class punctuation-width in apparatus.yaml (npm run check -- --fix does it)',
      repair: {
        file: apparatusFile.file,
        path: ['regularizations', apparatus.regularizations.length],
        value: { class: 'punctuation-width', count: 1, note: USUAL_NOTES['punctuation-width'] },
      },
    });
  });
}
