/**
 * Every way the product says no. The code is stable and public; its sentence, in each language, stands in
 * the message catalogue of packages/services under the same name.
 */
export const refusalCodes = [
  // who and what
  'signed_out',
  'not_found',
  'forbidden',
  'choose_organisation',
  'bad_input',
  'conflict',
  'too_many_requests',
  'internal',
  // links in mails
  'link_invalid',
  'address_not_confirmed',
  'guest_link_ended',
  'guest_not_entered',
  'guest_link_too_long',
  // forms of public pages
  'page_expired',
  'foreign_page',
  'not_ticked',
  // coalition, organisation, membership
  'slug_taken',
  'already_set_up',
  'organisation_exists',
  'membership_exists',
  'last_focal_point',
  'mandate_over',
  'mandate_held',
  'mandate_not_theirs',
  'file_too_large',
  'file_not_readable',
  'picture_not_offered',
  'picture_too_large',
  'picture_not_readable',
  // document
  'document_frozen',
  'phase_conflict',
  'content_too_large',
  'content_not_readable',
  'content_no_text',
  'format_not_offered',
  'answers_go_to_questions',
  'not_a_response',
  'anchor_not_found',
  'comment_closed',
  'observers_advise',
  'own_suggestion',
  'suggestion_decided',
  'suggestion_stale',
  'suggestions_collide',
  'suggestions_apart',
  'paragraph_reads_otherwise',
  'wording_unchanged',
  'support_needs_organisation',
  'reason_needed',
  'mention_not_reader',
  'not_a_drafter',
  'answer_over_limit',
  'text_empty',
  'suggestions_waiting',
  'invisible_characters',
  'pdf_not_made',
  // edition, round, sign-on
  'deadline_past',
  'deadline_not_a_time',
  'schedule_order',
  'closes_too_late',
  'reminded_lately',
  'round_not_open',
  'round_not_yet_open',
  'round_closed',
  'round_exists',
  'round_still_open',
  'edition_changed',
  'correction_under_way',
  'correction_moved',
  'correction_empty',
  'correction_not_weighed',
  'correction_too_late',
  'already_signed',
  'sign_on_not_found',
  'reservation_needed',
  'reservation_not_chosen',
  'second_needed',
  'second_is_first',
  'nothing_to_vouch',
  'text_for_invited',
  'not_eligible',
  'may_only_support',
  // positions
  'no_organisation',
  'paragraph_changed',
  'position_newer',
  'paragraph_gone',
  'lift_needed',
  'lift_not_chosen',
  'suggestion_elsewhere',
  // addressee, delivery
  'addressee_exists',
  'already_sent',
  'not_published',
  'day_to_come',
  'attachments_too_large',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal as data: what a rule returns and a screen shows. `values` fill the sentence's gaps. */
export interface Refusal {
  code: RefusalCode;
  /** The input field the refusal is about, as the API and the form name it. */
  field?: string;
  values?: Record<string, string | number | Date>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = (
  code: RefusalCode,
  details: { field?: string; values?: Refusal['values'] } = {},
): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { code, ...details } });
