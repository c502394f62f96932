interface Answer {
  kind: string;
  code?: string;
  message?: string;
  field?: string;
  typed?: Record<string, string>;
}

/** Under which name a form sends back what a field said before anybody typed. */
export const seenName = (field: string): string => `seen.${field}`;

/**
 * What a form's last answer means for its controls: `field(name, preset)` gives one its name, what was typed
 * before the refusal, and the error if it is the one at fault; `said` is for the summary. With `nowSays` the form sends
 * back what it was made from, and says at a field what stands there by now if somebody else changed it meanwhile;
 * `called` is what a preset is called where people do not read the value itself.
 */
export function formAnswer(state: Answer, nowSays?: (standing: string) => string) {
  const refusal = state.kind === 'refused' ? state : null;
  return {
    said: refusal?.message ?? null,
    field: (name: string, preset = '', called = preset) => {
      const typed = refusal?.typed?.[name];
      const seen = refusal?.typed?.[seenName(name)];
      const isFaulty = refusal?.field === name;
      const isOvertaken = isFaulty && refusal.code === 'conflict';
      // What was left as it was seen goes on with what stands there now.
      const isWritten = typed !== undefined && typed !== seen;
      return {
        name,
        defaultValue: isWritten ? typed : preset,
        error: isFaulty ? refusal.message : undefined,
        ...(nowSays && {
          seen: {
            name: seenName(name),
            value: isWritten && !isOvertaken ? (seen ?? preset) : preset,
            answer: state,
          },
          now: isOvertaken ? nowSays(called || '—') : undefined,
        }),
      };
    },
  };
}
