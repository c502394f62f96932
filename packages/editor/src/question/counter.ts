import { measure } from '@undersigned/domain';
import type { PortalCount, PortalProfile } from '@undersigned/domain';
import type { DocumentJson } from '../schema/document-json.js';
import { answerText } from './answer-text.js';

/** The length of an answer as it will be pasted into the portal. Counts only: nothing here holds back typing. */
export const countAnswer = (
  answer: DocumentJson,
  profile: PortalProfile,
  limit: number | null = null,
): PortalCount => measure(answerText(answer), profile, limit);
