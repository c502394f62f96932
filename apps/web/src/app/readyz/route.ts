import { services } from '@/server/context';
import { logger } from '@/server/logger';

export const dynamic = 'force-dynamic';

/** What is written now survives a power cut, and the database answers. */
export async function GET() {
  try {
    const { db } = services();
    await db.assertDurable();
    await db.read.activity.head();
    return Response.json({ ok: true });
  } catch (error) {
    logger().error({ error }, 'not ready');
    return Response.json({ ok: false }, { status: 503 });
  }
}
