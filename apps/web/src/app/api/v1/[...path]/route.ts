import { handleRequest } from '@/api/handle-request';
import { renderText } from '@/api/render-text';
import { webConfig } from '@/config';
import { services } from '@/server/context';
import { logger } from '@/server/logger';
import { metrics } from '@/server/metrics';

export const dynamic = 'force-dynamic';

async function handle(request: Request): Promise<Response> {
  const api = { services: services(), secret: webConfig().secret, renderText };
  const response = await handleRequest(api, request, (error) => logger().error({ error }, 'api fault'));
  metrics().apiAnswers.inc({ status: response.status });
  return response;
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
