import type { PassageKind } from '../../core/edition/passage/passage.ts';
import {
  type Problem,
  type ProblemWording,
  plainSource,
  type Report,
  reportIn,
} from '../../core/problem.ts';
import type { Span } from '../../core/text/span.ts';
import type { Block } from '../../core/transcription/block.ts';
import { type MarkdownNode, parseMarkdown } from './file/markdown.ts';
import { quoteLine } from './file/yaml-syntax.ts';

/** A transcript taken apart: its blocks, and the places where an address is put in. */
export type TranscriptPart =
  | { readonly type: 'block'; readonly block: Block }
  | { readonly type: 'speech'; readonly year: string; readonly line: number };

interface Transcript {
  readonly parts: readonly TranscriptPart[];
  readonly problems: readonly Problem[];
}

interface TranscriptText {
  readonly file: string;
  readonly text: string;
  /** Lines of front matter above `text`. */
  readonly lineOffset: number;
  /** Texts of the paragraphs that are bylines. */
  readonly bylines: readonly string[];
  /** Year of the address, for a file of `content/speeches`. */
  readonly speech: number | null;
}

/**
 * Reads a transcript: plain Markdown, one paragraph a line, headings, bold, lists, a thematic break.
 * A heading right below a heading one level higher is its subtitle. Other constructs are Problems.
 */
export function readTranscript(source: TranscriptText): Transcript {
  const format = source.file.endsWith('.mdx') ? 'mdx' : 'md';
  const tree = parseTree(source, format, reportIn(plainSource(source.file)));
  if ('code' in tree) return { parts: [], problems: [tree] };
  const nodes = tree.children ?? [];
  const reader = new TranscriptReader(source);
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading') reader.readHeading(node, nodes[index - 1]);
    else reader.readBlock(node);
  }
  return reader;
}

/** Collects the parts of a transcript and what is wrong with them. */
class TranscriptReader implements Transcript {
  readonly parts: TranscriptPart[] = [];
  readonly problems: Problem[] = [];
  readonly #source: TranscriptText;
  readonly #report: Report;

  constructor(source: TranscriptText) {
    this.#source = source;
    this.#report = reportIn(plainSource(source.file));
  }

  readHeading(node: MarkdownNode, above: MarkdownNode | undefined): void {
    const level = node.depth ?? 1;
    const levelAbove = above?.type === 'heading' ? (above.depth ?? 1) : null;
    const kind = levelAbove === level - 1 ? 'subtitle' : level === 1 ? 'title' : 'heading';
    this.#addBlock(node, kind, level);
  }

  readBlock(node: MarkdownNode): void {
    if (node.type === 'paragraph') {
      const isByline = this.#source.bylines.includes(plainText(node));
      this.#addBlock(node, isByline ? 'byline' : 'paragraph');
    } else if (node.type === 'list') {
      for (const item of node.children ?? []) this.#readItem(item);
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Speech') {
      const year = node.attributes?.find((one) => one.name === 'year')?.value;
      this.parts.push({ type: 'speech', year: String(year), line: this.#lineOf(node) });
    } else if (node.type !== 'thematicBreak') {
      this.problems.push(this.#report(this.#lineOf(node), describeConstruct(node)));
    }
  }

  #readItem(item: MarkdownNode): void {
    const [paragraph, ...rest] = item.children ?? [];
    if (paragraph?.type === 'paragraph' && rest.length === 0) this.#addBlock(paragraph, 'item');
    else this.problems.push(this.#report(this.#lineOf(item), describeConstruct(item)));
  }

  #addBlock(node: MarkdownNode, kind: PassageKind, level = 0): void {
    const { file, speech } = this.#source;
    const { text, strong, unknown } = readInline(node);
    const line = this.#lineOf(node);
    for (const one of unknown) this.problems.push(this.#report(line, describeConstruct(one)));
    if (text.includes('\n')) this.problems.push(this.#report(line, SOFT_BREAK));
    this.parts.push({ type: 'block', block: { kind, level, text, strong, speech, file, line } });
  }

  #lineOf({ position }: MarkdownNode): number {
    return (position?.start.line ?? 1) + this.#source.lineOffset;
  }
}

/** Only MDX has a syntax to break: a stray brace or tag. */
function parseTree(
  { text, lineOffset }: TranscriptText,
  format: 'md' | 'mdx',
  report: Report,
): MarkdownNode | Problem {
  try {
    return parseMarkdown(text, format);
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1;
    return report(line + lineOffset, {
      code: 'mdx-syntax',
      expected: 'Markdown, and <Speech year="…" /> where an address stands',
      found: quoteLine(text.split('\n')[line - 1] ?? ''),
      fix: 'type the year between two ": <Speech year="…" />; remove any other brace or tag, or type \\ before it',
    });
  }
}

function readInline(node: MarkdownNode): {
  text: string;
  strong: Span[];
  unknown: MarkdownNode[];
} {
  let text = '';
  const strong: Span[] = [];
  const unknown: MarkdownNode[] = [];
  for (const child of node.children ?? []) {
    const start = text.length;
    text += plainText(child);
    if (child.type === 'strong') strong.push({ start, end: text.length });
    else if (child.type !== 'text') unknown.push(child);
  }
  return { text, strong, unknown };
}

function plainText(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(plainText).join('');
}

function describeConstruct(node: MarkdownNode): ProblemWording {
  const isHtml = node.type === 'html' || node.type.startsWith('mdx');
  return {
    code: isHtml ? 'markdown-html' : 'markdown-construct',
    expected: 'headings, paragraphs, bold, lists',
    found: isHtml ? (node.value ?? node.name ?? node.type) : node.type,
    fix: isHtml
      ? fixTag(node.value ?? node.name ?? '')
      : 'type the words as plain Markdown; escape a sign with \\',
  };
}

/** An address can be placed in MDX alone, where the tag is no HTML. */
function fixTag(tag: string): string {
  if (tag.startsWith('<Speech ')) {
    return 'rename the file to transcript.mdx: an address is placed in MDX';
  }
  return tag.toLowerCase() === 'speech' ? 'type <Speech with a capital S' : 'remove the tag';
}

const SOFT_BREAK = {
  code: 'markdown-line-break',
  expected: 'one paragraph on one line',
  found: 'a line break inside a paragraph',
  fix: 'join the lines, or put a blank line between two paragraphs',
} as const satisfies ProblemWording;
