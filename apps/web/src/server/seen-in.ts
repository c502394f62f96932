import { seenName } from '@/ui/form-answer';

const prefix = seenName('');

/** What a form said when it was made, read as what it says now; undefined for a form that does not send it back. */
export function seenIn<Input>(form: FormData, read: (form: FormData) => Input): Input | undefined {
  const sent = [...form].filter(([name]) => name.startsWith(prefix));
  if (sent.length === 0) return undefined;
  const seen = new FormData();
  for (const [name, value] of sent) seen.append(name.slice(prefix.length), value);
  return read(seen);
}
