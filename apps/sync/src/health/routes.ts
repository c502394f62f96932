import type { RequestListener, ServerResponse } from 'node:http';
import type { Context } from '@undersigned/services';
import type { Metrics } from './metrics.js';

/** /healthz: the event loop turns. /readyz: what is written now survives a power cut, and nobody is being sent away. */
export function healthRoutes(ctx: Context, metrics: Metrics, isDraining: () => boolean): RequestListener {
  return (request, response) => {
    switch (request.method === 'GET' ? request.url : undefined) {
      case '/healthz':
        return answer(response, 200, { ok: true });
      case '/readyz':
        return void readiness(ctx, isDraining).then((ok) => answer(response, ok ? 200 : 503, { ok }));
      case '/metrics':
        return void metrics.registry.metrics().then((text) => {
          response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
        });
      default:
        return answer(response, 404, { error: { code: 'not_found', message: 'There is nothing here.' } });
    }
  };
}

async function readiness(ctx: Context, isDraining: () => boolean): Promise<boolean> {
  if (isDraining()) return false;
  return ctx.db.assertDurable().then(
    () => true,
    () => false,
  );
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
