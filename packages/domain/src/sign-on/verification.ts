import type { MandateNote } from '../mandate/rules.js';
import type { Organisation } from '../organisation/organisation.js';
import type { SignOn } from './sign-on.js';
import type { Vouch } from './vouch.js';

/** What speaks for it that a sign-on is the organisation's own; for focal points, who decide what to make of it. */
export type Verification =
  /** Nobody has pressed the button of the mail yet. */
  | { kind: 'waiting' }
  /** By somebody whom the coalition knows as theirs: signed in, or by the link of their own invitation; with a mandate where one held. */
  | { kind: 'membership'; mandate?: MandateNote }
  /** Confirmed from an address of a mail domain that the directory keeps for the organisation. */
  | { kind: 'domain'; domain: string }
  /** A focal point answers for it: they have entered it, or have looked into one that was only an address. */
  | { kind: 'vouched' }
  /** Confirmed from an address of which nobody has said that it is the organisation's. */
  | { kind: 'address' };

/**
 * Anybody can have an address there, so it says nothing about an organisation, even where somebody has put it into
 * the directory.
 */
const mailProviders = new Set(
  [
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com aol.com icloud.com me.com',
    'gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru yandex.ru proton.me',
    'protonmail.com pm.me tutanota.com tuta.io posteo.de posteo.net mailbox.org zoho.com orange.fr wanadoo.fr free.fr',
    'laposte.net sfr.fr hotmail.fr yahoo.fr skynet.be telenet.be libero.it virgilio.it seznam.cz wp.pl o2.pl',
  ]
    .join(' ')
    .split(' '),
);

/**
 * How a sign-on is verified. `entry` is the directory's entry of the organisation, null where it has none; `vouch` is
 * the one that holds, `mandate` what held for its signatory when it was given.
 */
export function verificationOf(
  { method, state, signatory }: Pick<SignOn, 'method' | 'state'> & { signatory: { email: string } },
  entry: Pick<Organisation, 'domains'> | null,
  vouch: Pick<Vouch, 'by'> | null = null,
  mandate: MandateNote | null = null,
): Verification {
  if (state === 'unconfirmed') return { kind: 'waiting' };
  if (method === 'member' || method === 'link') {
    return mandate ? { kind: 'membership', mandate } : { kind: 'membership' };
  }
  if (state === 'provisional') return { kind: 'vouched' };
  const domain = signatory.email.slice(signatory.email.lastIndexOf('@') + 1).toLowerCase();
  if (speaksFor(domain, entry?.domains ?? [])) return { kind: 'domain', domain };
  return { kind: vouch ? 'vouched' : 'address' };
}

/** A domain of the organisation, or one below it: `be.example.org` belongs to whoever has `example.org`. */
const speaksFor = (domain: string, kept: string[]): boolean =>
  kept.some((own) => !mailProviders.has(own) && (domain === own || domain.endsWith(`.${own}`)));
