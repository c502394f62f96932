'use client';

import { longestLift, stanceKinds, type PositionId, type Stance, type StanceKind } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { RadioField, type RadioOption } from '@/ui/radio-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { WordingFields, type NamedWording } from './wording-fields';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  blockId: string;
  question: string;
  /** The mark of the words that are shown. */
  seen: string;
  own: Stance | null;
  /** The position it is; null when there is none. */
  ownId: PositionId | null;
  /** Whether it is asked that a red line is lifted, as its organisation named what has come into the text. */
  asks: 'position' | 'lifted' | 'lifted-gone';
  /** What is suggested for the paragraph and open. */
  wordings: NamedWording[];
  language: string;
}

/** What the reader's organisation says of one paragraph, and of the wordings that are suggested for it. */
export function PositionForm({
  action,
  blockId,
  question,
  seen,
  own,
  ownId,
  asks,
  wordings,
  language,
}: Props) {
  const t = useTranslations('position');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  const lift = (own?.kind === 'red-line' && own.lift) || '';
  const option = (value: StanceKind): RadioOption => ({
    value,
    label: t(`answer.${value}`),
    hint: value === 'taken-back' ? undefined : t(`hint.${value}`),
  });
  const { answers, preset } = answersTo(asks, own);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <input type="hidden" name="blockId" value={blockId} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="after" value={ownId ?? ''} />
      <input type="hidden" name="formerLift" value={lift} />
      <RadioField
        label={question}
        {...field('stance', preset)}
        required
        options={answers.map((value, at) =>
          at === 0 && asks !== 'position' ? { value, label: t(`answer.${asks}`) } : option(value),
        )}
      />
      <TextAreaField
        label={t('lift')}
        hint={t(wordings.length > 0 ? 'liftOrNameHint' : 'liftHint')}
        rows={3}
        maxLength={longestLift}
        {...field('lift', lift)}
      />
      <WordingFields wordings={wordings} own={own} field={field} language={language} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="primary">{t('save')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}

/** The answers in their order. Whether a red line is lifted is asked with nothing ticked, and *lifted* first. */
function answersTo(asks: Props['asks'], own: Stance | null): { answers: StanceKind[]; preset?: string } {
  if (asks === 'lifted') return { answers: ['live-with', 'support', 'red-line', 'taken-back'] };
  if (asks === 'lifted-gone') return { answers: ['taken-back', 'red-line', 'live-with', 'support'] };
  return { answers: own ? [...stanceKinds, 'taken-back'] : [...stanceKinds], preset: own?.kind };
}
