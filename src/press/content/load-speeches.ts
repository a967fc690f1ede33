import { join } from 'node:path';
import { type Problem, reportIn } from '../../core/problem.ts';
import type { EditionFile } from '../../schema/content/edition-file.ts';
import { listFolder } from './file/file-name.ts';
import { readSpeechFile, type SpeechFile } from './speech-file.ts';

export interface LoadedSpeeches {
  readonly byYear: ReadonlyMap<number, SpeechFile>;
  readonly problems: readonly Problem[];
}

/** Reads `content/speeches`: one file a year, none twice, of the forms of the edition. Which years there are is told by the files alone. */
export function loadSpeeches(root: string, forms: EditionFile['forms']): LoadedSpeeches {
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
      if (!Object.hasOwn(forms, speech.matter.form)) problems.push(reportForm(speech, forms));
      if (name !== `${speech.matter.year}.md`) problems.push(reportFileName(speech));
    }
  }
  return { byYear, problems };
}

function reportForm(speech: SpeechFile, forms: EditionFile['forms']): Problem {
  const { form } = speech.matter;
  return reportIn(speech)(['form'], {
    code: 'form-unknown',
    expected: `a form that content/edition.yaml lists: ${Object.keys(forms).join('、')}`,
    found: form,
    fix: `add “  ${form}: ${[...form].at(-1)}” to forms in content/edition.yaml; the one character stands for it in tables`,
  });
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
