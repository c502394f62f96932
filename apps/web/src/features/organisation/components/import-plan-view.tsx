'use client';

import { countryName, type ImportRow } from '@undersigned/domain';
import type { ImportPlan } from '@undersigned/services';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '@/ui/data-table';

type Of<K extends ImportRow['kind']> = Extract<ImportRow, { kind: K }>;
type Proposed = (Of<'add'> | Of<'duplicate'>) & { proposedCountry: { text: string; code: string } };

/** What each line of a file would do: first what needs eyes, then what is plain. */
export function ImportPlanView({ plan: { rows, columns } }: { plan: ImportPlan }) {
  const t = useTranslations('organisation');
  const added = rows.filter((row): row is Of<'add'> => row.kind === 'add');
  const doubles = rows.filter((row): row is Of<'duplicate'> => row.kind === 'duplicate');
  const refused = rows.filter((row): row is Of<'refused'> => row.kind === 'refused');
  const proposed = rows.filter(
    (row): row is Proposed => row.kind !== 'refused' && row.proposedCountry !== null,
  );
  const understood = columns.flatMap((column) => (column ? [t(`columns.${column}`)] : []));
  return (
    <div className="grid gap-10">
      <div className="grid gap-2" role="status">
        <h2 className="text-lg">{t('import.previewTitle')}</h2>
        <p>
          {t('import.summary', {
            added: added.length,
            merged: doubles.length,
            refused: refused.length,
          })}
        </p>
        <p className="text-muted">{t('import.columnsTaken', { columns: understood.join(', ') })}</p>
      </div>
      <RefusedLines rows={refused} />
      <ProposedCountries rows={proposed} />
      <Doubles rows={doubles} />
      <AddedLines rows={added} />
    </div>
  );
}

function RefusedLines({ rows }: { rows: Of<'refused'>[] }) {
  const t = useTranslations('organisation');
  const line = useLineColumn<Of<'refused'>>();
  const columns: Column<Of<'refused'>>[] = [
    line,
    { key: 'name', header: t('import.name'), names: true, cell: ({ name }) => name || '—' },
    {
      key: 'reason',
      header: t('import.reason'),
      cell: ({ reason, column, text }) =>
        t(`import.reasons.${reason}`, { text, column: column ? t(`columns.${column}`) : '' }),
    },
  ];
  return (
    <Part
      title={t('import.refusedTitle', { count: rows.length })}
      intro={t('import.refusedIntro')}
      rows={rows}
      columns={columns}
    />
  );
}

function ProposedCountries({ rows }: { rows: Proposed[] }) {
  const t = useTranslations('organisation.import');
  const locale = useLocale();
  const line = useLineColumn<Proposed>();
  const columns: Column<Proposed>[] = [
    line,
    { key: 'name', header: t('name'), names: true, cell: ({ organisation }) => organisation.name },
    {
      key: 'country',
      header: t('country'),
      cell: (row) => (
        <Tick name="country" line={row.line}>
          {t('isCountry', {
            text: row.proposedCountry.text,
            country: countryName(row.proposedCountry.code, locale),
          })}
        </Tick>
      ),
    },
  ];
  return (
    <Part
      title={t('countriesTitle', { count: rows.length })}
      intro={t('countriesIntro')}
      rows={rows}
      columns={columns}
    />
  );
}

function Doubles({ rows }: { rows: Of<'duplicate'>[] }) {
  const t = useTranslations('organisation.import');
  const line = useLineColumn<Of<'duplicate'>>();
  const columns: Column<Of<'duplicate'>>[] = [
    line,
    { key: 'name', header: t('name'), names: true, cell: ({ organisation }) => organisation.name },
    {
      key: 'resembles',
      header: t('resembles'),
      cell: ({ of }) => ('line' in of ? t('earlierLine', { name: of.name, line: of.line }) : of.name),
    },
    { key: 'reason', header: t('reason'), cell: ({ likeness }) => t(`likeness.${likeness}`) },
    {
      key: 'own',
      header: t('ownBody'),
      headerHidden: true,
      className: 'sm:whitespace-nowrap',
      cell: (row) =>
        row.likeness === 'same-name' ? null : (
          <Tick name="own" line={row.line}>
            {t('ownBody')}
          </Tick>
        ),
    },
  ];
  return (
    <Part
      title={t('doublesTitle', { count: rows.length })}
      intro={t('doublesIntro')}
      rows={rows}
      columns={columns}
    />
  );
}

function AddedLines({ rows }: { rows: Of<'add'>[] }) {
  const t = useTranslations('organisation');
  const locale = useLocale();
  const line = useLineColumn<Of<'add'>>();
  const columns: Column<Of<'add'>>[] = [
    line,
    { key: 'name', header: t('import.name'), names: true, cell: ({ organisation }) => organisation.name },
    {
      key: 'country',
      header: t('import.country'),
      cell: ({ organisation: { country } }) =>
        country ? countryName(country, locale) : t('directory.noCountry'),
    },
    {
      key: 'level',
      header: t('directory.level'),
      cell: ({ organisation }) => t(`levels.${organisation.level}`),
    },
  ];
  return <Part title={t('import.addedTitle', { count: rows.length })} rows={rows} columns={columns} />;
}

function useLineColumn<Row extends { line: number }>(): Column<Row> {
  const t = useTranslations('organisation.import');
  return {
    key: 'line',
    header: t('line'),
    align: 'end',
    className: 'whitespace-nowrap',
    cell: ({ line }) => line,
  };
}

function Tick({ name, line, children }: { name: string; line: number; children: ReactNode }) {
  return (
    <label className="inline-flex min-h-8 items-center gap-2">
      <input type="checkbox" name={name} value={line} className="size-5 shrink-0 accent-accent" />
      <span>{children}</span>
    </label>
  );
}

interface PartProps<Row> {
  title: string;
  intro?: string;
  rows: Row[];
  columns: Column<Row>[];
}

function Part<Row extends { line: number }>({ title, intro, rows, columns }: PartProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h3 className="font-medium">{title}</h3>
      {intro ? <p className="max-w-text text-muted">{intro}</p> : null}
      <DataTable caption={title} captionHidden columns={columns} rows={rows} rowKey={({ line }) => line} />
    </section>
  );
}
