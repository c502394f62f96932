import { Refused } from '@undersigned/services';
import { readBytes } from '@/server/bounded-body';
import { nonceField, type PostedForm } from '@/public-page/posted-form';
import { sureField } from '@/public-page/sure-box';

const mostBytes = 8_000;
const fields = ['List-Unsubscribe', 'act', nonceField, sureField];

/**
 * What was posted to unsubscribe: by a mail program, which may send either kind of form (RFC 8058), or by our page.
 * Throws `Refused` bad_input for anything else.
 */
export async function readUnsubscribeForm(
  request: Request,
): Promise<{ isOneClick: boolean; form: PostedForm }> {
  const bytes = await readBytes(request, mostBytes);
  const type = request.headers.get('content-type') ?? '';
  const form = new Map<string, string>();
  for (const [name, value] of await entriesOf(bytes, type)) {
    if (typeof value !== 'string' || !fields.includes(name) || form.has(name))
      throw Refused.because('bad_input');
    form.set(name, value);
  }
  return { isOneClick: form.get('List-Unsubscribe') === 'One-Click', form };
}

async function entriesOf(bytes: Uint8Array, type: string): Promise<[string, FormDataEntryValue][]> {
  try {
    const answer = new Response(Buffer.from(bytes), { headers: { 'content-type': type } });
    return [...(await answer.formData()).entries()];
  } catch {
    throw Refused.because('bad_input');
  }
}
