import { Refused } from '@undersigned/services';

/**
 * The bytes of a request, at most `mostBytes`. Throws `Refused` content_too_large, naming `field`, before the rest is
 * read.
 */
export async function readBytes(request: Request, mostBytes: number, field?: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw Refused.because('content_too_large', { field });
    }
    parts.push(value);
  }
  return Buffer.concat(parts, length);
}

/** Bytes as the text they are in UTF-8. Throws `Refused` bad_input, naming `field`, for bytes that are none. */
export function decodeUtf8(bytes: Uint8Array, field?: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw Refused.because('bad_input', { field });
  }
}
