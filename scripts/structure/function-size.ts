import ts from 'typescript';
import type { Source } from './source.ts';

const LONGEST_FUNCTION = 40;
const MOST_PARAMETERS = 3;

/** A function with its place, `path:line name`, its lines and its parameters. */
interface FunctionSize {
  readonly place: string;
  readonly lines: number;
  readonly parameters: number;
  readonly isCallback: boolean;
}

/** Kernels that may be longer, with the paper that they follow. */
const CITED: ReadonlyMap<string, string> = new Map([]);

/** Every function of the sources; the groups and cases of a test are no functions of their own. */
function measureFunctions(sources: readonly Source[]): FunctionSize[] {
  return sources.flatMap(({ path, tree }) => {
    const sizes: FunctionSize[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && 'body' in node && node.body && !isTestGroup(node)) {
        const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
        const last = tree.getLineAndCharacterOfPosition(node.end).line;
        const place = `${path}:${first + 1} ${nameOf(node)}`;
        const isCallback = ts.isCallExpression(node.parent);
        const parameters = node.parameters.length;
        sizes.push({ place, lines: last - first + 1, parameters, isCallback });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return sizes;
  });
}

/** Functions longer than 40 lines that follow no paper. */
export function listLongFunctions(sources: readonly Source[]): string[] {
  return measureFunctions(sources)
    .filter(({ place, lines }) => lines > LONGEST_FUNCTION && !CITED.has(withoutLine(place)))
    .map(({ place, lines }) => `${place} ${lines}`);
}

/** Functions that take more than three parameters; a callback takes what its caller gives. */
export function listWideFunctions(sources: readonly Source[]): string[] {
  return measureFunctions(sources)
    .filter(({ parameters, isCallback }) => parameters > MOST_PARAMETERS && !isCallback)
    .map(({ place, parameters }) => `${place} ${parameters}`);
}

function withoutLine(place: string): string {
  return place.replace(/:\d+/, '');
}

function isTestGroup(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : null);
  return named?.getText() ?? '(anonymous)';
}
