import type { Comment } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { readDeskList } from '@/live/desk-list';
import { early, type Early } from '@/live/early';
import type { WriteConfig } from './write-config';

/** What has been remarked on a text, on its way while the editor is. */
export interface EarlyRemarks {
  comments: Early<Comment[]>;
  suggestions: Early<ListedSuggestion[]>;
  /** Until both have come, or failed to. Never fails itself. */
  all: Promise<unknown>;
}

const asked = new WeakMap<WriteConfig, EarlyRemarks>();

/**
 * Asks for what has been remarked on a text, once each time the page's data comes: React may render them several times
 * before the page stands, and forgets each time what it held.
 */
export function askForRemarks(config: WriteConfig): EarlyRemarks {
  const known = asked.get(config);
  if (known) return known;
  const comments = early(readDeskList<Comment>(config.documentId, 'comments'));
  const suggestions = early(readDeskList<ListedSuggestion>(config.documentId, 'suggestions'));
  const all = Promise.allSettled([comments.promise, suggestions.promise]);
  const remarks = { comments, suggestions, all };
  asked.set(config, remarks);
  return remarks;
}
