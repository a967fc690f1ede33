import { type Problem, plainSource, reportIn } from '../problem.ts';
import { alignTexts } from '../text/alignment/alignment.ts';
import type { Block } from './block.ts';
import type { WitnessLine } from './witness-line.ts';

/** What the witness has for one block: its text and, for every character, its offset in the witness. */
interface WitnessBlock {
  readonly text: string;
  readonly offsets: readonly number[];
  /** Line of the witness where it begins, 1-based. */
  readonly line: number;
}

/** Puts joined lines together. */
export function gatherBlocks(lines: readonly WitnessLine[]): WitnessBlock[] {
  const blocks: { text: string; offsets: number[]; line: number }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.joined && last !== undefined) {
      last.text += line.text;
      last.offsets.push(...line.offsets);
    } else {
      blocks.push({ text: line.text, offsets: [...line.offsets], line: line.line });
    }
  }
  return blocks;
}

/**
 * Collates a transcript with its witness, block by block, character by character.
 * A block that is missing or too many ends the comparison, since all that follow would differ too.
 */
export function collateBlocks(
  witness: readonly WitnessBlock[],
  transcript: readonly Block[],
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  for (let index = 0; index < Math.max(witness.length, transcript.length); index += 1) {
    const expected = witness[index];
    const found = transcript[index];
    if (expected?.text === found?.text) continue;
    if (
      expected !== undefined &&
      (found === undefined || witness[index + 1]?.text === found.text)
    ) {
      problems.push(reportMissing(expected, found, file));
      break;
    }
    if (
      found !== undefined &&
      (expected === undefined || transcript[index + 1]?.text === expected.text)
    ) {
      problems.push(reportExtra(found));
      break;
    }
    if (expected !== undefined && found !== undefined)
      problems.push(reportDifference(expected, found));
  }
  return problems;
}

function reportMissing(witness: WitnessBlock, next: Block | undefined, file: string): Problem {
  return reportIn(plainSource(next?.file ?? file))(next?.line ?? null, {
    code: 'passage-missing',
    expected: `“${excerpt(witness.text, 0)}”（witness.txt:${witness.line}）`,
    found: next === undefined ? 'the end of the transcript' : `“${excerpt(next.text, 0)}”`,
    fix: 'put the passage back, or list its line under leftOut in apparatus.yaml',
  });
}

function reportExtra(block: Block): Problem {
  return reportIn(plainSource(block.file))(block.line, {
    code: 'passage-without-witness',
    expected: 'a passage that the witness has',
    found: `“${excerpt(block.text, 0)}”`,
    fix: 'remove the passage, or take its line out of leftOut in apparatus.yaml',
  });
}

function reportDifference(witness: WitnessBlock, block: Block): Problem {
  let at = 0;
  while (at < witness.text.length && witness.text.charAt(at) === block.text.charAt(at)) at += 1;
  const hasLooseMarks = block.text.includes('**') && !witness.text.includes('**');
  return reportIn(plainSource(block.file))(block.line, {
    code: 'transcript-differs',
    expected: `“${excerpt(witness.text, at)}”（witness.txt:${witness.line}）`,
    found: `“${excerpt(block.text, at)}”${describeChange(witness.text, block.text)}`,
    fix: hasLooseMarks
      ? 'type bold words without spaces inside the marks: **words**'
      : 'transcribe the witness as it is; to depart from it, add an emendation to apparatus.yaml',
  });
}

/** Longer changes are seen without help. */
const LONGEST_SHOWN = 6;

/** The first words that differ, where they are few enough to be overlooked. */
function describeChange(witness: string, transcript: string): string {
  const change = alignTexts(transcript, witness).find(({ type }) => type !== 'equal');
  if (change === undefined) return '';
  const { citing, cited } = change;
  if (Math.max(citing.length, cited.length) > LONGEST_SHOWN) return '';
  if (cited === '') return `: “${citing}” is too much`;
  return citing === '' ? `: “${cited}” is missing` : `: “${citing}” for “${cited}”`;
}

/** Some characters around an offset. */
function excerpt(text: string, at: number): string {
  const start = Math.max(0, at - 8);
  const end = Math.min(text.length, at + 16);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
