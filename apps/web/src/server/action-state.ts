import 'server-only';
import type { Refusal } from '@undersigned/domain';
import { Refused, sentence } from '@undersigned/services';
import { currentLocale } from './locale';

/** What a form shows after it was sent: nothing yet, that it worked, or why not and at which field. */
export type ActionState =
  | { kind: 'idle' }
  | { kind: 'done'; message: string }
  | { kind: 'refused'; code: Refusal['code']; message: string; field?: string };

/**
 * Runs what a form asks for. A refusal becomes a sentence in the person's language; anything else is a fault
 * of ours and goes on to the error page.
 */
export async function actionState(act: () => Promise<string | void>): Promise<ActionState> {
  try {
    return { kind: 'done', message: (await act()) ?? '' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, field } = error.refusal;
    return { kind: 'refused', code, field, message: sentence(error.refusal, await currentLocale()) };
  }
}
