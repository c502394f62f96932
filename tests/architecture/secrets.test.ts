import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readText, sources } from '../support/repository.js';

/** Where `timingSafeEqual` may stand: everything else asks `isSameSecret`, or looks a secret up by its hash. */
const theOnePlace = 'packages/protocol/src/session/is-same-secret.ts';

/** Words in a name that say its value may let somebody in, or prove something. */
const secretWords = /(secret|token|nonce|seal|signature|hash|hmac|mac|digest|mark|cookie|password)$/i;

/**
 * Comparisons that were looked at: what is compared is public or no secret, so that how long it takes tells
 * nothing. A new one is written with `isSameSecret`, or added here with its reason.
 */
const reviewed: Record<string, string> = {
  'apps/sync/src/admin/verify.ts: sha256(edition.canonical) !== edition.fingerprint':
    'published fingerprints',
  'packages/domain/src/sign-on/check-ledger.ts: sha256(commitmentForm(salts[part], parts[part])) === record[part]':
    'published ledgers',
  'apps/sync/src/activity/tail.ts: mark === this.#mark': 'a count of commits',
  'apps/sync/src/session/leases.ts: turn.mark === mark': 'a count of commits',
  'packages/domain/src/sign-on/check-ledger.ts: spelt(() => sha256(recordForm(record))) !== record.hash':
    'published ledgers',
  'packages/domain/src/sign-on/check-list-editions.ts: records[end - 1]?.hash !== edition.ledger?.hash':
    'published lists',
  'packages/domain/src/sign-on/check-list-editions.ts: sha256(listEditionForm(edition, before?.digest ?? null)) === digest':
    'published lists',
  'packages/services/src/organisation/import/import.ts: file.digest !== plan.digest':
    'whether the file is the one that was previewed by the same person',
  'packages/services/src/organisation/logo/read.ts: organisation?.logo?.hash !== hash':
    'part of the public address of a logo',
  'packages/services/src/sign-on/import/import.ts: file.digest !== digest':
    'whether the file is the one that was previewed by the same person',
};

const equalities = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

describe('secrets', () => {
  it('are compared in one place, which takes the same time whatever it finds', () => {
    const elsewhere = ours().filter((path) => readText(path).includes('timingSafeEqual'));
    expect(elsewhere).toEqual([theOnePlace]);
  });

  it('are compared with === nowhere but where somebody looked and said why', () => {
    expect(ours().flatMap(comparisonsIn).sort()).toEqual(Object.keys(reviewed).sort());
  });

  it.each([
    ['if (attempt.mark !== markOf(secret)) leave();', 'attempt.mark !== markOf(secret)'],
    ['const isOurs = given == session.tokenHash;', 'given == session.tokenHash'],
    ['if ((await secretAt(id)) === secret) enter();', '(await secretAt(id)) === secret'],
    ['switch (apiToken) { case given: enter(); }', 'switch (apiToken)'],
    ['if ([tokenHash].includes(given)) enter();', '[tokenHash].includes(given)'],
    ['if (secret === null || token === undefined || mark === "") leave();', null],
    ['if (kind === "token" || typeof secret === "string") leave();', null],
  ])('would be noticed in: %s', (code, found) =>
    expect(comparisons(code)).toEqual(found === null ? [] : [found]),
  );
});

const ours = (): string[] =>
  sources().filter(
    (path) => /^(packages|apps)\//.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes('/testing/'),
  );

const comparisonsIn = (path: string): string[] =>
  comparisons(readText(path)).map((found) => `${path}: ${found}`);

/** What a file looks like from afar that compares a secret; most are not worth parsing. */
const fromAfar =
  /(secret|token|nonce|seal|signature|hash|hmac|mac|digest|mark|cookie|password|sha256)(Of)?\b/i;

/** Every comparison in a source of something that is called like a secret with something that is not a constant. */
function comparisons(text: string): string[] {
  if (!fromAfar.test(text)) return [];
  const source = ts.createSourceFile('it.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const spelt = (node: ts.Node) => node.getText(source).replaceAll(/\s+/g, ' ');
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && equalities.has(node.operatorToken.kind)) {
      const sides = [node.left, node.right];
      if (sides.some(isSecret) && !sides.some(isConstant)) found.push(spelt(node));
    }
    if (ts.isSwitchStatement(node) && isSecret(node.expression)) {
      found.push(`switch (${spelt(node.expression)})`);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression: list } = node.expression;
      const isSearch = name.text === 'includes' && ts.isArrayLiteralExpression(list);
      if (isSearch && [...list.elements, ...node.arguments].some(isSecret)) found.push(spelt(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether an expression is called like a secret: its name, that of the property, or of what makes it. */
function isSecret(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) || ts.isNonNullExpression(node)) {
    return isSecret(node.expression);
  }
  if (ts.isIdentifier(node)) return secretWords.test(node.text);
  if (ts.isPropertyAccessExpression(node)) return secretWords.test(node.name.text);
  if (!ts.isCallExpression(node)) return false;
  const made = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return (
    ts.isIdentifier(made) && /(secretOf|hashOf|hashOfSecret|markOf|signatureOf|seal|sha256)$/i.test(made.text)
  );
}

function isConstant(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isConstant(node.expression);
  const isNothing =
    node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
  return isNothing || ts.isLiteralExpression(node) || ts.isTypeOfExpression(node);
}
