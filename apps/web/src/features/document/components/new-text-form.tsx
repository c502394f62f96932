'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { FirstWordsField } from './first-words-field';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  languages: { tag: string; name: string }[];
  language: string;
}

/** Begins a statement, a response or a note, with a text one has already or with a blank page. */
export function NewTextForm({ action, languages, language }: Props) {
  const t = useTranslations('document');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const [isResponse, setIsResponse] = useState(false);
  const { said, field } = formAnswer(state);
  const kind = field('kind', 'statement');
  return (
    <form ref={form} action={submit} className="grid gap-7">
      <FormSummary attempt={state}>{said}</FormSummary>
      <div onChange={(event) => setIsResponse(chosenIn(event.target) ?? isResponse)}>
        <RadioField
          label={t('create.kind')}
          {...kind}
          options={[
            { value: 'statement', label: t('kind.statement'), hint: t('create.statementHint') },
            { value: 'response', label: t('kind.response'), hint: t('create.responseHint') },
            { value: 'note', label: t('kind.note'), hint: t('create.noteHint') },
          ]}
        />
      </div>
      <TextField label={t('create.textTitle')} {...field('title')} maxLength={300} required />
      <SelectField label={t('create.language')} {...field('language', language)}>
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      {isResponse ? <p className="text-muted">{t('create.responseStart')}</p> : null}
      {/* Not taken away: whoever chooses another kind, and this one again, finds what they wrote. */}
      <div hidden={isResponse} className={isResponse ? undefined : 'grid gap-7'}>
        <FirstWordsField
          optional={optional}
          words={field('words').defaultValue}
          error={field('content').error}
        />
        <TextField
          label={t('create.file')}
          hint={t('create.fileHint')}
          optional={optional}
          type="file"
          name="file"
          accept=".html,.htm,.md,.markdown,.txt,text/html,text/markdown,text/plain"
          error={field('file').error}
        />
      </div>
      <div>
        <SubmitButton>{t('create.submit')}</SubmitButton>
      </div>
    </form>
  );
}

/** Whether the box that changed says "response"; null when it was another field. */
function chosenIn(target: EventTarget): boolean | null {
  return target instanceof HTMLInputElement && target.name === 'kind' ? target.value === 'response' : null;
}
