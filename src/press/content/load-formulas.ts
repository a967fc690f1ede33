import type { Edition } from '../../core/edition/edition.ts';
import { type Problem, reportIn } from '../../core/problem.ts';
import { foldText } from '../../core/text/folding/fold.ts';
import { formulaFile, type ListedFormula } from '../../schema/content/formula.ts';
import { type ParsedYaml, readYamlFile } from './file/yaml-file.ts';

type LoadedFormulas =
  | ParsedYaml<readonly ListedFormula[]>
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `content/formulas.yaml`. */
export function loadFormulas(root: string): LoadedFormulas {
  return readYamlFile(root, 'content/formulas.yaml', formulaFile);
}

/** Formulas that stand in no text of the edition, and formulas listed twice. */
export function findFormulaProblems(
  source: ParsedYaml<readonly ListedFormula[]>,
  { documents }: Pick<Edition, 'documents'>,
): Problem[] {
  const report = reportIn(source);
  const fold = (text: string) => foldText(text).text;
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => fold(text)));
  const words = source.value.map((one) => fold(one.words));
  return source.value.flatMap(({ words: found }, index): Problem[] => {
    const own = words[index] ?? '';
    if (words.indexOf(own) !== index) {
      const expected = 'every formula once';
      const fix = 'remove one of the two lines';
      return [report([index], { code: 'formula-twice', expected, found, fix })];
    }
    if (texts.some((text) => text.includes(own))) return [];
    const expected = 'words that a text of the edition has, punctuation aside';
    const fix = 'copy the words from the reading text, or remove the line';
    return [report([index], { code: 'formula-absent', expected, found, fix })];
  });
}
