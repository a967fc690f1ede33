import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/problem.ts';
import type { EditionFile } from '../../schema/edition-file.ts';
import { readSpeechFile, type SpeechFile } from './speech-file.ts';

export interface LoadedSpeeches {
  readonly byYear: ReadonlyMap<number, SpeechFile>;
  readonly problems: readonly Problem[];
}

/** Reads `content/speeches`: one file for every year of the edition, none twice. */
export function loadSpeeches(root: string, { years: [first, last] }: EditionFile): LoadedSpeeches {
  const isPlain = (name: string) => Number(/^\d{4}\.md$/.test(name));
  const names = readdirSync(join(root, 'content/speeches'))
    .sort()
    .sort((left, right) => isPlain(right) - isPlain(left));
  const byYear = new Map<number, SpeechFile>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = `content/speeches/${name}`;
    const speech = readSpeechFile(root, file);
    if (!speech.ok) problems.push(...speech.problems);
    else if (byYear.has(speech.matter.year)) problems.push(reportTwice(file, speech));
    else {
      byYear.set(speech.matter.year, speech);
      if (name !== `${speech.matter.year}.md`) problems.push(reportFileName(file, speech));
    }
  }
  for (let year = first; year <= last; year += 1) {
    const name = `${year}.md`;
    if (!names.includes(name) && !byYear.has(year)) problems.push(reportMissingYear(year));
  }
  return { byYear, problems };
}

function reportTwice(file: string, { matter, findLine }: SpeechFile): Problem {
  return {
    code: 'year-twice',
    file,
    line: findLine(['year']),
    expected: 'one address a year',
    found: `a second file for ${matter.year}`,
    fix: 'remove one of the two files',
  };
}

function reportFileName(file: string, { matter, findLine }: SpeechFile): Problem {
  return {
    code: 'year-file',
    file,
    line: findLine(['year']),
    expected: 'a file named by its year',
    found: String(matter.year),
    fix: `rename the file to ${matter.year}.md, or correct the year`,
  };
}

function reportMissingYear(year: number): Problem {
  return {
    code: 'year-missing',
    file: `content/speeches/${year}.md`,
    line: null,
    expected: `the address of ${year}`,
    found: 'nothing',
    fix: 'restore the file, or change years in content/edition.yaml',
  };
}
