/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  const { writeDownPeers } = await import('./server/peers');
  writeDownPeers();
}
