/** What was typed in a field of a form, without the spaces around it; nothing for a field that is no text. */
export function formText(form: { get(name: string): unknown }, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The same for words of a text, in which a line feed is a break: a form sends the breaks of its lines as CR LF. */
export function typedText(form: { get(name: string): unknown }, name: string): string {
  return formText(form, name).replaceAll('\r\n', '\n');
}
