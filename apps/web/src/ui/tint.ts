const tints = 8;

/** The colour of an organisation (or any id) as a CSS value: the same one everywhere and for ever. */
export function tintOf(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return `var(--tint-${sum % tints})`;
}
