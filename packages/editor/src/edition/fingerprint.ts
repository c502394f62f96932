/** The SHA-256 of a canonical form's UTF-8 bytes: 64 lower-case hexadecimal digits. Runs in Node and in browsers. */
export async function fingerprintOf(canonical: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A fingerprint for people to compare: sixteen groups of four digits. */
export const groupedFingerprint = (fingerprint: string): string =>
  (fingerprint.match(/.{1,4}/g) ?? []).join(' ');

/** The short code for mails and conversations: the first twelve digits, "a1b2-c3d4-e5f6". */
export const shortFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, 12).match(/.{1,4}/g) ?? []).join('-');

/** A fingerprint as somebody typed or pasted it, whole or short: digits alone, or null when it is none. */
export function readFingerprint(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]+$/.test(digits) && digits.length >= 12 && digits.length <= 64 ? digits : null;
}
