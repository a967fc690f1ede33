import type { PageLine } from './captured-page.ts';

/** Signs that Markdown would read; in a transcript they are text. */
const MARKDOWN = /[\\`*_[\]<>{}]/g;
const LINE_START = /^(?:[#+>-]|\d+(?=[.)]))/;

/**
 * Writes what a page prints as a transcript: one paragraph a line, `#` for title and headings, `**` for bold, `---`
 * between a heading and one right below it that is no subtitle.
 */
export function draftTranscript(lines: readonly PageLine[]): string {
  const depths = lines.filter(({ role }) => role === 'heading').map(measureDepth);
  const top = Math.min(...depths);
  const blocks: string[] = [];
  for (const one of lines) {
    const block = draftBlock(one, top);
    if (block === null) continue;
    if (one.joined) blocks.push(`${blocks.pop() ?? ''}${block}`);
    else if (one.role === 'heading' && isRightBelow(block, blocks.at(-1)))
      blocks.push('---', block);
    else blocks.push(block);
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Whether a heading would be read as the subtitle of the one above. */
function isRightBelow(block: string, above = ''): boolean {
  const measure = (text: string) => /^#*/.exec(text)?.[0].length ?? 0;
  return measure(above) > 0 && measure(above) === measure(block) - 1;
}

function draftBlock(one: PageLine, top: number): string | null {
  switch (one.role) {
    case 'title':
      return `# ${escapeText(one.text)}`;
    case 'subtitle':
      return `## ${escapeText(one.text)}`;
    case 'heading':
      return `${'#'.repeat(2 + Math.max(0, measureDepth(one) - top))} ${escapeText(one.text)}`;
    case 'byline':
    case 'signature':
      return escapeStart(escapeText(one.text));
    case 'paragraph':
      return draftParagraph(one.raw);
    default:
      return null;
  }
}

/** Depth of a heading in the capture's Markdown; headings without signs stand on the first level. */
function measureDepth({ raw }: PageLine): number {
  return /^(#{1,6}) /.exec(raw)?.[1]?.length ?? 1;
}

function draftParagraph(raw: string): string {
  const trimmed = raw.trim().replace(/^#{1,6} /, '');
  const isItem = trimmed.startsWith('- ');
  const body = (isItem ? trimmed.slice(2) : trimmed).split(/(\*\*\S(?:[^*]*?\S)?\*\*)/);
  const text = body
    .map((part, index) =>
      index % 2 === 1
        ? `**${escapeText(part.slice(2, -2))}**`
        : escapeText(part.replaceAll('**', '')),
    )
    .join('');
  return isItem ? `- ${text}` : escapeStart(text);
}

function escapeText(text: string): string {
  return text.replace(MARKDOWN, '\\$&');
}

function escapeStart(text: string): string {
  return text.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
