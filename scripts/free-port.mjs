import { createServer } from 'node:net';

/** The first port from `first` upwards on which nothing listens, leaving out `taken`. Throws after fifty. */
export async function freePort(first, taken = []) {
  for (let port = first; port < first + 50; port++) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port between ${first} and ${first + 49}.`);
}

export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.once('listening', () => probe.close(() => resolve(true)));
    probe.listen(port);
  });
}
