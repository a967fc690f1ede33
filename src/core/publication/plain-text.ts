import type { Speech } from '../edition/edition.ts';
import type { Passage } from '../edition/passage/passage.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Span } from '../text/span.ts';

/** Reading text alone: one passage a line, an empty line between passages, a line break at the end. */
export function formatPlainText(passages: readonly Pick<Passage, 'text'>[]): string {
  return `${passages.map(({ text }) => text).join('\n\n')}\n`;
}

/** Title, paragraphs and signature of an address as passages; the title says that it is an excerpt. */
export function listSpeechPassages(speech: Speech): Passage[] {
  const line = { level: 0, sentences: [], strong: [], places: [], speech: speech.year };
  return [
    { ...line, id: 't1', kind: 'title', level: 1, text: `${speech.title}（节选）` },
    ...speech.paragraphs,
    { ...line, id: 'b1', kind: 'signature', text: speech.signature },
  ];
}

/** Reading text with headings, lists and bold as CommonMark. */
export function formatMarkdown(passages: readonly Passage[]): string {
  return passages.map((passage, index) => formatPassage(passage, passages[index + 1])).join('');
}

function formatPassage(passage: Passage, next: Passage | undefined): string {
  const text = formatWeights(passage);
  const gap = passage.kind === 'item' && next?.kind === 'item' ? '\n' : next ? '\n\n' : '\n';
  if (passage.kind === 'item') return `- ${text}${gap}`;
  if (passage.level > 0) return `${'#'.repeat(passage.level)} ${text}${gap}`;
  return `${text.replace(/^([-+]|\d+[.)])/u, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`)}${gap}`;
}

function formatWeights({ text, strong }: Passage): string {
  let end = 0;
  const parts = strong.map((run: Span) => {
    const before = escapeMarkdown(text.slice(end, run.start));
    end = run.end;
    const [open, close] = canHaveStars(text, run) ? ['**', '**'] : ['<strong>', '</strong>'];
    return `${before}${open}${escapeMarkdown(text.slice(run.start, run.end))}${close}`;
  });
  return parts.join('') + escapeMarkdown(text.slice(end));
}

const MARK = /[\p{P}\p{S}]/u;

/**
 * Whether CommonMark takes asterisks around the words for emphasis (0.31, 6.2): a run of asterisks between a mark
 * inside and a letter outside is none, so that **。**当 would stand as it is.
 */
function canHaveStars(text: string, { start, end }: Span): boolean {
  const isOpen = (inside: string, outside: string) =>
    !MARK.test(inside) || outside === '' || /\s/u.test(outside) || MARK.test(outside);
  return (
    isOpen(text.charAt(start), text.charAt(start - 1)) &&
    isOpen(text.charAt(end - 1), text.charAt(end))
  );
}
