'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { AnswerToTicks } from '@/ui/tick-box';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { ListedRow } from './listed-row';

export interface ListedQuestion {
  label: string;
  prompt: string;
  limit: number | null;
}

interface List {
  text: string;
  /** As they were recognised. */
  questions: ListedQuestion[];
  skipped: string[];
}

type ShownList = List &
  ({ kind: 'read' } | { kind: 'refused'; message: string; field?: string; typed?: Record<string, string> });

export type ListState = { kind: 'idle' } | ShownList;

interface Props {
  action: (state: ListState, form: FormData) => Promise<ListState>;
}

/** A pasted questionnaire: first read and shown, then added as confirmed. Nothing is added before. */
export function QuestionListForm({ action }: Props) {
  const t = useTranslations('question.list');
  const [state, submit, form] = useKeptAnswer(action);
  const [confirmed, confirm, corrected] = useKeptAnswer(action);
  const list = lastOf(state, confirmed);
  const found = list !== null && list.questions.length > 0;
  return (
    <div className="grid gap-10">
      <form ref={form} action={submit} className="grid gap-5">
        <TextAreaField
          label={t('text')}
          name="text"
          rows={found ? 6 : 14}
          defaultValue={list?.text}
          required
        />
        {list && !found ? <Notice tone="attention">{t('nothing')}</Notice> : null}
        <div>
          <SubmitButton look={found ? 'quiet' : 'primary'}>{t(found ? 'again' : 'read')}</SubmitButton>
        </div>
      </form>
      {list && found ? <Recognised key={list.text} list={list} submit={confirm} form={corrected} /> : null}
    </div>
  );
}

/** What was read last; what was corrected in it came back with the refusal to add it. */
function lastOf(read: ListState, confirmed: ListState): ShownList | null {
  if (confirmed.kind !== 'idle' && (read.kind === 'idle' || read.text === confirmed.text)) return confirmed;
  return read.kind === 'idle' ? null : read;
}

interface RecognisedProps {
  list: ShownList;
  submit: (form: FormData) => void;
  form: Ref<HTMLFormElement>;
}

function Recognised({ list, submit, form }: RecognisedProps) {
  const t = useTranslations('question.list');
  const { said, field } = formAnswer(list);
  return (
    <form ref={form} action={submit} className="grid gap-6">
      <FormSummary attempt={list}>{said}</FormSummary>
      <div role="status">
        <h2 className="text-lg">{t('found', { count: list.questions.length })}</h2>
        <p className="text-muted">{t('foundHint')}</p>
      </div>
      <input type="hidden" name="text" value={list.text} />
      <AnswerToTicks value={list}>
        <ol className="grid border-t border-line">
          {list.questions.map((question, row) => (
            <ListedRow key={row} row={row} question={question} field={field} />
          ))}
        </ol>
      </AnswerToTicks>
      {list.skipped.length > 0 ? (
        <details>
          <summary className="text-muted">
            {t('skipped')} ({list.skipped.length})
          </summary>
          <ul className="mt-2 grid list-disc gap-1 ps-5 text-sm text-muted">
            {list.skipped.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div>
        <SubmitButton name="confirm" value="yes">
          {t('confirm')}
        </SubmitButton>
      </div>
    </form>
  );
}
