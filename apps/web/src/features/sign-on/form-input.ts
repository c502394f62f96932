import { formText } from '@/server/form-text';

/** A form, however it was sent. */
interface Said {
  get(name: string): unknown;
}

/** What a sign-on form says, as the verbs want it; they check it. Fields have the names of the API. */
export function signOnInput(form: Said) {
  return {
    organisation: {
      name: formText(form, 'organisation.name'),
      country: formText(form, 'organisation.country') || null,
    },
    signatory: {
      name: formText(form, 'signatory.name'),
      title: formText(form, 'signatory.title'),
      email: formText(form, 'signatory.email'),
    },
    ...decisionInput(form),
  };
}

/** What it says of the decision, and of what is printed. */
export const decisionInput = (form: Said) => ({
  decision: formText(form, 'decision') || undefined,
  reservation: formText(form, 'reservation') || null,
  reservationUse: formText(form, 'reservationUse') || undefined,
  paragraphs: paragraphNumbers(formText(form, 'paragraphs')),
  listing: formText(form, 'listing') || undefined,
  secondEmail: formText(form, 'secondEmail') || null,
});

/** "7, 9" as numbers; anything else stays what it is, for the verb to refuse. */
const paragraphNumbers = (typed: string): unknown[] =>
  typed
    .split(/[\s,;،]+/)
    .filter((word) => word !== '')
    .map((word) => (/^\d{1,6}$/.test(word) ? Number(word) : word));
