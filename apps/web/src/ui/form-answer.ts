interface Answer {
  kind: string;
  message?: string;
  field?: string;
  typed?: Record<string, string>;
}

/**
 * What a form's last answer means for its controls: `field(name, preset)` gives one its name, what was typed
 * before the refusal, and the error if it is the one at fault; `said` is for the summary.
 */
export function formAnswer(state: Answer) {
  const refusal = state.kind === 'refused' ? state : null;
  return {
    said: refusal?.message ?? null,
    field: (name: string, preset = '') => ({
      name,
      defaultValue: refusal?.typed?.[name] ?? preset,
      error: refusal?.field === name ? refusal.message : undefined,
    }),
  };
}
