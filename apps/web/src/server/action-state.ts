import 'server-only';
import type { Refusal } from '@undersigned/domain';
import { Refused, sentence } from '@undersigned/services';
import { currentLocale } from './locale';

/** What a form shows after it was sent: nothing yet, that it worked, or why not and at which field. */
export type ActionState =
  | { kind: 'idle' }
  | { kind: 'done'; message: string }
  | {
      kind: 'refused';
      code: Refusal['code'];
      message: string;
      field?: string;
      /** What was typed, by field, so that the form can show it again. */
      typed?: Record<string, string>;
    };

/**
 * Runs what a form asks for. A refusal becomes a sentence in the person's language; anything else is a fault
 * of ours and goes on to the error page. With `form`, what was typed comes back with a refusal.
 */
export async function actionState(act: () => Promise<string | void>, form?: FormData): Promise<ActionState> {
  try {
    return { kind: 'done', message: (await act()) ?? '' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, field } = error.refusal;
    // A form marks the field itself; its name in the code is no word for people.
    const told = code === 'bad_input' ? { code } : error.refusal;
    const message = sentence(told, await currentLocale());
    return { kind: 'refused', code, field, message, typed: form && typedIn(form) };
  }
}

function typedIn(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith('$')));
}
