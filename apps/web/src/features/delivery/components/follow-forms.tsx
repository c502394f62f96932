'use client';

import { formatDayOf, type DeliveryOutcome, type DeliveryReply } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  replyAction: Action;
  outcomeAction: Action;
  reply: DeliveryReply | null;
  outcome: DeliveryOutcome | null;
  institution: string;
}

/** What followed: the answer, and what it changed. Folded away, because it is asked weeks later. */
export function FollowForms({ replyAction, outcomeAction, reply, outcome, institution }: Props) {
  const t = useTranslations('delivery.follow');
  return (
    <details>
      <summary className="cursor-pointer py-1 text-accent" aria-label={`${t('summary')}: ${institution}`}>
        {t('summary')}
      </summary>
      <div className="grid max-w-form gap-8 py-3">
        <ReplyForm action={replyAction} reply={reply} />
        <OutcomeForm action={outcomeAction} outcome={outcome} />
      </div>
    </details>
  );
}

function ReplyForm({ action, reply }: { action: Action; reply: DeliveryReply | null }) {
  const t = useTranslations('delivery.follow');
  const shell = useTranslations('shell');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state, (standing) => shell('nowSays', { standing }));
  const locale = useLocale();
  return (
    <form ref={form} action={submit} className="grid gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t('repliedOn')}
        hint={t('dayHint')}
        type="date"
        {...field('on', reply?.on, reply ? formatDayOf(reply.on, locale) : '')}
      />
      <TextField
        label={t('replyNote')}
        optional={shell('optional')}
        {...field('note', reply?.note ?? '')}
        dir="auto"
        maxLength={500}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton look="quiet" size="small">
          {t('noteReply')}
        </SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}

function OutcomeForm({ action, outcome }: { action: Action; outcome: DeliveryOutcome | null }) {
  const t = useTranslations('delivery.follow');
  const shell = useTranslations('shell');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state, (standing) => shell('nowSays', { standing }));
  const locale = useLocale();
  return (
    <form ref={form} action={submit} className="grid gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t('outcomeOn')}
        hint={t('dayHint')}
        type="date"
        {...field('on', outcome?.on, outcome ? formatDayOf(outcome.on, locale) : '')}
      />
      <TextAreaField
        label={t('outcomeWords')}
        hint={t('outcomeHint')}
        {...field('words', outcome?.words)}
        dir="auto"
        rows={3}
        maxLength={2_000}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton look="quiet" size="small">
          {t('noteOutcome')}
        </SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
