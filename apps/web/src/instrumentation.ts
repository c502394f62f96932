/**
 * Next calls this once, before the first request; built for its other runtime too, where there is no socket to ask.
 * HEADERS_OF_PUBLIC_PAGE is no setting: `next.config.ts` has the build put its value here.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ writeDownPeers }, { openFrontDoor }] = await Promise.all([
    import('./server/peers'),
    import('./server/front-door'),
  ]);
  writeDownPeers();
  openFrontDoor(JSON.parse(process.env.HEADERS_OF_PUBLIC_PAGE ?? '') as Record<string, string>);
}
