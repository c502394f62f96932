import 'server-only';
import { headers } from 'next/headers';
import { placeOf } from './client-address';

export { countAttempt } from './count-attempt';

/**
 * What the limits of this request count by: the place it came from, as the door wrote it into the header. Good for
 * slowing somebody down, never for letting somebody in.
 */
export async function clientAddress(): Promise<string> {
  return placeOfRequest(await headers());
}

/** The same for whoever has the headers at hand. */
export const placeOfRequest = (headers: Pick<Headers, 'get'>): string =>
  placeOf(headers.get('x-forwarded-for') ?? '');
