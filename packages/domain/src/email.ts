import { z } from 'zod';

/**
 * One mail address. Normalised (NFKC) before it is validated, because a full-width "＠" becomes a second "@"
 * only afterwards; one "@", one recipient, no quoted local part, no control characters.
 */
export const emailSchema = z
  .string()
  .max(320)
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254)
      .regex(
        /^[^\s@<>()[\]\\,;:"]{1,64}@(?=.{4,190}$)([\p{L}\p{N}](-*[\p{L}\p{N}])*\.)+\p{L}[\p{L}\p{N}-]*$/u,
      ),
  );

/** The domain of an address that `emailSchema` took. */
export const domainOf = (email: string) => email.slice(email.indexOf('@') + 1);

/**
 * The mailbox behind an address, for limits and to tell two people apart. Most hosts put `a.b+c` into the box of `ab`, so one box has as many
 * addresses as somebody cares to write. Never the address to write to: on some hosts they are different people.
 */
export function mailboxOf(email: string): string {
  const [name = '', host = ''] = email.toLowerCase().split('@');
  return `${name.replace(/\+.*$/, '').replaceAll('.', '')}@${host}`;
}
