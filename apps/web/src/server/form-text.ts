/** What was typed in a field of a form, without the spaces around it; nothing for a field that is no text. */
export function formText(form: { get(name: string): unknown }, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
