export const dynamic = 'force-dynamic';

/** The event loop turns. */
export const GET = () => Response.json({ ok: true });
