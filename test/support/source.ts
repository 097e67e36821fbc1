import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One file of the product, parsed; `path` begins with `src/`. */
export interface Source {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

export interface Decorator {
  readonly name: string;
  readonly args: readonly ts.Expression[];
}

export function parse(path: string, text: string): Source {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Every file of the product, without its tests. */
export function productSources(): Source[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path))
    .sort()
    .map((path) => parse(path, readFileSync(path, 'utf8')));
}

/** The module that a file belongs to: the first folder below `src`. */
export const moduleOf = ({ path }: Source): string => path.split('/')[1] ?? '';

export function descendants<N extends ts.Node>(root: ts.Node, is: (node: ts.Node) => node is N): N[] {
  const found: N[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

export const classesOf = ({ tree }: Source): ts.ClassDeclaration[] =>
  descendants(tree, ts.isClassDeclaration);

export function decoratorsOf(node: ts.Node): Decorator[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression)
      ? { name: expression.expression.getText(), args: expression.arguments }
      : { name: expression.getText(), args: [] },
  );
}

export function decorator(node: ts.Node, name: string): Decorator | undefined {
  return decoratorsOf(node).find((each) => each.name === name);
}

export const textOf = (node: ts.Node | undefined): string =>
  node && ts.isStringLiteralLike(node) ? node.text : '';

/** All texts written literally below a node; of templates their fixed parts, joined by `?`. */
export function literalsIn(root: ts.Node): string[] {
  const plain = descendants(root, ts.isStringLiteralLike).map(({ text }) => text);
  const templates = descendants(root, ts.isTemplateExpression).map(({ head, templateSpans }) =>
    [head.text, ...templateSpans.map(({ literal }) => literal.text)].join('?'),
  );
  return [...plain, ...templates];
}

/** The value of a number as written: `60`, `3_600` or `24 * hour` of such numbers; NaN for anything else. */
export function numberOf(node: ts.Expression | undefined): number {
  if (!node) return NaN;
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll('_', ''));
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) {
    return numberOf(node.left) * numberOf(node.right);
  }
  return NaN;
}

/** The fields of an object literal by name. */
export function fieldsOf(node: ts.Expression | undefined): Map<string, ts.Expression> {
  const fields = new Map<string, ts.Expression>();
  if (!node || !ts.isObjectLiteralExpression(node)) return fields;
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property)) fields.set(nameOf(property.name), property.initializer);
  }
  return fields;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : name.getText();
}
