import { join } from 'node:path';
import { type Problem, plainSource, reportIn } from '../../core/problem.ts';
import type { EditionFile } from '../../schema/edition-file.ts';
import { listFolder } from './file-name.ts';
import { readSpeechFile, type SpeechFile } from './speech-file.ts';

export interface LoadedSpeeches {
  readonly byYear: ReadonlyMap<number, SpeechFile>;
  readonly problems: readonly Problem[];
}

/** Reads `content/speeches`: one file for every year of the edition, none twice. */
export function loadSpeeches(root: string, { years: [first, last] }: EditionFile): LoadedSpeeches {
  const isPlain = (name: string) => Number(/^\d{4}\.md$/.test(name));
  const names = listFolder(join(root, 'content/speeches')).sort(
    (left, right) => isPlain(right) - isPlain(left),
  );
  const byYear = new Map<number, SpeechFile>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = `content/speeches/${name}`;
    const speech = readSpeechFile(root, file);
    if (!speech.ok) problems.push(...speech.problems);
    else if (byYear.has(speech.matter.year)) problems.push(reportTwice(speech));
    else {
      byYear.set(speech.matter.year, speech);
      if (name !== `${speech.matter.year}.md`) problems.push(reportFileName(speech));
    }
  }
  for (let year = first; year <= last; year += 1) {
    const name = `${year}.md`;
    if (!names.includes(name) && !byYear.has(year)) problems.push(reportMissingYear(year));
  }
  return { byYear, problems };
}

function reportTwice(speech: SpeechFile): Problem {
  return reportIn(speech)(['year'], {
    code: 'year-twice',
    expected: 'one address a year',
    found: `a second file for ${speech.matter.year}`,
    fix: 'remove one of the two files',
  });
}

function reportFileName(speech: SpeechFile): Problem {
  const { year } = speech.matter;
  return reportIn(speech)(['year'], {
    code: 'year-file',
    expected: 'a file named by its year',
    found: String(year),
    fix: `rename the file to ${year}.md, or correct the year`,
  });
}

function reportMissingYear(year: number): Problem {
  return reportIn(plainSource(`content/speeches/${year}.md`))(null, {
    code: 'year-missing',
    expected: `the address of ${year}`,
    found: 'nothing',
    fix: 'restore the file, or change years in content/edition.yaml',
  });
}
