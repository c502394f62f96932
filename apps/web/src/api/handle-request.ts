import type { InterfaceLanguage } from '@undersigned/domain';
import { parseInput, Refused } from '@undersigned/services';
import type { z } from 'zod';
import { localeFromHeader } from '@/i18n/locale';
import { fileAnswer, jsonAnswer, refusalAnswer, waitHeader } from './answer';
import { bearerOf, identify } from './identify';
import { openApi } from './open-api';
import { isFile, type ApiContext, type Operation } from './operation';
import { operations } from './operations';
import { countCall } from './rate-limit';
import { readBody } from './read-body';
import { findRoute } from './route-table';

export const apiPath = '/api/v1';

/**
 * Answers one call of the HTTP API. Never throws: a refusal becomes its status and sentence, a fault of ours goes
 * to `onFault` and is answered as internal.
 */
export async function handleRequest(
  api: ApiContext,
  request: Request,
  onFault: (error: unknown) => void,
): Promise<Response> {
  const language = localeFromHeader(request.headers.get('accept-language'));
  try {
    return await answer(api, request, language);
  } catch (error) {
    if (error instanceof Refused) return refusalAnswer(error.refusal, language, waitHeader(error));
    onFault(error);
    return refusalAnswer({ code: 'internal' }, language);
  }
}

async function answer(api: ApiContext, request: Request, language: InterfaceLanguage): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice(apiPath.length);
  if (path === '/openapi.json' && request.method === 'GET') return jsonAnswer(openApi());
  const route = findRoute(operations, request.method, path);
  switch (route.kind) {
    case 'unknown':
      throw Refused.because('not_found');
    case 'wrong-method': {
      const refusal = refusalAnswer({ code: 'bad_input', field: 'method' }, language);
      return new Response(refusal.body, {
        status: 405,
        headers: [...refusal.headers, ['allow', route.allowed.join(', ')]],
      });
    }
    case 'found':
      return run(api, request, route.operation, route.params, url.searchParams);
  }
}

async function run(
  api: ApiContext,
  request: Request,
  operation: Operation,
  given: Record<string, string>,
  search: URLSearchParams,
): Promise<Response> {
  const token = bearerOf(request);
  if (token !== null) await countCall(token);
  const caller = await identify(api.services, request);
  const params = operation.params ? paramsOf(operation.params, given) : undefined;
  const query = operation.query ? parseInput(operation.query, fieldsOf(search)) : noQuery(search);
  const body = await readBody(request, operation);
  const value = await operation.run({ api, caller, params, query, body });
  if (isFile(value)) return fileAnswer(value);
  return jsonAnswer(operation.answer ? operation.answer.parse(value) : value, operation.status);
}

/** An id of the wrong shape names nothing, like one that nobody has. */
function paramsOf(schema: z.ZodObject, given: Record<string, string>): Record<string, unknown> {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw Refused.because('not_found');
  return parsed.data;
}

function fieldsOf(search: URLSearchParams): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of search) {
    if (name in fields) throw Refused.because('bad_input', { field: name });
    fields[name] = value;
  }
  return fields;
}

function noQuery(search: URLSearchParams): undefined {
  const [name] = search.keys();
  if (name !== undefined) throw Refused.because('bad_input', { field: name.slice(0, 60) });
}
