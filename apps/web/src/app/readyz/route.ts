import { readiness } from '@undersigned/services';
import { webConfig } from '@/config';
import { services } from '@/server/context';
import { logger } from '@/server/logger';

export const dynamic = 'force-dynamic';

/** A write reaches the disk, the disk has room, the database has the shape of this release. */
export async function GET() {
  const checks = await readiness(services(), webConfig().dataDir);
  const ok = Object.values(checks).every(Boolean);
  if (!ok) logger().error({ checks }, 'not ready');
  return Response.json({ ok, checks }, { status: ok ? 200 : 503 });
}
