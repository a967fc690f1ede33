import { isScalar, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { nameAfter } from '../../core/edition/passage/passage-id.ts';
import type { Problem } from '../../core/problem.ts';
import { type Register, register } from '../../schema/content/register.ts';
import { type Failure, readContentFile } from './file/content-file.ts';
import { type ParsedYaml, parseYaml } from './file/yaml-file.ts';

export const REGISTER_FILE = 'content/register.yaml';

export type ReadRegister = ParsedYaml<Register> | Failure;

/** Reads the register below `root`; an id that stands in it twice is a Problem for each time but the first. */
export function readRegister(root: string): ReadRegister {
  const read = readContentFile(root, REGISTER_FILE);
  if (!read.ok) return read;
  const parsed = parseYaml({ ...read.value, lineOffset: 0 }, register);
  if (parsed.ok) return parsed;
  const problems = findTwice(read.value.text);
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** As two editors write it who both add a sentence at one place, or a hand that copies a line. */
function findTwice(text: string): Problem[] {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  visit(parseDocument(text, { lineCounter: lines, uniqueKeys: false }), {
    Map: (_, map) => {
      const first = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const id = String(key.value);
        const { line } = lines.linePos(key.range[0]);
        const before = first.get(id);
        if (before === undefined) first.set(id, line);
        else problems.push(reportTwice(id, { line, before, taken: new Set(first.keys()) }));
      }
    },
  });
  return problems;
}

const PASSAGE_OR_SENTENCE = /^[a-z]\d+[a-z]*(?:s\d+[a-z]*)?$/u;

function reportTwice(
  id: string,
  { line, before, taken }: { line: number; before: number; taken: ReadonlySet<string> },
): Problem {
  return {
    code: 'id-twice',
    file: REGISTER_FILE,
    line,
    expected: 'every id once',
    found: `${id} a second time; it stands in line ${before} already`,
    fix: PASSAGE_OR_SENTENCE.test(id)
      ? `if both lines have the same words, remove this one; else type ${nameAfter(id, taken)} here`
      : 'put what stands below it under the first, and remove this line',
  };
}

/** Paths below the base of the pages that stand at former addresses, without slashes at their ends. */
export function readFormerPaths(root: string): string[] {
  const read = readRegister(root);
  if (!read.ok) return [];
  const { renamed, gone, goneCitations } = read.value;
  const isLeft = ({ back }: { readonly back?: string | undefined }) => back === undefined;
  const works = [...renamed, ...gone.filter(isLeft)].filter(({ from }) => !from.includes('#'));
  return [
    ...works.map(({ from }) => `documents/${from}`),
    ...goneCitations.filter(isLeft).map(({ from }) => `citations/${from}`),
  ];
}

const HEADER = `# Every address that was ever published, and what became of it. This file only grows: npm run register writes it.
# works: by work, then by id in the order of the text, all wordings: since when, fingerprint, opening words.
# gone: addresses whose words are elsewhere (to) or withdrawn (to: null). Readers see the reason.
`;

/** The text of the file for a register. */
export function writeRegister(value: Register): string {
  return HEADER + stringify(value, { lineWidth: 0 });
}
