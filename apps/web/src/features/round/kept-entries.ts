import { keepDraft, readDraft } from '@/features/comment/draft-store';

/** Names what the form said before; no field has such a name. */
const beginning = '$since';

/** Keeps what a form says under `key`. `since` is what it said before anybody touched it. */
export function keepEntries(key: string, since: string, entries: URLSearchParams): void {
  keepDraft(key, new URLSearchParams([...entries, [beginning, since]]).toString());
}

/** What was kept so; what was typed into a form that said something else before is over, and forgotten. */
export function readEntries(key: string, since: string): URLSearchParams {
  const entries = new URLSearchParams(readDraft(key));
  if (entries.get(beginning) !== since) {
    keepDraft(key, '');
    return new URLSearchParams();
  }
  entries.delete(beginning);
  return entries;
}
