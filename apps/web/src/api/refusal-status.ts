import type { RefusalCode } from '@undersigned/domain';

/** The HTTP status of a refusal: the only place that knows. What is not named here is 400, the sender's to mend. */
export const statusOf = (code: RefusalCode): number => statuses[code] ?? 400;

const statuses: Partial<Record<RefusalCode, number>> = {
  signed_out: 401,
  forbidden: 403,
  may_only_support: 403,
  not_eligible: 403,
  not_found: 404,
  sign_on_not_found: 404,
  choose_organisation: 409,
  conflict: 409,
  slug_taken: 409,
  organisation_exists: 409,
  membership_exists: 409,
  already_signed: 409,
  round_exists: 409,
  round_not_open: 409,
  round_not_yet_open: 409,
  round_still_open: 409,
  round_closed: 409,
  edition_changed: 409,
  document_frozen: 409,
  phase_conflict: 409,
  comment_closed: 409,
  addressee_exists: 409,
  already_sent: 409,
  not_published: 409,
  not_a_response: 409,
  content_too_large: 413,
  file_too_large: 413,
  picture_too_large: 413,
  attachments_too_large: 413,
  too_many_requests: 429,
  internal: 500,
};
