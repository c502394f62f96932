import type { RequestListener, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { readiness, type Context } from '@undersigned/services';
import type { Metrics } from './metrics.js';

export interface HealthParts {
  ctx: Context;
  dataDir: string;
  metrics: Metrics;
  isDraining: () => boolean;
}

/**
 * /healthz: the event loop turns. /readyz: a write reaches the disk, the disk has room, the database has the
 * shape of this release, and nobody is being sent away. Nobody can make it write more than once a second.
 */
export function healthRoutes(parts: HealthParts): RequestListener {
  const { metrics } = parts;
  let asked: { at: number; answer: ReturnType<typeof look> } | null = null;
  const lookAgain = () => {
    if (!asked || performance.now() - asked.at > 1_000)
      asked = { at: performance.now(), answer: look(parts) };
    return asked.answer;
  };
  return (request, response) => {
    switch (request.method === 'GET' ? request.url : undefined) {
      case '/healthz':
        return answer(response, 200, { ok: true });
      case '/readyz':
        return void lookAgain().then((found) => answer(response, found.ok ? 200 : 503, found));
      case '/metrics':
        return void metrics.registry.metrics().then((text) => {
          response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
        });
      default:
        return answer(response, 404, { error: { code: 'not_found', message: 'There is nothing here.' } });
    }
  };
}

async function look({ ctx, dataDir, isDraining }: HealthParts) {
  const checks = { ...(await readiness(ctx, dataDir)), stays: !isDraining() };
  return { ok: Object.values(checks).every(Boolean), checks };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
