/** The fields of the organisation form as the verbs take them; empty means none. */
export function organisationInput(form: FormData): unknown {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    name: text('name') ?? '',
    aliases: lines(text('aliases')),
    names: Object.fromEntries(lines(text('names')).map(nameWithLanguage)),
    umbrellaId: text('umbrellaId'),
    acronym: text('acronym'),
    country: text('country'),
    kind: text('kind') ?? undefined,
    level: text('level') ?? undefined,
    website: text('website'),
    domains: (text('domains') ?? '').split(/[\s,;]+/).filter(Boolean),
  };
}

const lines = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** "fr: Réseau Enfance" as language and name; a line without a language is refused by the schema. */
function nameWithLanguage(line: string): [string, string] {
  const [, language = '', name = line] = /^([A-Za-z-]+)\s*[:=]\s*(.*)$/u.exec(line) ?? [];
  return [language, name];
}
