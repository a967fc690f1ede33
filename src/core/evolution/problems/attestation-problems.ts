import type { Citation } from '../../../schema/citation.ts';
import { type ContentSource, type Problem, type Report, reportIn } from '../../problem.ts';
import type { Evolution, MotifEntry } from '../evolution.ts';
import { listMotifWordings } from '../motif.ts';

/** Words that a document gives to the address of a year. */
interface GivenWords {
  readonly year: number;
  readonly document: string;
  readonly passage: string;
  readonly exact: string;
}

/** Where `content/motifs.yaml` and the citations disagree on which words the documents give to which year. */
export function findAttestationProblems(
  { motifs }: Pick<Evolution, 'motifs'>,
  citations: readonly Citation[],
  source: ContentSource,
): Problem[] {
  const given = citations.flatMap(({ kind, citing, cited }): readonly GivenWords[] =>
    (kind === 'testimonium' || kind === 'label') && cited !== null && 'year' in cited
      ? [{ ...citing, year: cited.year }]
      : [],
  );
  const report = reportIn(source);
  return motifs.flatMap((entry, index) => [
    ...findMissing(entry, given).map((words) => reportMissing(report, index, words)),
    ...findUncited(entry, given).map((at) =>
      report(['motifs', index, 'testimonia', at], {
        code: 'testimonium-uncited',
        expected: 'words that a citation gives to the same year',
        found: entry.testimonia[at]?.exact ?? '',
        fix: 'correct the year or the words, or remove the testimonium',
      }),
    ),
  ]);
}

/** Wordings of the motif that a document gives to a year for which the motif has nothing. */
function findMissing({ history }: MotifEntry, given: readonly GivenWords[]): GivenWords[] {
  const absent = history.years.filter(({ state }) => state === 'absent').map(({ year }) => year);
  const wordings = listMotifWordings(history.motif).map(({ text }) => text);
  return given.filter(
    ({ year, exact }) => absent.includes(year) && wordings.some((one) => exact.includes(one)),
  );
}

/** Indexes of testimonia that no citation gives to their year. */
function findUncited({ testimonia }: MotifEntry, given: readonly GivenWords[]): number[] {
  return testimonia.flatMap(({ year, document, place }, at) => {
    const isGiven = given.some(
      (one) => one.year === year && one.document === document && one.passage === place.passage,
    );
    return isGiven ? [] : [at];
  });
}

function reportMissing(report: Report, index: number, words: GivenWords): Problem {
  const { year, document, passage, exact } = words;
  return report(['motifs', index, 'term'], {
    code: 'testimonium-missing',
    expected: `a testimonium for ${year}, which ${document}#${passage} gives a wording of the motif`,
    found: 'nothing',
    fix: `add { year: ${year}, document: ${document}, exact: ${exact} } to its testimonia`,
  });
}
