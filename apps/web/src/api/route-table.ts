import type { Method, Operation } from './operation';

export type Route =
  | { kind: 'found'; operation: Operation; params: Record<string, string> }
  | { kind: 'wrong-method'; allowed: Method[] }
  | { kind: 'unknown' };

/** The operation for a method and a path below /api/v1, exactly as spelt. */
export function findRoute(operations: Operation[], method: string, path: string): Route {
  const here = operations.flatMap((operation) => {
    const params = paramsIn(operation.path, path);
    return params ? [{ operation, params }] : [];
  });
  const found = here.find(({ operation }) => operation.method === method);
  if (found) return { kind: 'found', ...found };
  if (here.length === 0) return { kind: 'unknown' };
  return { kind: 'wrong-method', allowed: here.map(({ operation }) => operation.method) };
}

function paramsIn(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) params[name] = value;
    else if (part !== value) return null;
  }
  return params;
}
