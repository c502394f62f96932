'use client';

import { useTranslations } from 'next-intl';
import { DataTable } from '@/ui/data-table';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import type { ShownLine, SignOnImportState } from '../import-actions';

interface Props {
  action: (state: SignOnImportState, form: FormData) => Promise<SignOnImportState>;
}

/** File, plan, done: three answers of one form, which works without JavaScript too. */
export function ImportForm({ action }: Props) {
  const t = useTranslations('signOn.import');
  const [state, submit] = useKeptAnswer(action);
  if (state.kind === 'preview') {
    const count = state.lines.filter(({ kind }) => kind === 'add').length;
    return (
      <form action={submit} className="grid gap-6 pt-4">
        <input type="hidden" name="kept" value={state.file} />
        <input type="hidden" name="digest" value={state.digest} />
        <Plan lines={state.lines} />
        {count > 0 ? (
          <div>
            <SubmitButton look="quiet">{t('confirm', { count })}</SubmitButton>
          </div>
        ) : (
          <Notice tone="attention">{t('nothing')}</Notice>
        )}
      </form>
    );
  }
  return (
    <form action={submit} className="grid max-w-form gap-4 pt-4">
      <FormSummary attempt={state}>{state.kind === 'refused' ? state.message : null}</FormSummary>
      {state.kind === 'done' ? (
        <div role="status">
          <Notice tone="settled">{t('done', { count: state.added })}</Notice>
        </div>
      ) : null}
      <TextField
        label={t('file')}
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        required
      />
      <div>
        <SubmitButton look="quiet">{t('look')}</SubmitButton>
      </div>
    </form>
  );
}

function Plan({ lines }: { lines: ShownLine[] }) {
  const t = useTranslations('signOn');
  const outcome = ({ kind, note }: ShownLine) => {
    switch (kind) {
      case 'add':
        return t('import.add');
      case 'duplicate':
        return t('import.duplicate', { name: note });
      case 'repeated':
        return t('import.repeated');
      case 'refused':
        return `${t('import.refused')}: ${note}`;
    }
  };
  return (
    <DataTable
      caption={t('import.previewCaption')}
      rows={lines}
      rowKey={({ line }) => line}
      columns={[
        { key: 'line', header: t('import.line'), cell: ({ line }) => line },
        {
          key: 'organisation',
          header: t('table.organisation'),
          names: true,
          cell: ({ name }) => <bdi>{name}</bdi>,
        },
        { key: 'outcome', header: t('import.outcome'), cell: outcome },
      ]}
    />
  );
}
