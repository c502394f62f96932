import { directionOf } from '@undersigned/domain';
import type { TextLine } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { Badge } from '@/ui/badge';
import { DataTable } from '@/ui/data-table';
import { nextDateOf } from '../queries';
import { TextDate } from './text-date';
import { TextState } from './text-state';

interface Props {
  caption: string;
  lines: TextLine[];
  timeZone: string;
  readerZone: string;
  now: Date;
}

/** Texts to compare: title, lead, next date, state. */
export async function TextTable({ caption, lines, timeZone, readerZone, now }: Props) {
  const t = await getTranslations('document');
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ document }) => document.id}
      columns={[
        {
          key: 'title',
          header: t('column.title'),
          names: true,
          className: 'md:w-[38%]',
          cell: ({ document }) => (
            <>
              <Link
                href={`/t/${document.id}`}
                lang={document.language}
                dir={directionOf(document.language)}
                className="me-2 font-serif text-reading"
              >
                {document.title}
              </Link>
              <Badge>{t(`kind.${document.kind}`)}</Badge>
            </>
          ),
        },
        {
          key: 'lead',
          header: t('column.lead'),
          className: 'md:w-[18%]',
          cell: ({ leadOrganisationName }) => leadOrganisationName ?? t('noLead'),
        },
        {
          key: 'date',
          header: t('column.date'),
          className: 'md:w-[22%]',
          cell: (line) => {
            const date = nextDateOf(line, timeZone);
            return date ? (
              <TextDate {...{ date, now, readerZone }} />
            ) : (
              <span className="text-muted">{t('noDate')}</span>
            );
          },
        },
        { key: 'state', header: t('column.state'), cell: (line) => <TextState line={line} /> },
      ]}
    />
  );
}
