'use client';

import { useTranslations } from 'next-intl';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { ListedRow } from './listed-row';

export interface ListedQuestion {
  label: string;
  prompt: string;
  limit: number | null;
  /** False for one whose tick was taken away. */
  take?: boolean;
}

export type ListState =
  | { kind: 'idle' }
  | { kind: 'read'; text: string; questions: ListedQuestion[]; skipped: string[]; message?: string };

interface Props {
  action: (state: ListState, form: FormData) => Promise<ListState>;
}

/** A pasted questionnaire: first read and shown, then added as confirmed. Nothing is added before. */
export function QuestionListForm({ action }: Props) {
  const t = useTranslations('question.list');
  const [state, submit, form] = useKeptAnswer(action);
  const read = state.kind === 'read' ? state : null;
  const found = read !== null && read.questions.length > 0;
  return (
    <div className="grid gap-10">
      <form ref={form} action={submit} className="grid gap-5">
        <TextAreaField
          label={t('text')}
          name="text"
          rows={found ? 6 : 14}
          defaultValue={read?.text}
          required
        />
        {read && !found ? <Notice tone="attention">{t('nothing')}</Notice> : null}
        <div>
          <SubmitButton look={found ? 'quiet' : 'primary'}>{t(found ? 'again' : 'read')}</SubmitButton>
        </div>
      </form>
      {read && found ? <Recognised key={read.text} read={read} submit={submit} /> : null}
    </div>
  );
}

interface RecognisedProps {
  read: Extract<ListState, { kind: 'read' }>;
  submit: (form: FormData) => void;
}

function Recognised({ read, submit }: RecognisedProps) {
  const t = useTranslations('question.list');
  return (
    <form action={submit} className="grid gap-6">
      <FormSummary attempt={read}>{read.message}</FormSummary>
      <div role="status">
        <h2 className="text-lg">{t('found', { count: read.questions.length })}</h2>
        <p className="text-muted">{t('foundHint')}</p>
      </div>
      <input type="hidden" name="text" value={read.text} />
      <input type="hidden" name="rows" value={read.questions.length} />
      <ol className="grid border-t border-line">
        {read.questions.map((question, row) => (
          <ListedRow key={row} row={row} question={question} />
        ))}
      </ol>
      {read.skipped.length > 0 ? (
        <details>
          <summary className="text-muted">
            {t('skipped')} ({read.skipped.length})
          </summary>
          <ul className="mt-2 grid list-disc gap-1 ps-5 text-sm text-muted">
            {read.skipped.map((line, index) => (
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
