import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Asked {
  path: string;
  /** Whom the proxy in front says it comes from. */
  from: string;
  /** What a form says; without it the page is opened. */
  form?: Record<string, string>;
}

/**
 * Somebody's browser, behind the proxy that the server is told of: connections are kept and shared, as a proxy does.
 * It knows nothing of the product's code.
 */
export class Browsers {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });

  constructor(
    private readonly port: number,
    private readonly origin: string,
  ) {}

  /** One request. Rejects when the connection breaks before the answer is whole. */
  send({ path, from, form }: Asked): Promise<Reply> {
    const body = form && new URLSearchParams(form).toString();
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          port: this.port,
          host: '127.0.0.1',
          path,
          agent: this.#agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            'x-forwarded-for': from,
            'accept-language': 'en',
            ...(body !== undefined && {
              origin: this.origin,
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': Buffer.byteLength(body),
            }),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** The same, by somebody who tries again until there is an answer, as long as the server is away. */
  async sendUntilAnswered(asked: Asked, patienceMs = 240_000): Promise<Reply> {
    const giveUpAt = performance.now() + patienceMs;
    for (;;) {
      try {
        return await this.send(asked);
      } catch (error) {
        if (performance.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The value of a field that a page fills in itself. */
export const hiddenField = (page: string, name: string): string =>
  new RegExp(`type="hidden"\\s+name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '';
