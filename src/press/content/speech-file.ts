import { formatDate } from '../../core/edition/date.ts';
import {
  type ContentSource,
  type FindLine,
  type Problem,
  type ProblemWording,
  reportIn,
} from '../../core/problem.ts';
import { findNearWords } from '../../core/text/alignment/near-words.ts';
import type { Block } from '../../core/transcription/block.ts';
import { widenMarks } from '../../core/transcription/regularization.ts';
import { type SpeechFrontMatter, speechFrontMatter } from '../../schema/content/speech.ts';
import type { Failure } from './file/content-file.ts';
import { readFrontMatterFile } from './file/front-matter.ts';
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
  const texts = blocks.map(({ text }) => text);
  return [...listDateRules(matter), ...listSignatureRules(matter), rulePull(matter, texts)]
    .filter((rule) => !rule.holds)
    .map(({ key, holds: _, ...wording }) => reportIn(source)([key], wording));
}

/** Something that the front matter says under `key`, and whether it is so. */
type MatterRule = ProblemWording & { readonly key: string; readonly holds: boolean };

function listDateRules({ date, year, signature }: SpeechFrontMatter): MatterRule[] {
  const isInYear = date.startsWith(`${year}-`);
  const rule = { key: 'date', fix: 'type the date of the signature line' };
  return [
    {
      ...rule,
      code: 'date-outside-year',
      holds: isInYear,
      expected: `a day of ${year}`,
      found: date,
    },
    {
      ...rule,
      code: 'signature-date',
      holds: !isInYear || new RegExp(`${formatDate(date)}[，,]`, 'u').test(signature),
      expected: `${formatDate(date)} in the signature line`,
      found: signature,
    },
  ];
}

function listSignatureRules({ form, occasion, signature }: SpeechFrontMatter): MatterRule[] {
  return [
    {
      code: 'signature-form',
      key: 'form',
      holds: signature.replace(/。$/u, '').endsWith(form),
      expected: 'the last words of the signature line',
      found: form,
      fix: 'type the form that the signature line prints',
    },
    {
      code: 'signature-occasion',
      key: 'occasion',
      holds: signature.includes(occasion),
      expected: 'words of the signature line',
      found: occasion,
      fix: 'type the occasion as the signature line prints it',
    },
  ];
}

/** The words may have their marks as the witness prints them or as readers see them. */
function rulePull({ pull }: SpeechFrontMatter, texts: readonly string[]): MatterRule {
  const near = findNearWords(pull, texts.map(widenMarks));
  return {
    code: 'pull-not-verbatim',
    key: 'pull',
    holds: [...texts, ...texts.map(widenMarks)].some((text) => text.includes(pull)),
    expected: 'words of the address, verbatim',
    found: `“${pull}”`,
    fix:
      near === null
        ? 'copy the pull quote from the text below'
        : `copy the pull quote from the text below; the nearest words there: “${near.words}”`,
  };
}
