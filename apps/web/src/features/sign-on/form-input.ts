/** A form, however it was sent. */
interface Said {
  get(name: string): unknown;
}

/** What a sign-on form says, as the verbs want it; they check it. Fields have the names of the API. */
export function signOnInput(form: Said) {
  return {
    organisation: {
      name: text(form, 'organisation.name'),
      country: text(form, 'organisation.country') || null,
    },
    signatory: {
      name: text(form, 'signatory.name'),
      title: text(form, 'signatory.title'),
      email: text(form, 'signatory.email'),
    },
    decision: text(form, 'decision') || undefined,
    reservation: text(form, 'reservation') || null,
  };
}

function text(form: Said, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
