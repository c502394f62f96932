import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A module of the web app, as far as the words go that it needs in a browser. */
export interface WordedModule {
  /** A client component begins to run in the browser; an action stays on the server, whoever imports it. */
  runs: 'in the browser' | 'as an action' | 'where it is imported';
  /** Modules it needs at run time, as paths. */
  imports: string[];
  /** The namespaces it calls `useTranslations` with; null stands for one that is not written out. */
  says: (string | null)[];
  /** The namespaces of each `withWords` in it; null stands for names that are not written out. */
  given: (string[] | null)[];
}

/** Reads modules by their paths from the source folder, `src`, to which `@/` leads. */
export function wordedModules(sources: ReadonlyMap<string, string>): Map<string, WordedModule> {
  return new Map([...sources].map(([path, text]) => [path, readModule(path, text, sources)]));
}

/**
 * What a module brings into a page that is said in the browser, without what brings words of its own. The shortest
 * names: one that contains another stands for both.
 */
export function saidInBrowser(path: string, modules: ReadonlyMap<string, WordedModule>): string[] {
  const said = new Set<string>();
  const seen = new Set<string>();
  const walk = (at: string, isClient: boolean) => {
    const module = modules.get(at);
    if (!module || module.runs === 'as an action') return;
    const runsInBrowser = isClient || module.runs === 'in the browser';
    const visit = `${at} ${runsInBrowser}`;
    if (seen.has(visit) || (at !== path && module.given.length > 0)) return;
    seen.add(visit);
    if (runsInBrowser) for (const name of module.says) if (name !== null) said.add(name);
    for (const next of module.imports) walk(next, runsInBrowser);
  };
  walk(path, false);
  return [...said].filter((name) => ![...said].some((other) => name.startsWith(`${other}.`))).sort();
}

function readModule(path: string, text: string, sources: ReadonlyMap<string, string>): WordedModule {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const module: WordedModule = { runs: whereItRuns(file), imports: [], says: [], given: [] };
  const visit = (node: ts.Node): void => {
    const from = importedBy(node);
    const target = from === null ? null : pathOf(path, from, sources);
    if (target !== null) module.imports.push(target);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first] = node.arguments;
      if (node.expression.text === 'useTranslations') module.says.push(wordOf(first));
      if (node.expression.text === 'withWords') module.given.push(wordsOf(first));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return module;
}

function whereItRuns({ statements: [first] }: ts.SourceFile): WordedModule['runs'] {
  const directive =
    first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
      ? first.expression.text
      : '';
  if (directive === 'use client') return 'in the browser';
  return directive === 'use server' ? 'as an action' : 'where it is imported';
}

/** What is imported for its types alone is not there at run time. */
function importedBy(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node)) return isOfTypes(node.importClause) ? null : wordOf(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? null : wordOf(node.moduleSpecifier);
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? wordOf(node.arguments[0]) : null;
}

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  const { namedBindings: named } = clause;
  if (clause.isTypeOnly) return true;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

const wordOf = (node: ts.Node | undefined): string | null =>
  node && ts.isStringLiteral(node) ? node.text : null;

function wordsOf(node: ts.Node | undefined): string[] | null {
  if (!node || !ts.isArrayLiteralExpression(node)) return null;
  const words = node.elements.map(wordOf).filter((word) => word !== null);
  return words.length === node.elements.length ? words : null;
}

function pathOf(path: string, from: string, sources: ReadonlyMap<string, string>): string | null {
  if (!/^(\.|@\/)/.test(from)) return null;
  const target = from.startsWith('@/') ? `src/${from.slice(2)}` : normalize(join(dirname(path), from));
  const bare = target.replace(/\.js$/, '');
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`];
  return candidates.find((candidate) => sources.has(candidate)) ?? null;
}
