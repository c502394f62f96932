'use client';

import { longestLift, stanceKinds, type Stance } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  blockId: string;
  question: string;
  /** The mark of the words that are shown. */
  seen: string;
  own: Stance | null;
}

/** What the reader's organisation says of one paragraph. */
export function PositionForm({ action, blockId, question, seen, own }: Props) {
  const t = useTranslations('position');
  const [state, submit] = useActionState(action, { kind: 'idle' });
  const { said, field } = formAnswer(state);
  const kinds = own ? ([...stanceKinds, 'taken-back'] as const) : stanceKinds;
  return (
    <form action={submit} className="grid max-w-form gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <input type="hidden" name="blockId" value={blockId} />
      <input type="hidden" name="seen" value={seen} />
      <RadioField
        label={question}
        {...field('stance', own?.kind)}
        required
        options={kinds.map((value) => ({
          value,
          label: t(`answer.${value}`),
          hint: value === 'taken-back' ? undefined : t(`hint.${value}`),
        }))}
      />
      <TextAreaField
        label={t('lift')}
        hint={t('liftHint')}
        rows={3}
        maxLength={longestLift}
        {...field('lift', own?.kind === 'red-line' ? own.lift : '')}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="primary">{t('save')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
