import type { MemberActor } from '@undersigned/domain';
import { createApiTokenFor } from '@undersigned/services';
import type { Context } from '@undersigned/services';
import { apiPath, handleRequest } from './handle-request';
import { renderText } from './render-text';

export interface Answered {
  status: number;
  body: unknown;
  text: string;
  headers: Headers;
}

/** A program that calls the API with the token of one person, without a server in between. */
export async function testClient(services: Context, actor: MemberActor) {
  const person = await services.db.read.person.byId(actor.personId);
  const { token } = await createApiTokenFor(services, { kind: 'system', name: 'operator' }, person?.email);
  return {
    token,
    call: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      callApi(services, method, path, {
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
      }),
  };
}

export type TestClient = Awaited<ReturnType<typeof testClient>>;

/** The path of a new statement in `icm` that everybody there may comment on; `body` in Markdown. */
export async function textForComments({ call }: TestClient, body: string): Promise<string> {
  const content = { format: 'markdown', body };
  const document = { kind: 'statement', title: 'On guardians', content };
  const made = await call('POST', '/coalitions/icm/documents', document);
  const path = `/documents/${(made.body as { id: string }).id}`;
  await call('PUT', `${path}/access`, { subject: { everyone: true }, access: 'comment' });
  return path;
}

/** One raw call. A fault of ours fails the test that caused it. */
export async function callApi(
  services: Context,
  method: string,
  path: string,
  init: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answered> {
  const faults: unknown[] = [];
  const request = new Request(`http://localhost${apiPath}${path}`, { method, ...init });
  const api = { services, secret: 'a secret of thirty-two characters', renderText };
  const response = await handleRequest(api, request, (fault) => void faults.push(fault));
  if (faults.length > 0) throw faults[0];
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body: unknown = isJson ? JSON.parse(text) : null;
  return { status: response.status, body, text, headers: response.headers };
}
