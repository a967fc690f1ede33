import { formatDate } from '../../core/edition/date.ts';
import { type ContentSource, type FindLine, type Problem, reportIn } from '../../core/problem.ts';
import type { Block } from '../../core/transcription/block.ts';
import { type SpeechFrontMatter, speechFrontMatter } from '../../schema/speech.ts';
import type { Failure } from './content-file.ts';
import { readFrontMatterFile } from './front-matter.ts';
import { readTranscript } from './transcript.ts';

/** One file of `content/speeches`: its front matter and its blocks, the signature line last. */
export interface SpeechFile {
  readonly ok: true;
  readonly file: string;
  readonly matter: SpeechFrontMatter;
  readonly blocks: readonly Block[];
  readonly findLine: FindLine;
}

/** Reads an address and holds its front matter against its name, its signature line and its words. */
export function readSpeechFile(root: string, file: string): SpeechFile | Failure {
  const parsed = readFrontMatterFile(root, file, speechFrontMatter);
  if (!parsed.ok) return parsed;
  const { body, lineOffset } = parsed;
  const { year, signature } = parsed.value;
  const transcript = readTranscript({ file, text: body, lineOffset, bylines: [], speech: year });
  const blocks = transcript.parts.flatMap((part) => (part.type === 'block' ? [part.block] : []));
  const problems = [...transcript.problems, ...findMatterProblems(parsed.value, blocks, parsed)];
  if (problems.length > 0) return { ok: false, problems };
  const line = parsed.findLine(['signature']) ?? 1;
  const last: Block = {
    kind: 'signature',
    level: 0,
    text: signature,
    strong: [],
    speech: year,
    file,
    line,
  };
  return {
    ok: true,
    file,
    matter: parsed.value,
    blocks: [...blocks, last],
    findLine: parsed.findLine,
  };
}

function findMatterProblems(
  matter: SpeechFrontMatter,
  blocks: readonly Block[],
  source: ContentSource,
): Problem[] {
  const rules = [
    {
      code: 'date-outside-year',
      key: 'date',
      holds: matter.date.startsWith(`${matter.year}-`),
      expected: `a day of ${matter.year}`,
      found: matter.date,
      fix: 'type the date of the signature line',
    },
    {
      code: 'signature-date',
      key: 'date',
      holds:
        !matter.date.startsWith(`${matter.year}-`) ||
        matter.signature.includes(`${formatDate(matter.date)}，`),
      expected: `${formatDate(matter.date)} in the signature line`,
      found: matter.signature,
      fix: 'type the date of the signature line',
    },
    {
      code: 'signature-form',
      key: 'form',
      holds: matter.signature.endsWith(matter.form),
      expected: 'the last words of the signature line',
      found: matter.form,
      fix: 'type the form that the signature line prints',
    },
    {
      code: 'signature-occasion',
      key: 'occasion',
      holds: matter.signature.includes(matter.occasion),
      expected: 'words of the signature line',
      found: matter.occasion,
      fix: 'type the occasion as the signature line prints it',
    },
    {
      code: 'pull-not-verbatim',
      key: 'pull',
      holds: blocks.some((block) => block.text.includes(matter.pull)),
      expected: 'words of the address, verbatim',
      found: `“${matter.pull}”`,
      fix: 'copy the pull quote from the text below',
    },
  ];
  return rules
    .filter((rule) => !rule.holds)
    .map(({ key, ...wording }) => reportIn(source)([key], wording));
}
