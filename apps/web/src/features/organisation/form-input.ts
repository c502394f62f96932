/** The fields of the organisation form as the verbs take them; empty means none. */
export function organisationInput(form: FormData): unknown {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    name: text('name') ?? '',
    acronym: text('acronym'),
    country: text('country'),
    kind: text('kind') ?? undefined,
    level: text('level') ?? undefined,
    website: text('website'),
    domains: (text('domains') ?? '').split(/[\s,;]+/).filter(Boolean),
  };
}
