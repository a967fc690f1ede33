import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Remark plugins of the whole edition, essays included. */
export const REMARK_PLUGINS = [remarkCjkFriendly, remarkCjkFriendlyGfmStrikethrough] as const;

/** The parts of a Markdown tree that transcripts use. Lines are 1-based. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** Parses Markdown as the edition reads it; `.mdx` may place components. Throws on a syntax error of MDX. */
export function parseMarkdown(text: string, format: 'md' | 'mdx'): MarkdownNode {
  const parser = unified().use(remarkParse).use(remarkCjkFriendly);
  return format === 'mdx' ? parser.use(remarkMdx).parse(text) : parser.parse(text);
}
