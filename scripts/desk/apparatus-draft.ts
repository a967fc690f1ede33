import { NO_IDS } from '../../src/core/register/registered-id.ts';
import type { Block } from '../../src/core/transcription/block.ts';
import { regularizeText, USUAL_NOTES } from '../../src/core/transcription/regularization.ts';
import { transcribeDocument } from '../../src/core/transcription/transcription.ts';
import { readTranscript } from '../../src/press/content/transcript.ts';
import {
  type Apparatus,
  type OmissionClass,
  REGULARIZATION_CLASSES,
  type RegularizationClass,
} from '../../src/schema/content/apparatus.ts';
import type { PageLine } from './captured-page.ts';

/** What an apparatus says of lines that are left out, by class. */
const OMISSION_NOTES = {
  chrome: '网页的导航、按钮、提示与编辑署名',
  metadata: '来源、刊出时间等；见底本栏',
  'duplicate-line': '篇名重出',
  separator: '分隔符',
  table: '表格；录文不设表格',
} as const satisfies Partial<Record<OmissionClass, string>>;

type OmittedRole = keyof typeof OMISSION_NOTES;

/** The apparatus of a page as it was read: what is left out and joined, and every regular change with its count. */
export function draftApparatus(
  witness: string,
  lines: readonly PageLine[],
  transcript: string,
): Apparatus {
  const joins = lines
    .filter(({ joined }) => joined)
    .map(({ line }) => ({ line, at: isBlank(lines[line - 2]) ? 'page' : 'line' }) as const);
  const bare = { leftOut: groupOmissions(lines), joins, transpositions: [], emendations: [] };
  const blocks = readBlocks(transcript);
  const texts = blocks.map((block) => block.text);
  const regularizations = REGULARIZATION_CLASSES.filter((name) => isNeeded(name, texts)).map(
    (name) => ({ class: name, count: 1, note: USUAL_NOTES[name] }),
  );
  const { account } = transcribeDocument({
    id: 'draft',
    witness,
    apparatus: { ...bare, regularizations },
    apparatusFile: { file: 'apparatus.yaml', findLine: () => null },
    transcriptFile: 'transcript.md',
    blocks,
    registered: NO_IDS,
  });
  const counted = regularizations.flatMap((one) => {
    const found = account.classes.find(({ id }) => id === one.class);
    return found === undefined ? [] : [{ ...one, count: found.count }];
  });
  return { ...bare, regularizations: counted };
}

function readBlocks(transcript: string): Block[] {
  const { parts } = readTranscript({
    file: 'transcript.md',
    text: transcript,
    lineOffset: 0,
    bylines: [],
    speech: null,
  });
  return parts.flatMap((part) => (part.type === 'block' ? [part.block] : []));
}

function isBlank(line: PageLine | undefined): boolean {
  return line?.role === 'blank';
}

function isOmitted(role: string): role is OmittedRole {
  return role in OMISSION_NOTES;
}

/** Runs of lines of one class, blank lines between them included. */
function groupOmissions(lines: readonly PageLine[]): Apparatus['leftOut'] {
  const groups: { lines: [number, number]; class: OmittedRole; note: string }[] = [];
  let isRun = false;
  for (const { line, role } of lines) {
    if (role === 'blank') continue;
    const last = groups.at(-1);
    if (!isOmitted(role)) isRun = false;
    else if (isRun && last?.class === role) last.lines = [last.lines[0], line];
    else {
      groups.push({ lines: [line, line], class: role, note: OMISSION_NOTES[role] });
      isRun = true;
    }
  }
  return groups;
}

/** Whether a class would change one of the texts; quotation marks are turned only where all are in pairs. */
function isNeeded(name: RegularizationClass, texts: readonly string[]): boolean {
  if (name === 'line-break' || name === 'paragraph-join' || name === 'capture-markup') return true;
  if (name === 'curly-quotes' && texts.some((text) => text.split('"').length % 2 === 0))
    return false;
  const rule = { classes: new Set([name]), except: new Map() };
  return texts.some((text) => regularizeText(text, rule).size > 0);
}
