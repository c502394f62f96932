import type { RefusalCode } from '@undersigned/domain';
import type { Catalogue } from './en.js';

/** Refusals that somebody can meet on a public page of a round; the others are said in the workspace only. */
export const pageRefusals = [
  'not_found',
  'forbidden',
  'bad_input',
  'conflict',
  'too_many_requests',
  'internal',
  'link_invalid',
  'page_expired',
  'foreign_page',
  'content_too_large',
  'pdf_not_made',
  'round_not_open',
  'round_not_yet_open',
  'round_closed',
  'edition_changed',
  'already_signed',
  'sign_on_not_found',
  'not_ticked',
  'reservation_needed',
  'reservation_not_chosen',
  'second_needed',
  'second_is_first',
  'text_for_invited',
  'not_eligible',
  'may_only_support',
] as const satisfies readonly RefusalCode[];
export type PageRefusal = (typeof pageRefusals)[number];

/** Mails to those who sign on a public page, in the language of that page. */
export const pageMails = [
  'correctionCarried',
  'correctionAsks',
  'signOn',
  'signOnRecorded',
  'signOnSecond',
  'signOnMerged',
  'signOnReceipt',
] as const satisfies readonly (keyof Catalogue['mail'])[];
export type PageMailKind = (typeof pageMails)[number];

/** What every language of the public pages has. A catalogue that lacks a sentence does not compile. */
export interface PageCatalogue extends Pick<Catalogue, 'signOn' | 'correction'> {
  refusal: Pick<Catalogue['refusal'], PageRefusal>;
  person: Pick<Catalogue['person'], 'former'>;
  mail: Pick<Catalogue['mail'], PageMailKind>;
}
