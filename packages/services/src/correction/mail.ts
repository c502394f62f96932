import type { Transaction } from '@undersigned/db';
import {
  formatMoment,
  isOpen,
  type ChangeClass,
  type Edition,
  type PageLanguage,
  type Passage,
  type SignOn,
} from '@undersigned/domain';
import { shortFingerprint } from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { queueMail } from '../mail/index.js';
import { pageMessagesIn } from '../message/sentence.js';
import { confirmUrl, namesOf, type PublicRoundOfText } from '../sign-on/mail.js';
import type { ToldDifferences } from './differences.js';

interface Change {
  from: Edition;
  passages: Passage[];
  class: ChangeClass;
  /** The passages in the words of a mail. */
  tell: (language: PageLanguage) => ToldDifferences;
  /** Opens the page of the sign-on. */
  secret: string;
}

/**
 * Tells a signatory that the text was corrected, with every difference in the mail: that the sign-on goes over to the
 * new text unless they withdraw it, or that it waits for one more press of a button.
 */
export async function mailCorrection(
  ctx: Context,
  tx: Transaction,
  { round, edition, coalition }: PublicRoundOfText,
  signOn: SignOn,
  { from, passages, class: is, tell, secret }: Change,
): Promise<void> {
  const { language } = signOn;
  const url = confirmUrl(ctx, round, secret, language);
  await queueMail(ctx, tx, {
    kind: is === 'editorial' ? 'correctionCarried' : 'correctionAsks',
    key: `correction:${edition.id}:${signOn.id}`,
    to: signOn.signatory.email,
    fromName: coalition.name,
    language,
    values: {
      ...namesOf(signOn, edition, coalition),
      passages: passages.length,
      before: shortFingerprint(from.fingerprint),
      after: shortFingerprint(edition.fingerprint),
      isOpen: isOpen(round, ctx.now()) ? 'yes' : 'no',
      until: formatMoment(round.closesAt, { timeZone: round.timeZone, locale: language }),
    },
    body: tell(language),
    url,
    ...(is === 'editorial' && {
      other: { label: pageMessagesIn(language)('correction.withdraw'), url: `${url}#not-me` },
    }),
  });
}
