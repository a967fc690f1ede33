import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Source } from './source.ts';

/** Files whose exports a program reads that is not ours: Astro its pages, Vitest its configuration. */
const READ_BY_OTHERS = /^src\/pages\/|\.config\.(?:ts|mjs)$|\.d\.ts$|^scripts\/site\/setup\.ts$/;

/** Exported names that no other file imports, as `path name`. */
export function listOwnExports(sources: readonly Source[]): string[] {
  const imported = new Set(sources.flatMap(listImportedNames));
  return sources
    .filter(({ path }) => !READ_BY_OTHERS.test(path))
    .flatMap(({ path, tree }) => listExportedNames(tree).map((name) => `${path} ${name}`))
    .filter((one) => !imported.has(one) && !imported.has(one.replace(/ .*/, ' *')));
}

function listExportedNames(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    if (!isNamed) return [];
    const isDefault = modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    return [isDefault ? 'default' : (statement.name?.text ?? 'default')];
  });
}

/** Names that a file imports or passes on, as `path name`; `path *` where it imports the whole file. */
function listImportedNames({ path, tree }: Source): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const target = resolve(path, node.moduleSpecifier);
      if (target !== null) names.push(...listBindings(node).map((name) => `${target} ${name}`));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const target = resolve(path, node.arguments[0]);
      if (target !== null) names.push(`${target} *`);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const target = resolve(path, node.argument.literal);
      if (target !== null) names.push(`${target} *`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

function resolve(from: string, specifier: ts.Node | undefined): string | null {
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return null;
  if (specifier.text.startsWith('/')) return specifier.text.slice(1);
  return specifier.text.startsWith('.') ? join(dirname(from), specifier.text) : null;
}

function listBindings(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  if (ts.isExportDeclaration(node)) {
    if (node.exportClause === undefined || !ts.isNamedExports(node.exportClause)) return ['*'];
    return node.exportClause.elements.map((one) => (one.propertyName ?? one.name).text);
  }
  const clause = node.importClause;
  const names = clause?.name === undefined ? [] : ['default'];
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, '*'];
  return [...names, ...bindings.elements.map((one) => (one.propertyName ?? one.name).text)];
}
