export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * JSON with one spelling only (RFC 8785): keys in the order of their UTF-16 units, no white space, the
 * shortest escapes. Takes whole numbers only, so that no language has to agree on floating point.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError('canonical JSON takes whole numbers only');
  }
  return JSON.stringify(value);
}
