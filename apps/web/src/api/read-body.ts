import { parseInput, Refused } from '@undersigned/services';
import { z } from 'zod';
import { decodeUtf8, readBytes } from '@/server/bounded-body';
import type { Operation } from './operation';
import { readJson } from './read-json';

/** Bytes of one request: the longest text we take, twice over for what JSON escapes. */
const mostBytes = 4_000_000;

/**
 * The body an operation asks for: JSON by its schema, a file as it came, or nothing. Throws `Refused` bad_input,
 * naming the field, and content_too_large before the rest is read.
 */
export async function readBody(request: Request, operation: Operation): Promise<unknown> {
  const bytes = await readBytes(request, mostBytes, 'body');
  if (operation.fileBody !== undefined) {
    requireType(request, operation.fileBody);
    return bytes;
  }
  if (bytes.length === 0) return operation.body ? checked(operation, {}) : undefined;
  requireType(request, 'application/json');
  return checked(operation, readJson(decodeUtf8(bytes, 'body')));
}

function requireType(request: Request, wanted: string): void {
  const given = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (given !== wanted) throw Refused.because('bad_input', { field: 'content-type' });
}

/** Gives the body as it was sent: what was left out must stay left out for the verb. */
function checked({ body: schema }: Operation, body: unknown): unknown {
  parseInput(schema ?? z.strictObject({}), body);
  return body;
}
