/** What the form of one question says, as the verbs want it; they check it. */
export function questionInput(form: FormData) {
  return {
    ...words(form, (name) => name),
    profile: textOf(form, 'profile'),
    ...(form.has('leadOrganisationId')
      ? { leadOrganisationId: textOf(form, 'leadOrganisationId') || null }
      : {}),
  };
}

/** The same for one row of a recognised list. */
export const rowInput = (form: FormData, row: string) => words(form, (name) => fieldIn(row, name));

/** The name of a field in a row of a recognised list. */
export const fieldIn = (row: string | number, name: string): string => `${name}.${row}`;

/** The field that a refusal names: "1.limit" counts the rows that were sent, which may be the third and the sixth. */
export function fieldOfRefusal(field: string, rows: readonly string[]): string {
  const [index, name = ''] = field.split('.');
  const row = rows[Number(index)];
  return row === undefined ? field : fieldIn(row, name);
}

const words = (form: FormData, fieldOf: (name: string) => string) => ({
  label: textOf(form, fieldOf('label')),
  prompt: textOf(form, fieldOf('prompt')),
  limit: limitOf(textOf(form, fieldOf('limit'))),
});

/** "2 500", "2.500" and "2,500" are all the same limit; what is no number is none, for the verb to refuse. */
function limitOf(typed: string): number | null {
  const digits = typed.replace(/[\s.,’']/gu, '');
  return digits === '' ? null : Number(digits);
}

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
