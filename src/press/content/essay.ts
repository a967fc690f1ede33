import { join } from 'node:path';
import type { Edition } from '../../core/edition/edition.ts';
import { type Problem, plainSource, type Report, reportIn } from '../../core/problem.ts';
import { wordSuggestion } from '../../core/text/alignment/suggestion.ts';
import { essayFrontMatter } from '../../schema/content/essay.ts';
import { listFolder } from './file/file-name.ts';
import { readFrontMatterFile } from './file/front-matter.ts';
import { type MarkdownNode, parseMarkdown } from './file/markdown.ts';
import { quoteLine } from './file/yaml-syntax.ts';

const FOLDER = 'content/essays';

/** Essays that other pages link to. */
const LINKED = ['index.mdx', 'cite.mdx', 'citations.mdx', 'rights.mdx'];

/** What an essay may place, as `about/[...essay].astro` hands it over. */
const COMPONENTS = ['CitationExamples', 'CitationKinds', 'WitnessList'];

/** Ids of passages and sentences, by what an essay calls the work: year, siglum or document id. */
type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

/** Essays that are missing or broken, and passages that they name and the edition does not have. */
export function findEssayProblems(root: string, edition: Edition): Problem[] {
  const names = listFolder(join(root, FOLDER));
  const addresses = collectIds(edition);
  const missing = LINKED.filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => {
      const file = `${FOLDER}/${name}`;
      return reportIn(plainSource(file))(null, {
        code: 'essay-missing',
        expected: `${name}, to which other pages link`,
        found: names.length === 0 ? 'no essays' : names.join(', '),
        fix: `bring it back with  git checkout -- ${file}`,
      });
    }),
    ...names.flatMap((name) => readEssay(root, `${FOLDER}/${name}`, addresses)),
  ];
}

function collectIds({ documents, speeches }: Edition): Addresses {
  return new Map([
    ...speeches.map(
      ({ year, sentences }) => [String(year), new Set(sentences.map(({ id }) => id))] as const,
    ),
    ...documents.flatMap(({ id, siglum, passages }) => {
      const ids = passages.flatMap((one) => [one.id, ...one.sentences.map((own) => own.id)]);
      return [[id, new Set(ids)] as const, [siglum, new Set(ids)] as const];
    }),
  ]);
}

function readEssay(root: string, file: string, addresses: Addresses): Problem[] {
  const read = readFrontMatterFile(root, file, essayFrontMatter);
  if (!read.ok) return [...read.problems];
  const report = reportIn(read);
  let tree: MarkdownNode;
  try {
    tree = parseMarkdown(read.body, 'mdx');
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1;
    return [
      report(line + read.lineOffset, {
        code: 'mdx-syntax',
        expected: 'Markdown, every tag closed and every { with its }',
        found: quoteLine(read.body.split('\n')[line - 1] ?? ''),
        fix: 'remove the stray brace or tag, or escape it with \\',
      }),
    ];
  }
  return listNodes(tree).flatMap((node) => {
    const line = (node.position?.start.line ?? 1) + read.lineOffset;
    return [
      ...findComponentProblems(node, { report, line, addresses }),
      ...findAddressProblems(node, { report, line, addresses }),
    ];
  });
}

function listNodes(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(listNodes)];
}

interface Place {
  readonly report: Report;
  readonly line: number;
  readonly addresses: Addresses;
}

/** Components that do not exist, and examples of works or passages that do not. */
function findComponentProblems(node: MarkdownNode, place: Place): Problem[] {
  if (!node.type.startsWith('mdxJsx') || node.name === null || node.name === undefined) return [];
  const { report, line } = place;
  if (/^[A-Z]/.test(node.name) && !COMPONENTS.includes(node.name)) {
    const expected = COMPONENTS.map((name) => `<${name} />`).join(' or ');
    const fix = wordSuggestion(node.name, COMPONENTS, 'remove the tag');
    return [report(line, { code: 'essay-component', expected, found: node.name, fix })];
  }
  const work = /\['?([^'\]]+)'?\]/.exec(readAttribute(node, 'work'))?.[1];
  return node.name === 'CitationExamples' && work !== undefined
    ? findUnknownAddress(work, readAttribute(node, 'passage'), place)
    : [];
}

function readAttribute({ attributes = [] }: MarkdownNode, name: string): string {
  const value = attributes.find((one) => one.name === name)?.value;
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return typeof value === 'string' ? value : '';
}

/** An address of the site typed as code: `2015/#s4`, `documents/x/#p13`. */
const ADDRESS = /^(?:documents\/)?([a-z0-9-]+)\/#([a-z][0-9a-z]*)$/;

function findAddressProblems(node: MarkdownNode, place: Place): Problem[] {
  if (node.type !== 'inlineCode') return [];
  const [, work, passage] = ADDRESS.exec(node.value ?? '') ?? [];
  return work === undefined || passage === undefined
    ? []
    : findUnknownAddress(work, passage, place);
}

function findUnknownAddress(
  work: string,
  passage: string,
  { report, line, addresses }: Place,
): Problem[] {
  const ids = addresses.get(work);
  if (ids === undefined) {
    const known = [...addresses.keys()];
    const expected = 'a year, a siglum or the id of a document';
    const fix = wordSuggestion(work, known, `type one of ${known.join(', ')}`);
    return [report(line, { code: 'reference-unknown', expected, found: work, fix })];
  }
  if (ids.has(passage)) return [];
  const expected = `the id of a passage of ${work}`;
  const fix = `take the id from the page; the last one is ${[...ids].at(-1)}`;
  return [report(line, { code: 'reference-unknown', expected, found: passage, fix })];
}
