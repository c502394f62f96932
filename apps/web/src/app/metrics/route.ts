import { metrics } from '@/server/metrics';

export const dynamic = 'force-dynamic';

/** Prometheus reads this; docs/operations.md says how to keep it inside. */
export async function GET() {
  const { registry } = metrics();
  return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } });
}
