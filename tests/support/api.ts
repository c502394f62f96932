export interface Answer {
  status: number;
  /** The JSON that came back; the sentence and code of an error stand under `error`. */
  json: Json;
  text: string;
}

export interface Json {
  [key: string]: unknown;
  id?: string;
  error?: { code: string; message: string; field?: string };
}

/** The HTTP API with one person's token. A call gives whatever came back; only the test knows what is right. */
export function api(baseUrl: string, token: string) {
  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    send(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body));

  async function send(method: string, path: string, type: string, body?: string): Promise<Answer> {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, text, json: isJson ? (JSON.parse(text) as Json) : {} };
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body?: unknown) => call('POST', path, body),
    postTable: (path: string, csv: string) => send('POST', path, 'text/csv', csv),
    put: (path: string, body: unknown) => call('PUT', path, body),
    patch: (path: string, body: unknown) => call('PATCH', path, body),
  };
}
