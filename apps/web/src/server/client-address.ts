import { isIPv4, isIPv6 } from 'node:net';

/**
 * The address that a request came from. `hops` proxies of ours stand in front, each of which writes down at the end
 * of `x-forwarded-for` whom it had the request from; what stands before those entries anybody can write.
 */
export function addressOfClient(peer: string, forwarded: string | undefined, hops: number): string {
  if (hops === 0) return peer;
  const entries = (forwarded ?? '').split(',').map((entry) => entry.trim());
  return entries.at(-hops) || peer;
}

/**
 * What a limit counts by: a whole address of the old kind, the half of a new one that names a connection to the
 * internet, because everybody has the other half to choose from. Some proxies write the port behind it, which is another
 * one for each connection.
 */
export function placeOf(address: string): string {
  const plain = withoutPort(address)
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/%.*$/, '');
  if (isIPv4(plain) || !isIPv6(plain)) return plain.slice(0, 64);
  const [head = '', tail] = plain.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const groups = [...first, ...zeros, ...last].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

const withoutPort = (address: string): string =>
  address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
