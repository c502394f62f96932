'use server';

import { groupedFingerprint } from '@undersigned/editor/schema';
import { checkFingerprint, Refused, type FingerprintCheck } from '@undersigned/services';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { clientAddress, countAttempt } from '@/server/rate-limit';

const checks = { name: 'check', times: 120, perMinutes: 10 };

/** Larger than any text that can be frozen. */
const largest = 4_000_000;

export type CheckState = { kind: 'checked'; check: FingerprintCheck } | ActionState;

/** Says what the given fingerprint, text or file is. */
export async function checkGiven(_state: CheckState, form: FormData): Promise<CheckState> {
  let check: FingerprintCheck | undefined;
  const state = await actionState(async () => {
    await countAttempt(checks, await clientAddress());
    check = await checkFingerprint(services(), await givenIn(form));
  }, form);
  return check ? { kind: 'checked', check: readable(check) } : state;
}

async function givenIn(form: FormData): Promise<string> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    if (file.size > largest)
      throw Refused.because('file_too_large', { field: 'file', values: { megabytes: 4 } });
    return file.text();
  }
  const typed = form.get('given');
  // Browsers post every line break as CR LF; the canonical form has a line feed.
  const given = typeof typed === 'string' ? typed.replaceAll('\r\n', '\n') : '';
  if (given.trim() === '') throw Refused.because('bad_input', { field: 'given' });
  return given;
}

/** Fingerprints in groups of four. Done here because the browser has no use for the rest of the editor's schema. */
const readable = (check: FingerprintCheck): FingerprintCheck => ({
  ...check,
  fingerprint: groupedFingerprint(check.fingerprint),
  found: check.found.map((edition) => ({
    ...edition,
    fingerprint: groupedFingerprint(edition.fingerprint),
    replacedBy: edition.replacedBy && {
      ...edition.replacedBy,
      fingerprint: groupedFingerprint(edition.replacedBy.fingerprint),
    },
  })),
});
