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
    decision: formText(form, 'decision') || undefined,
    reservation: formText(form, 'reservation') || null,
  };
}
